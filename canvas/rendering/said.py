"""A value of a track as people read it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """
    Words ready to print, in no markup at all.

    `open` says that the words stand for an answer that is not there; `remark` is a note or a source behind them.
    """

    words: str
    open: bool = False
    remark: str = ""
