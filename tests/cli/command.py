"""Running the command as a user does: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

CANVAS = str(Path(sys.executable).parent / "canvas")


def canvas(*arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `canvas` with a plain English environment."""
    clean = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "NO_COLOR")}
    return subprocess.run(
        [CANVAS, *arguments],
        cwd=cwd,
        env={**clean, "LANG": "en_GB.UTF-8", "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
