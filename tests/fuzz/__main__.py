"""
Search for inputs that break something, led by which ways through the code they take.

    python -m tests.fuzz --minutes 5                  both targets, half of the time each
    python -m tests.fuzz --target fixing --keep       and store the smallest set of inputs that takes all known ways

Needs atheris, which is not among the things that tests need: `pip install "atheris>=3"` (Linux).
"""

import argparse
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz.corpus import seeds, store, stored
from tests.fuzz.targets import TARGETS
from tests.fuzz.ways import smallest

_LIMITS = ("-max_len=4000", "-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1", "-verbosity=0")


def main() -> int:
    """0 when nothing was found, 1 when something broke: where it lies is printed."""
    asked = _asked()
    if importlib.util.find_spec("atheris") is None:
        print('Searching needs atheris: pip install "atheris>=3" (Linux).', file=sys.stderr)
        return 2
    targets = [asked.target] if asked.target else list(TARGETS)
    return max(_search(target, asked.minutes * 60 / len(targets), keep=asked.keep) for target in targets)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=5, help="how long in all (5)")
    parser.add_argument("--target", choices=list(TARGETS), help="only this one")
    parser.add_argument("--keep", action="store_true", help="store what was found, and drop what became needless")
    return parser.parse_args()


def _search(target: str, seconds: float, *, keep: bool) -> int:
    work = Path(tempfile.mkdtemp(prefix=f"fuzz-{target}-"))
    new, begin = (work / name for name in ("new", "begin"))
    for folder in (new, begin):
        folder.mkdir()
    for number, content in enumerate((*seeds(), *(file.read_bytes() for file in stored(target)))):
        (begin / str(number)).write_bytes(content)
    _engine("words", str(work / "words"))
    broken = f"{work}/broken-"
    limits = (*_LIMITS, f"-artifact_prefix={broken}")
    found = _engine(
        target, broken, str(new), str(begin), f"-max_total_time={round(seconds)}", f"-dict={work / 'words'}", *limits
    )
    if keep and not found:
        known = (file.read_bytes() for folder in (new, begin) for file in sorted(folder.iterdir()))
        store(target, smallest(TARGETS[target], known))
        print(f"{target}: {len(stored(target))} inputs are stored")
    return 1 if found or any(work.glob("broken-*")) else 0


def _engine(*words: str) -> int:
    return subprocess.run([sys.executable, "-m", "tests.fuzz.search", *words], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
