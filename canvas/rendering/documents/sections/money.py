"""What the track costs and who pays: certain and hoped-for money apart."""

from collections.abc import Sequence

from canvas.analysis.money import Sum, certain, not_certain, total
from canvas.analysis.unpaid import Shortage, shortage
from canvas.domain.answer import given, listed
from canvas.domain.kinds import ContributionKind
from canvas.domain.money import Funding
from canvas.rendering.diagrams.funding_words import sums
from canvas.rendering.documents.absence import absence
from canvas.rendering.documents.document import Block, Cell, Fact, Facts, Figure, Paragraph, Section, Table
from canvas.rendering.documents.tables import Column, field, table, titled
from canvas.rendering.said import Said
from canvas.rendering.telling import cell
from canvas.rendering.views.money import sum_words
from canvas.rendering.views.periods import period_words
from canvas.rendering.views.unpaid import cost_name, legend_words, short_words, when_words
from canvas.rendering.voice import Voice, capital


def money(voice: Voice, picture: Figure | None) -> Section:
    """Whether the money covers the costs, then both of them. An amount that nobody knows yet is normal, and is said."""
    title = voice.word("plan", "money")
    shown = (picture,) if picture else ()
    return Section("money", title, (*_covered(voice), *shown, *_unpaid(voice)), (_costs(voice), _funding(voice)))


def _covered(voice: Voice) -> tuple[Block, ...]:
    """What there is beside what it costs, and the gap between them."""
    items = tuple(Fact(each.name, (Said(each.amount, remark="; ".join(each.remarks)),)) for each in sums(voice))
    return (Facts(items),) if items else ()


def _unpaid(voice: Voice) -> tuple[Block, ...]:
    """What nobody pays, in the order of time, even if all money in the plan comes."""
    found = shortage(voice.track)
    return (unpaid_table(voice.word("unpaid", "table"), found, voice),) if found else ()


def unpaid_table(caption: str, found: Shortage, voice: Voice) -> Table:
    """A row for each cost that is short, with from when."""
    costs = listed(voice.track.costs)
    head = tuple(voice.word("unpaid", name) for name in ("when", "cost", "short"))
    rows = tuple(
        (
            (Said(capital(when_words(each, voice))),),
            (Said(cost_name(costs[each.cost], voice)),),
            (Said(short_words(each, voice)),),
        )
        for each in found.costs
    )
    return Table(caption, head, rows, legend_words(found, voice))


def _costs(voice: Voice) -> Section:
    title, costs = voice.word("plan", "costs"), listed(voice.track.costs)
    if not costs:
        return Section("costs", title, absence(voice.track.costs, voice, "no_costs"))
    columns = (
        titled(voice, voice.word("plan", "cost_item"), "title", "kind"),
        field(voice, "amount", voice.word("plan", "money_amount")),
        field(voice, "step", voice.word("plan", "for_step")),
    )
    together = total(cost.amount for cost in costs)
    blocks = (
        table(voice.word("plan", "costs_table"), costs, columns, voice),
        *_together("costs_total", together, voice),
    )
    return Section("costs", title, blocks)


def _together(name: str, together: Sum, voice: Voice) -> tuple[Paragraph, ...]:
    return (Paragraph(voice.word("plan", name, total=sum_words(together, voice))),) if together.known else ()


def _funding(voice: Voice) -> Section:
    blocks: tuple[Block, ...] = absence(voice.track.funding, voice, "no_funding")
    if listed(voice.track.funding):
        blocks = (
            *_lines(certain(voice.track), "certain", voice),
            *_lines(not_certain(voice.track), "hoped", voice),
        )
    return Section("funding", voice.word("plan", "funding"), (*blocks, *_brought_in(voice)))


def _lines(lines: Sequence[Funding], which: str, voice: Voice) -> tuple[Block, ...]:
    if not lines:
        return (Paragraph(voice.word("plan", f"no_{which}")),)

    def pays(line: Funding) -> Cell:
        return (*cell(line, "covers", voice), *cell(line, "pays", voice))

    def when(line: Funding) -> Cell:
        period = given(line.period)
        return (period_words(period, voice),) if period else cell(line, "period", voice)

    columns = (
        titled(voice, voice.word("plan", "payer"), "party", "title"),
        field(voice, "scheme"),
        field(voice, "amount", voice.word("plan", "money_amount")),
        *_how_certain(which, voice),
        Column(voice.word("plan", "pays_for"), pays, ("covers", "pays")),
        Column(voice.label("period"), when, ("period",)),
    )
    together = total(line.amount for line in lines)
    return (
        table(voice.word("plan", f"{which}_table"), lines, columns, voice),
        *_together(f"{which}_total", together, voice),
    )


def _how_certain(which: str, voice: Voice) -> tuple[Column, ...]:
    """What is granted is certain: there the caption says so."""
    shown = field(voice, "status", voice.word("plan", "how_certain"))
    return (Column(shown.head, lambda line: (), shown.says),) if which == "certain" else (shown,)


def _brought_in(voice: Voice) -> tuple[Block, ...]:
    """The parties that bring in money of their own, for whoever reads this section alone."""
    said = tuple(
        f"{voice.party_title(party)} ({voice.text(brought.amount) or voice.word('values', 'no_amount')})"
        for party in listed(voice.track.parties)
        for brought in listed(party.brings)
        if given(brought.kind) is ContributionKind.MONEY
    )
    return (Paragraph(voice.word("plan", "brought_in", parties=voice.listing(said))),) if said else ()
