"""Why a block is filled, partial, empty or not applicable, in one line."""

from canvas.analysis.coverage import BlockCoverage, BlockState, Fill
from canvas.domain.language import Language
from canvas.knowledge.speaking import key, listing
from canvas.rendering.words import words


def coverage_reason(covered: BlockCoverage, language: Language) -> str:
    """What is written and what is still open in a block."""
    said = words(language)["coverage"]
    if covered.state is BlockState.NOT_APPLICABLE:
        return str(said["left_out"])
    told = [
        said[name].format(keys=listing(tuple(dict.fromkeys(_named(fill, language) for fill in fills)), language))
        for name, fills in (("answered", covered.answered), ("partly", covered.partly), ("open", covered.open))
        if fills
    ]
    return " ".join(told)


def _named(fill: Fill, language: Language) -> str:
    """The key as people say it, with the part around it where that tells two apart: `belang (partijen)`."""
    said = key(fill.key, language)
    return f"{said} ({key(fill.within, language)})" if fill.within and fill.within != fill.key else said
