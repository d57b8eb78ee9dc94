"""One change in one sentence that stands alone."""

from typing import Any

from canvas.analysis.changes.change import Change, ChangeKind, Trend
from canvas.analysis.order import before as right_before
from canvas.domain.answer import Absent, is_missing, is_unknown, is_waived
from canvas.domain.dates import PartialDate
from canvas.domain.kinds import FileKind
from canvas.domain.levels import LanguageLevel
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.knowledge.kinds import label
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind, slot_at
from canvas.rendering.changes.naming import place_name, quoted
from canvas.rendering.changes.values import facts_of, spoken
from canvas.rendering.voice import Voice, capital, lowered
from canvas.rendering.words import words

_HEADS = ("track", "programme")
_TITLES = ("title", "name", "question")


def message(change: Change, before: Voice, after: Voice) -> str:
    """What changed; the voices speak of the track before and after, in one language."""
    said: dict[str, Any] = words(after.language)["changes"]
    variant, facts = _told(change, before, after)
    if variant == "retitled" and change.earlier:
        place = place_name(change.earlier[:-1], before)
    else:
        place = place_name(_named(change.path), before if change.kind is ChangeKind.REMOVED else after)
    facts = {"place": place, **facts}
    return _ended(capital(said["messages"][variant].format(**facts)))


def answers(change: Change, before: Voice, after: Voice) -> tuple[str, str]:
    """What stood and what stands there, as far as it can be said in a few words."""
    slot = slot_at(change.path) or WHOLE_TRACK
    if isinstance(change.before, FileKind) or isinstance(change.path[-1], int):
        return "", ""
    return spoken(change.before, slot, before), spoken(change.after, slot, after)


def _named(path: Path) -> Path:
    """The place that the sentence names: of an id and of what comes before a step the part itself."""
    return path[:-1] if path[-1] in ("id", "after", "alongside") else path


def _told(change: Change, before: Voice, after: Voice) -> tuple[str, dict[str, str]]:
    """Which sentence, and what it names beside the place."""
    if isinstance(change.after, FileKind) and change.path[-1] in _HEADS:
        kinds = (change.before, change.after)
        first, second = (lowered(label(kind, after.language)) for kind in kinds if isinstance(kind, FileKind))
        return "other_kind", {"before": first, "after": second}
    if change.kind is ChangeKind.RENAMED:
        return "renamed", {"before": quoted(str(change.before)), "after": quoted(str(change.after))}
    if change.kind is ChangeKind.MOVED:
        return _moved(change, before, after)
    slot = slot_at(change.path) or WHOLE_TRACK
    if isinstance(change.path[-1], int):
        return _member(change, before, after)
    facts = {"before": spoken(change.before, slot, before), "after": spoken(change.after, slot, after)}
    if change.path[-1] == "id":
        return f"id_{change.kind.value}", facts
    if isinstance(change.before, Absent) or isinstance(change.after, Absent):
        return _with_absence(change), facts
    if change.path[-1] in _TITLES and isinstance(change.path[-2], int):
        return "retitled", facts
    if slot.kind is SlotKind.LIST and slot.item:
        return _listed(change, slot, before, after)
    return _direction(change), facts


def _member(change: Change, before: Voice, after: Voice) -> tuple[str, dict[str, str]]:
    """A part that came or went, with the facts by which it is known."""
    added = change.kind is ChangeKind.ADDED
    part = change.after if added else change.before
    facts = facts_of(part, after if added else before) if isinstance(part, Part) else ""
    return f"part_{change.kind.value}{'_with' if facts else ''}", {"facts": facts}


def _with_absence(change: Change) -> str:
    """From or to an answer that is not there: nothing written, not known yet, or not applicable."""
    was, now = change.before, change.after
    if is_missing(was):
        return "asked" if is_unknown(now) else "waived" if is_waived(now) else "added"
    if is_missing(now):
        return "removed"
    return "now_known" if is_unknown(was) and not isinstance(now, Absent) else "changed"


def _direction(change: Change) -> str:
    """Which way a number went, in the word that fits what it counts."""
    match change.trend, change.after:
        case (Trend() as trend, Quantity(weeks=weeks)):
            return f"{'time' if weeks else 'amount'}_{trend.value}"
        case (Trend() as trend, PartialDate()):
            return f"date_{trend.value}"
        case (Trend() as trend, LanguageLevel()):
            return f"amount_{trend.value}"
    return "changed"


def _listed(change: Change, slot: Slot, before: Voice, after: Voice) -> tuple[str, dict[str, str]]:
    """What came to a list and what left it."""
    came, left = change.came, change.left
    facts = {"came": spoken(came, slot, after), "left": spoken(left, slot, before)}
    variant = "list_both" if came and left else "list_came" if came else "list_left"
    return variant, facts


def _moved(change: Change, before: Voice, after: Voice) -> tuple[str, dict[str, str]]:
    """A step that follows on others; because it was put elsewhere, or because it says so."""
    field = change.path[-1]
    if isinstance(field, str):
        slot = slot_at(change.path) or WHOLE_TRACK
        said = words(after.language)["changes"]
        nobody = said[f"no_{field}"]
        facts = {
            "before": nobody if is_missing(change.before) else spoken(change.before, slot, before),
            "after": nobody if is_missing(change.after) else spoken(change.after, slot, after),
        }
        return f"says_{field}", facts
    assert change.earlier
    first, second = _previous(change.earlier, before), _previous(change.path, after)
    variant = "moved" if first and second else "moved_away" if second else "moved_first"
    return variant, {"before": first, "after": second}


def _previous(path: Path, voice: Voice) -> str:
    """The titles of the steps right before one."""
    place = path[-1]
    assert isinstance(place, int)
    titles = (quoted(_title(voice.track, other, voice)) for other in right_before(voice.track)[place])
    return voice.listing(tuple(titles))


def _title(track: Track, place: int, voice: Voice) -> str:
    assert isinstance(track.steps, tuple)
    return voice.step_title(track.steps[place])


def _ended(text: str) -> str:
    """A sentence ends with a full stop, unless the words of somebody do so already."""
    return text if text.rstrip("”)")[-1:] in (".", "!", "?", "…") else f"{text}."
