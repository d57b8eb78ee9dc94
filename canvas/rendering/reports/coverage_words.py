"""How far a canvas is, and why a block is filled, partial, empty or not applicable, each in one line."""

from canvas.analysis.coverage import BlockCoverage, BlockState, Coverage, Fill
from canvas.domain.language import Language
from canvas.knowledge.speaking import key, listing
from canvas.rendering.words import words

_COUNTED = {state.name.lower(): state for state in BlockState}


def how_far(coverage: Coverage, language: Language) -> str:
    """How many blocks are filled, half filled, empty and not applicable, in one line."""
    states = [each.state for each in coverage.blocks]
    counts = {name: states.count(state) for name, state in _COUNTED.items()}
    text: str = words(language)["check"]["coverage"]
    return text.format(total=len(coverage.blocks), **counts)


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


def still_open(covered: BlockCoverage, language: Language) -> str:
    """What is not there yet in a block, or only in part; empty when nothing is open."""
    if covered.state is BlockState.NOT_APPLICABLE:
        return ""
    fills = (*covered.partly, *covered.open)
    return listing(tuple(dict.fromkeys(_named(fill, language) for fill in fills)), language)


def _named(fill: Fill, language: Language) -> str:
    """The key as people say it, with the part around it where that tells two apart: `belang (partijen)`."""
    said = key(fill.key, language)
    return f"{said} ({key(fill.within, language)})" if fill.within and fill.within != fill.key else said
