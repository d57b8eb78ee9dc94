"""What a track asks of people's Dutch."""

from canvas.domain.answer import given, listed
from canvas.domain.levels import LanguageLevel
from canvas.domain.path import Path
from canvas.domain.remember import remembered
from canvas.domain.track import Track


@remembered
def levels_required(track: Track) -> tuple[tuple[Path, LanguageLevel], ...]:
    """Every level that is asked for, with its path: by the occupations, the steps, and what can be earned in them."""
    asked: list[tuple[Path, LanguageLevel | None]] = []
    for place, occupation in enumerate(listed(track.identity.occupations)):
        asked.append((("track", "occupations", place, "language_required"), given(occupation.language_required)))
    for place, step in enumerate(listed(track.steps)):
        asked.append((("steps", place, "language_required"), given(step.language_required)))
        for number, earned in enumerate(listed(step.qualifications)):
            path = ("steps", place, "qualifications", number, "language_required")
            asked.append((path, given(earned.language_required)))
    return tuple((path, level) for path, level in asked if level is not None)
