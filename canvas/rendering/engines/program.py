"""Which program lays out graphs; apart from running it, so that nothing is loaded when nothing is laid out."""

import shutil
import sys
import sysconfig
from functools import cache
from pathlib import Path


@cache
def engine() -> str | None:
    """The program: the one that came with this environment, else the one of the machine; None when there is none."""
    for folder in (str(Path(sys.executable).parent), sysconfig.get_path("scripts")):
        if found := shutil.which("graphviz-pure", path=folder):
            return found
    return shutil.which("dot")
