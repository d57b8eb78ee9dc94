"""What stands in the way of a file that cannot be read, in one line."""

from canvas.cli.speaking import LANGUAGE
from canvas.domain.language import Language
from canvas.inspection.inspect import inspect
from canvas.reading.read import Reading


def first_problem(path: str, reading: Reading, speaking: Language | None) -> str:
    """The first thing that is wrong with it, and what helps; what belongs to no text in the machine's language."""
    language = speaking or (reading.language if reading.text else Language(LANGUAGE))
    first = inspect(reading, path, language=language, rules=()).findings[0]
    return f"{first.code} {first.message} {first.help}"
