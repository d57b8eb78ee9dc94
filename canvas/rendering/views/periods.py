"""From when to when."""

from canvas.domain.identity import Period
from canvas.rendering.said import Said
from canvas.rendering.telling import why_absent
from canvas.rendering.voice import Voice, capital


def period_words(period: Period, voice: Voice) -> Said:
    """From when to when, in words."""
    behind = (why_absent(period, "start", voice), why_absent(period, "end", voice), voice.remark(period))
    remark = "; ".join(filter(None, behind))
    start, end = voice.text(period.start), voice.text(period.end)
    if start and end:
        return Said(capital(voice.word("plan", "from_to", start=start, end=end)), remark=remark)
    if start or end:
        return Said(capital(voice.word("plan", "from" if start else "until", date=start or end)), remark=remark)
    return Said(voice.word("values", "unknown"), open=True, remark=remark)
