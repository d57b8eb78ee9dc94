"""Making the summary of one track."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from canvas.analysis.counted import is_heads
from canvas.analysis.coverage import Coverage
from canvas.analysis.editions import size_of
from canvas.analysis.funding import Line, funding_lines
from canvas.analysis.money import Side, all_money, budget, in_all, in_euros, is_certain, money_brought_in, side
from canvas.analysis.parties import all_parties, world_of
from canvas.analysis.portfolio.amounts import Amount, added, amount
from canvas.analysis.portfolio.marks import marks, smallest, together, words_of
from canvas.analysis.portfolio.steps_in_short import modules, own_editions
from canvas.analysis.portfolio.summary import Found, Member, MoneyLine, Summary
from canvas.analysis.portfolio.texts import texts_of_head
from canvas.analysis.runs import runs
from canvas.analysis.whole_length import whole_length
from canvas.analysis.work_places import work_places
from canvas.domain.answer import Absent, given, is_waived, listed
from canvas.domain.finding import Finding
from canvas.domain.identity import Period
from canvas.domain.kinds import BlockId, RoleKind
from canvas.domain.language import Language
from canvas.domain.parties import Party
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity
from canvas.domain.target_group import TargetGroup
from canvas.domain.track import Track
from canvas.knowledge.personal_data import masked


def summary_of(
    track: Track, coverage: Coverage, findings: Iterable[Finding], *, path: str, identifier: str, language: Language
) -> Summary:
    """
    What the comparison needs of a track that was checked; the findings carry fingerprints.

    Signs of personal data in names and titles are masked.
    """
    identity = track.identity
    own = words_of(texts_of_head(track))
    steps = tuple(modules(track))
    numbers = [smallest(step.features) for step in steps]
    shown = given(identity.publish) is not False
    return Summary(
        path=path,
        id=identifier,
        title=masked(given(identity.title) or identifier),
        kind=track.kind,
        stage=track.stage,
        language=language,
        invented=bool(given(identity.invented)),
        published=shown,
        region=masked(given(identity.region) or ""),
        sectors=tuple(map(masked, listed(identity.sector))),
        people=_people(track),
        places=_places(track),
        weeks=amount(whole_length(track)),
        costs=_euros(budget(track).costs),
        money=_euros(budget(track).money),
        granted=_granted(track),
        blocks=tuple(each.state for each in coverage.blocks),
        findings=_found(findings),
        parties=tuple(_members(track)),
        funding=tuple(_every_line(track)),
        modules=tuple(replace(step, marks=marks(each)) for step, each in zip(steps, numbers, strict=True)),
        words=" ".join(own),
        marks=marks(together((smallest(own), *numbers))),
        end=str(ends) if (ends := given((given(identity.period) or Period()).end)) else None,
        editions=tuple(own_editions(track)),
    )


def _people(track: Track) -> Amount | None:
    """The size of the group; where only the editions tell one, all of them together."""
    size = given((given(track.target_group) or TargetGroup()).size)
    if size:
        return amount(size) if is_heads(size) else None
    sizes = [_heads(size_of(edition)) for edition in listed(track.editions)]
    known = [each for each in sizes if each]
    return added(known) if known and len(known) == len(sizes) else None


def _heads(size: Quantity | Absent) -> Amount | None:
    known = given(size)
    return amount(known) if known and is_heads(known) else None


def _places(track: Track) -> Amount | None:
    found = work_places(track)
    room = (found.said or found.offered) if found else None
    return amount(room.places) if room else None


def _granted(track: Track) -> Amount | None:
    """Nothing where the file tells of all its money that it is not granted; unknown where it does not tell."""
    every = all_money(track)
    lines = [each for each in every if is_certain(each.status)]
    if not lines and every and all(given(each.status) for each in every):
        return Amount(0.0, 0.0)
    return _euros(side([each.amount for each in lines], track))


def _euros(together: Side) -> Amount | None:
    return amount(together.sum.euros, whole=together.is_whole)


def _found(findings: Iterable[Finding]) -> tuple[Found, ...]:
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(f"{finding.code}{finding.severity.value}", []).append(finding)
    return tuple(
        Found(each[0].code, each[0].severity, _block(each), tuple(finding.fingerprint for finding in each))
        for _, each in sorted(by_code.items())
    )


def _block(findings: Sequence[Finding]) -> BlockId | None:
    """The block of all of them, None where they stand in several."""
    return findings[0].block if len({finding.block for finding in findings}) == 1 else None


def _members(track: Track) -> Iterator[Member]:
    """The parties that have a name; one without cannot be known again in another track."""
    roles: dict[str, list[RoleKind]] = {}
    for role in listed(track.roles):
        if kind := given(role.kind):
            for holder in listed(role.party):
                roles.setdefault(holder, []).append(kind)
    for party in all_parties(track):
        if name := given(party.name):
            held = tuple(dict.fromkeys(roles.get(given(party.id) or "", ())))
            yield Member(masked(name), given(party.kind), world_of(party), held)


def _every_line(track: Track) -> Iterator[MoneyLine]:
    """What an edition says otherwise of a line of the track is no other money; its own lines are."""
    lines = funding_lines(track)
    said_otherwise: set[Path] = set()
    if any(_is_of_edition(line) for line in lines):
        said_otherwise = {home for run in runs(track) for homes in run.homes.values() if homes[1:] for home in homes}
    yield from (_money(line, track) for line in lines if not (_is_of_edition(line) and line.path in said_otherwise))
    for party, each in money_brought_in(track):
        yield MoneyLine(
            title=masked(given(each.title) or ""),
            scheme=None,
            payers=(masked(_called(party)),),
            payer_kind=given(party.kind),
            status=given(each.status),
            euros=_in_euros(each.amount, track),
            start=None,
            end=None,
            scheme_until=None,
            structural=None,
            own_period=False,
        )


def _is_of_edition(line: Line) -> bool:
    return line.path[0] == "editions"


def _in_euros(written: Quantity | Absent, track: Track) -> Amount | None:
    whole = given(in_all(written, track))
    return Amount(0.0, 0.0) if is_waived(written) else amount(whole) if whole and in_euros(whole) else None


def _money(line: Line, track: Track) -> MoneyLine:
    money, facts = line.money, line.scheme
    payers = [party for party in map(track.party, listed(money.party)) if party]
    kinds = {given(payer.kind) for payer in payers}
    own, is_own = given(money.structural), line.used_path == (*line.path, "period")
    return MoneyLine(
        title=masked(given(money.title) or ""),
        scheme=given(money.scheme),
        payers=tuple(masked(_called(payer)) for payer in payers),
        payer_kind=kinds.pop() if len(kinds) == 1 else None,
        status=given(money.status),
        euros=_in_euros(money.amount, track),
        start=str(line.start) if line.start else None,
        end=str(line.end) if line.end else None,
        scheme_until=facts.holds_until.isoformat() if facts and facts.holds_until else None,
        structural=own if own is not None else (facts.structural if facts else None),
        own_period=is_own,
        lasting=bool(own) and not (is_own and line.end),
        of_edition=_is_of_edition(line),
    )


def _called(party: Party) -> str:
    return given(party.name) or given(party.id) or ""
