"""For whom a sheet of expectations is."""

from enum import StrEnum


class Reader(StrEnum):
    """The two who have to know what awaits them."""

    CANDIDATE = "candidate"
    EMPLOYER = "employer"
