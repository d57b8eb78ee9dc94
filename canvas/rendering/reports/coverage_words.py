"""Why a block is filled, partial, empty or not applicable, in one line."""

from canvas.analysis.coverage import BlockCoverage, BlockState
from canvas.domain.language import Language
from canvas.knowledge.speaking import key, listing
from canvas.rendering.words import words


def coverage_reason(covered: BlockCoverage, language: Language) -> str:
    """What is written and what is still open in a block."""
    said = words(language)["coverage"]
    if covered.state is BlockState.NOT_APPLICABLE:
        return str(said["left_out"])
    told = [
        said[name].format(keys=listing(tuple(key(each, language) for each in keys), language))
        for name, keys in (("answered", covered.answered), ("partly", covered.partly), ("open", covered.open))
        if keys
    ]
    return " ".join(told)
