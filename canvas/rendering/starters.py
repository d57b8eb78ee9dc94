"""Starter files: a track to fill in, with its questions as comments."""

from enum import StrEnum

from canvas.domain.language import Language
from canvas.resources import templates


class Starter(StrEnum):
    """The forms that tracks were seen to take, and an empty one."""

    WERKFIT = "werkfit"
    GROUP_PLACEMENT = "group-placement"
    BBL = "bbl"
    MEETING_PROGRAMME = "meeting-programme"
    PILOT = "pilot"
    EMPTY = "empty"


_DUTCH = {Starter.GROUP_PLACEMENT: "groepsplaatsing", Starter.MEETING_PROGRAMME: "ontmoeting", Starter.EMPTY: "leeg"}


def starter_names(language: Language) -> tuple[str, ...]:
    """The names of the starters as people of this language type them."""
    return tuple(_DUTCH.get(one, one.value) if language is Language.NL else one.value for one in Starter)


def starter_named(name: str) -> Starter | None:
    """The starter behind a Dutch or an English name."""
    return next((one for one in Starter if name.lower() in (one.value, _DUTCH.get(one))), None)


def starter(one: Starter, language: Language, identifier: str, title: str) -> str:
    """The text of a starter; `title` comes as a quoted YAML text."""
    text = (templates() / "starters" / f"{one.value}.{language.value}.yaml").read_text(encoding="utf-8")
    return text.replace("{{ id }}", identifier).replace("{{ title }}", title)
