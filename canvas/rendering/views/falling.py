"""What falls, in words."""

from canvas.analysis.falling import Fall, Hold
from canvas.domain.money import Funding
from canvas.domain.outcomes import Measurement, Sustain
from canvas.domain.parties import Contribution, Role
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.steps import Activity, Qualification
from canvas.domain.surroundings import Condition
from canvas.rendering.views.contributions import contribution_words
from canvas.rendering.views.roles import role_words
from canvas.rendering.voice import Voice, lowered


def fall_words(fall: Fall, voice: Voice) -> str:
    """What falls, as it stands in a list; the voice speaks of the track before."""
    part = value_at(fall.path, voice.track)
    match part:
        case Role():
            return lowered(role_words(part, voice))
        case Activity():
            return _named(part.title, part.kind, voice)
        case Qualification():
            return _word(voice, "qualification", name=_named(part.title, part.kind, voice))
        case Contribution():
            words = contribution_words(part, voice)
            return words if fall.hold is Hold.PLACES else _word(voice, "means", name=words)
        case Funding():
            return _word(voice, "money", name=_money(part, voice))
        case Condition():
            return _word(voice, "condition", name=lowered(voice.text(part.kind) or voice.word("values", "nameless")))
        case Measurement():
            return _word(voice, "measurement", name=_named(part.title, part.title, voice))
        case Sustain():
            return _word(voice, "sustain")
    if fall.hold is Hold.LEAD:
        return _word(voice, "lead", party=_parties(fall.path, voice))
    return _word(voice, "work", party=_parties(fall.path, voice))


def money_title(line: Funding, voice: Voice) -> str:
    """What a line of money is called."""
    return voice.text(line.title) or voice.text(line.scheme) or voice.word("values", "nameless")


def _money(line: Funding, voice: Voice) -> str:
    amount = voice.text(line.amount)
    return f"{money_title(line, voice)} ({amount})" if amount else money_title(line, voice)


def several(falls: tuple[Fall, ...], voice: Voice) -> tuple[str, ...]:
    """What falls, each thing once."""
    return tuple(dict.fromkeys(fall_words(fall, voice) for fall in falls))


def _named(title: object, kind: object, voice: Voice) -> str:
    return f"“{said}”" if (said := voice.text(title)) else lowered(voice.text(kind) or voice.word("values", "nameless"))


def _parties(path: Path, voice: Voice) -> str:
    value = value_at(path, voice.track)
    names = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
    return voice.listing(tuple(map(voice.party, names)))


def _word(voice: Voice, name: str, /, **facts: object) -> str:
    return voice.word("falls", name, **facts)
