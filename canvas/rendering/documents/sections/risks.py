"""What can go wrong: on whom the track rests, which money is not there yet, and what weighs in the plan as it is."""

from collections import Counter
from collections.abc import Mapping, Sequence

from canvas.analysis.means import money_that_is
from canvas.analysis.missing import missed_money
from canvas.analysis.money import total
from canvas.domain.answer import listed
from canvas.domain.finding import Finding, Severity
from canvas.domain.kinds import BlockId
from canvas.domain.money import Funding
from canvas.knowledge.blocks import blocks
from canvas.rendering.documents.document import Block, Cell, Paragraph, Section, Table
from canvas.rendering.documents.sections.unknown import OpenPoints
from canvas.rendering.documents.tables import without_empty
from canvas.rendering.said import Said
from canvas.rendering.views.falling import money_title
from canvas.rendering.views.money import payers, sum_words
from canvas.rendering.views.reliance import most_words, reliances, where_legend
from canvas.rendering.views.short import short_of_granted
from canvas.rendering.views.unpaid import few_unpaid, when_words
from canvas.rendering.voice import Voice, capital

_MOST = 10
"""So many points a director reads; the others are not lost, for the last section has them all."""


def weighing(points: OpenPoints) -> tuple[Finding, ...]:
    """The open points about the design that weigh, each question once; the heaviest first."""
    heavy = sorted(_heavy(points), key=lambda finding: -finding.severity.weight)
    return tuple({finding.code: finding for finding in reversed(heavy)}.values())[::-1]


def _heavy(points: OpenPoints) -> list[Finding]:
    return [finding for finding in points.findings if finding.block and finding.severity is not Severity.INFO]


def risks(points: OpenPoints, voice: Voice) -> Section:
    """What a director wants to know before saying yes. That no risk is found does not mean that there is none."""
    title = voice.word("plan", "risks")
    found = weighing(points)
    rests = _rests(voice)
    shown: list[Block] = [_table(found[:_MOST], Counter(each.code for each in _heavy(points)), voice)] if found else []
    if (left := len(found) - _MOST) > 0:
        shown.append(Paragraph(voice.word("plan", "more_risks_one" if left == 1 else "more_risks_many", count=left)))
    shown += _money(voice)
    if not shown:
        shown = [Paragraph(voice.word("plan", "no_risks" if rests else "no_risks_at_all"))]
    reliance = Section("reliance", voice.word("plan", "reliance"), rests)
    missed = Section("missed-money", voice.word("unpaid", "lines"), _missed(voice))
    return Section("risks", title, tuple(shown), (reliance, missed))


def _table(found: Sequence[Finding], often: Mapping[str, int], voice: Voice) -> Table:
    """What the check says of the first place; a director wants to know at whom or what, and where else."""
    titles: dict[BlockId, str] = {block.id: block.titles[voice.language] for block in blocks()}
    rows = tuple(
        (
            (Said(finding.message, remark=_elsewhere(often[finding.code] - 1, voice)),),
            (Said(finding.why),) if finding.why else (),
            (Said(titles[finding.block]),) if finding.block else (),
        )
        for finding in found
    )
    head = tuple(voice.word("plan", name) for name in ("risk", "why_it_matters", "part_of_canvas"))
    return Table(voice.word("plan", "risks_table"), head, rows, voice.word("plan", "risks_legend"))


def _elsewhere(count: int, voice: Voice) -> str:
    if not count:
        return ""
    return voice.word("plan", "elsewhere_one" if count == 1 else "elsewhere_many", count=count)


def _money(voice: Voice) -> tuple[Block, ...]:
    lines = money_that_is(voice.track, certain=False)
    together = total(line.amount for line in lines)
    if not together.known:
        return ()
    by = voice.listing(payers(lines, voice))
    words = sum_words(together, voice)
    said = voice.word("plan", "risk_money_from" if by else "risk_money", amount=words, payers=by)
    return (Paragraph(" ".join(filter(None, (said, short_of_granted(voice))))),)


def _missed(voice: Voice) -> tuple[Block, ...]:
    """For each line of money what is not paid without it."""
    found = missed_money(voice.track)
    if not found:
        return ()
    lines = listed(voice.track.funding)
    rows = tuple(
        (
            (_line(lines[each.line], voice),),
            tuple(map(Said, few_unpaid(each.unpaid, voice))),
            (Said(capital(when_words(each.unpaid[0], voice))),),
        )
        for each in found
    )
    head = tuple(voice.word("unpaid", name) for name in ("line", "then", "when"))
    return (Table("", head, rows, voice.word("unpaid", "lines_legend")),)


def _line(line: Funding, voice: Voice) -> Said:
    """A line of money, with how much and from whom behind it."""
    behind = (voice.text(line.amount), voice.listing(payers((line,), voice)))
    return Said(money_title(line, voice), remark=", ".join(filter(None, behind)))


def _rests(voice: Voice) -> tuple[Block, ...]:
    """Who relies on whom; with one party there is nobody to rely on."""
    carrying = reliances(voice)
    if not carrying or len(listed(voice.track.parties)) == 1:
        return ()
    most = most_words(voice)
    head = (
        voice.word("plan", "falls_out"),
        voice.word("falls", "in_steps"),
        voice.word("plan", "felt_by"),
        voice.word("plan", "because_of"),
        voice.word("falls", "only_it"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            (Said(each.party),),
            each.where,
            (Said(each.others),) if each.others else (),
            each.grounds,
            tuple(map(Said, each.alone)),
        )
        for each in carrying
    ]
    alone = voice.word("falls", "reliance_legend") if any(each.alone for each in carrying) else ""
    legend = " ".join(filter(None, (where_legend(carrying, voice), alone)))
    shown = Table(voice.word("plan", "reliance_table"), *without_empty(head, rows), legend)
    return (Paragraph(most), shown) if most else (shown,)
