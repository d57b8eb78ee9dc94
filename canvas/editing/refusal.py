"""Why a text is left as it is."""

from enum import StrEnum

from canvas.domain.path import WHOLE_FILE, Path


class Reason(StrEnum):
    """What stands in the way of an edit."""

    NO_SUCH_PLACE = "no_such_place"
    NOT_A_VALUE = "not_a_value"
    NOT_AS_MEANT = "not_as_meant"


class CannotEditError(Exception):
    """
    The text cannot be changed like that, and nothing was changed.

    The place is not one of the format, or does not exist and cannot be made; the value does not fit there; or the
    changed text, read again, would say something else than was meant.
    """

    def __init__(self, reason: Reason, path: Path = WHOLE_FILE) -> None:
        super().__init__(reason.value, path)
        self.reason = reason
        self.path = path
