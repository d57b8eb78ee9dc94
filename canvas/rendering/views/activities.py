"""An activity in one line."""

from canvas.domain.answer import given, listed
from canvas.domain.kinds import ActivityKind
from canvas.domain.steps import Activity
from canvas.rendering.said import Said
from canvas.rendering.voice import Voice, lowered


def activity_words(activity: Activity, voice: Voice) -> Said:
    """What happens, and behind it where, how long, for whom and by whom; absences are told with their label."""
    title = voice.text(activity.title)
    kind = "" if title and given(activity.kind) is ActivityKind.OTHER else voice.text(activity.kind)
    head = title or kind or voice.word("values", "nameless")
    behind = [
        lowered(kind) if title and kind.lower() not in title.lower() else "",
        lowered(voice.text(activity.setting)),
        _vocational(activity, voice),
        *_told(activity, voice, "hours", "duration"),
        _audience(activity, voice),
        voice.listing(tuple(map(voice.party, listed(activity.party)))),
    ]
    absent = [
        f"{lowered(voice.label(name))}: {said.words}" + (f" ({said.remark})" if said.remark else "")
        for name in type(activity).model_fields
        if name not in ("note", "source") and (said := voice.value(getattr(activity, name))) and said.open
    ]
    rest = ", ".join(part for part in (*behind, *absent) if part)
    return Said(f"{head}: {rest}" if rest else head, remark=voice.remark(activity))


def _vocational(activity: Activity, voice: Voice) -> str:
    vocational = given(activity.vocational)
    return "" if vocational is None else voice.word("values", "vocational" if vocational else "not_vocational")


def _audience(activity: Activity, voice: Voice) -> str:
    audience = voice.text(activity.audience)
    return voice.word("values", "for_audience", audience=lowered(audience)) if audience else ""


def _told(activity: Activity, voice: Voice, *names: str) -> list[str]:
    said = [voice.value(getattr(activity, name)) for name in names]
    return [f"{each.words} ({each.remark})" if each.remark else each.words for each in said if each and not each.open]
