"""Who takes part where, in which roles, and with whom."""

from collections.abc import Mapping, Sequence

from canvas.analysis.portfolio.names import in_order
from canvas.analysis.portfolio.parties import Partner
from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.language import Language
from canvas.knowledge.kinds import label
from canvas.knowledge.speaking import number
from canvas.rendering.portfolio.tables import Cell, Column, Form, Section, Table, count, part, shortened, text
from canvas.rendering.portfolio.words import portfolio_words

_MOST_ROLES, _MOST_OTHERS = 4, 5


def party_section(made: Portfolio, language: Language) -> Section:
    """The parties in several tracks, and the roles."""
    said = portfolio_words(language)["parties"]
    found = made.parties
    about = said["about"].format(all=number(found.all, language), several=number(len(found.partners), language))
    return Section("parties", said["title"], about, (_partners(made, language), _roles(made, language)))


def others(made: Portfolio) -> Mapping[int, Sequence[tuple[Partner, int]]]:
    """For each party, by its place in the list, the others with whom it works, most often first."""
    partners = made.parties.partners
    found: dict[int, list[tuple[Partner, int]]] = {place: [] for place in range(len(partners))}
    for tie in made.parties.ties:
        found[tie.one].append((partners[tie.other], tie.tracks))
        found[tie.other].append((partners[tie.one], tie.tracks))
    return {
        place: sorted(each, key=lambda other: (-other[1], in_order(other[0].name))) for place, each in found.items()
    }


def _partners(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["parties"]
    together = others(made)
    return Table(
        id="partners",
        name=said["partners_tab"],
        title=said["partners_title"],
        about=said["partners_about"],
        columns=(
            Column(said["party"]),
            Column(said["kind"]),
            Column(said["tracks"], Form.NUMBER),
            Column(said["roles"]),
            Column(said["others"]),
        ),
        rows=tuple(
            (
                Cell(partner.name),
                text(label(partner.kind, language) if partner.kind else ""),
                part(partner.tracks, len(made.tracks), language),
                text(_roles_of(partner, language)),
                text(_others(together[place], language)),
            )
            for place, partner in enumerate(made.parties.partners)
        ),
        empty=said["none"],
    )


def _roles_of(partner: Partner, language: Language) -> str:
    roles = [f"{label(each.role, language)} ({each.tracks})" for each in partner.roles]
    return shortened(roles, _MOST_ROLES, language)


def _others(found: Sequence[tuple[Partner, int]], language: Language) -> str:
    return shortened([f"{partner.name} ({tracks})" for partner, tracks in found], _MOST_OTHERS, language)


def _roles(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["parties"]
    return Table(
        id="roles",
        name=said["roles_tab"],
        title=said["roles_title"],
        about=said["roles_about"],
        columns=(
            Column(said["role"]),
            Column(said["tracks"], Form.NUMBER),
            Column(said["holders"], Form.NUMBER),
        ),
        rows=tuple(
            (
                Cell(label(each.role, language)),
                part(each.tracks, len(made.tracks), language),
                count(each.parties, language),
            )
            for each in made.parties.roles
        ),
        empty=said["no_roles"],
    )
