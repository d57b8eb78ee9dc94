"""Figures of small groups, risks, and money: nothing in a plan says more than the track does."""

import pytest

from canvas.domain.language import Language
from canvas.rendering.documents.document import Cell, Facts, Paragraph, Section, Table
from canvas.rendering.documents.plan import plan
from canvas.rendering.documents.sections.risks import weighing
from canvas.rendering.documents.sections.unknown import open_points
from tests.rendering.posters.sheets import example
from tests.rendering.tracks import SMALL, looked_at

EN, NL = Language.EN, Language.NL


def _section(text: str, identifier: str, language: Language = NL) -> Section:
    return next(each for each in plan(looked_at(text, language)).sections if each.id == identifier)


def _table(section: Section, caption: str) -> Table:
    return next(block for block in section.blocks if isinstance(block, Table) and block.caption == caption)


def _flat(cell: Cell) -> str:
    return "; ".join(f"{said.words} ({said.remark})" if said.remark else said.words for said in cell)


def _result(value: str, of: str = "", size: str = "") -> str:
    whole = f", van: {of}" if of else ""
    group = f"doelgroep: {{aantal: {size}}}\n" if size else ""
    text = f"traject: {{id: x, fase: afgerond}}\n{group}resultaten: [{{soort: betaald-werk, waarde: {value}{whole}}}]\n"
    (row,) = _table(_section(text, "results"), "Wat er is bereikt").rows
    return _flat(row[1]).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "of", "size", "said"),
    [
        ("8 mensen", "12 mensen", "", "8 van de 12 mensen"),
        ("8 mensen", "", "12 deelnemers", "8 van de 12 mensen"),
        ("8", "12", "", "8 van de 12"),
        ("ongeveer 8 mensen", "12 mensen", "", "ongeveer 8 van de 12 mensen"),
        ("75 %", "12 mensen", "", "9 van de 12 mensen (opgegeven als 75%)"),
        ("ongeveer 70 %", "10 mensen", "", "ongeveer 7 van de 10 mensen (opgegeven als ongeveer 70%)"),
        ("75 %", "18 mensen", "", "13 of 14 van de 18 mensen (opgegeven als 75%)"),
        ("70 %", "", "", "70% (van hoeveel mensen, staat er niet bij)"),
        ("70 %", "10-15 mensen", "", "70% (van 10–15 mensen)"),
        ("60-70 %", "10 mensen", "", "60–70% (van 10 mensen)"),
        ("8 mensen", "", "", "8 mensen"),
    ],
)
def test_small_groups_are_told_in_people(value: str, of: str, size: str, said: str) -> None:
    """A percentage of ten people promises more than it knows; what was reported stands behind it."""
    assert _result(value, of, size) == said


def test_results_say_how_far_they_carry_and_where_they_come_from() -> None:
    """In the track and in each of its editions."""
    small = [block.text for block in _section(SMALL, "results").blocks if isinstance(block, Paragraph)]
    (editions,) = [each for each in plan(example("groningen-werkfit")).sections if each.id == "editions"]
    told = [block for section in editions.sections for block in section.blocks]

    assert "voorspellen niet" in small[-1]
    assert small[-1].endswith("Waar ze vandaan komen, staat er niet bij.")
    assert sum(isinstance(block, Paragraph) and "voorspellen niet" in block.text for block in told) == 2
    rows = [row for block in told if isinstance(block, Table) for row in block.rows]
    assert all("bron 1" in " ".join(map(_flat, row)).lower() for row in rows)


def test_the_gap_stands_with_the_money() -> None:
    """What it costs, what is certain, what is hoped for, and what is still to be found; also on the first page."""
    money = "kosten: [{titel: A, hoeveelheid: € 100}]\nfinanciering: [{hoeveelheid: € 30, status: toegekend}]\n"
    text = f"track: {{id: x}}\n{money}"
    (facts,) = [block for block in _section(text, "money").blocks if isinstance(block, Facts)]
    said = {fact.label: _flat(fact.value).replace("\u00a0", " ") for fact in facts.items}
    (summary,) = [block for block in _section(text, "summary").blocks if isinstance(block, Facts)]

    assert said == {"Kosten": "€ 100", "Toegezegd": "€ 30", "Nog niet zeker": "niets", "Nog te vinden": "€ 70"}
    assert "Nog te vinden" in {fact.label for fact in summary.items}


@pytest.mark.parametrize(
    ("status", "payer", "paid", "hoped"),
    [
        ("", "partij: fonds, ", "staat nog niet in het plan", "€ 30 (van Fonds en Gemeente)"),
        ("", "", "staat nog niet in het plan", "€ 30"),
        (", status: toegekend", "", "€ 20 (van Gemeente)", "€ 10"),
    ],
)
def test_money_that_a_party_brings_in_is_money_of_the_plan(status: str, payer: str, paid: str, hoped: str) -> None:
    """On the first page as in the figures below; names stand there when every line has one."""
    brings = f"inbreng: [{{soort: geld, hoeveelheid: € 20{status}}}]"
    text = f"""traject: {{id: x, fase: ontwerp}}
partijen:
  - {{id: gemeente, naam: Gemeente, soort: gemeente, {brings}}}
  - {{id: fonds, naam: Fonds, soort: fonds}}
kosten: [{{titel: A, hoeveelheid: € 100}}]
financiering: [{{{payer}titel: B, hoeveelheid: € 10, status: aangevraagd}}]
"""
    (summary,) = [block for block in _section(text, "summary").blocks if isinstance(block, Facts)]
    said = {fact.label: _flat(fact.value).replace("\u00a0", " ") for fact in summary.items}

    assert (said["Toegezegd geld"], said["Nog niet toegezegd geld"]) == (paid, hoped)


def test_risks_are_the_points_that_weigh_the_heaviest_first() -> None:
    """Each question once, in words, with why it matters; the list of open points stays complete."""
    inspection = example("den-haag-groepsstage")
    points = open_points(inspection)
    found = weighing(points)
    (section,) = [each for each in plan(inspection).sections if each.id == "risks"]
    (table, legend, *_) = section.blocks

    assert isinstance(table, Table)
    assert isinstance(legend, Paragraph)
    assert len(table.rows) == 10
    assert f"{len(found) - 10} punten" in legend.text
    assert [finding.severity.weight for finding in found] == sorted((it.severity.weight for it in found), reverse=True)
    assert len({finding.code for finding in found}) == len(found)
    assert all(row[1][0].words for row in table.rows)
    assert len(points.findings) >= len(found)


def test_who_relies_on_whom_is_a_risk() -> None:
    """For each party in which steps something falls without it, who feels it, and why; most rely on the first."""
    (section,) = [each for each in plan(example("voorbeeld")).sections if each.id == "risks"]
    reliance, _ = section.sections
    most, table = reliance.blocks

    assert isinstance(most, Paragraph)
    assert isinstance(table, Table)
    assert most.text.startswith("Het meeste steunt op Stichting Nieuwkomers Rijnoever: 7 van de 8 andere partijen")
    assert table.rows[0][0][0].words == "Stichting Nieuwkomers Rijnoever"
    assert "het trekken van stap 2, 5 en 6" in _flat(table.rows[0][3])
    assert "jobcoach" in _flat(table.rows[0][4])
    shown = {row[0][0].words: _flat(row[1]) for row in table.rows if not row[2]}
    assert shown == {"Taalschool Overbrug": "stap 2, 3, 4, 5 en 6", "Hogeschool Rijnoever": "stap 4, 5 en 6"}
    assert "De deelnemers van die stappen merken dat ook." in table.legend
    assert [_flat(row[1]) for row in table.rows if row[0][0].words == "Fietshuis De Ketting"] == [
        "stap 6; minder: stap 1, 2, 3, 4 en 5"
    ]


def test_the_only_employer_is_a_risk() -> None:
    """Nobody leads or pays with it, and yet the step in which people work falls without it."""
    (section,) = [each for each in plan(example("den-haag-groepsstage")).sections if each.id == "risks"]
    table = section.sections[0].blocks[-1]
    assert isinstance(table, Table)

    assert [_flat(cell) for row in table.rows for cell in row[1:3] if _flat(row[0]) == "Haagse bedrijven"] == [
        "stap 3",
        "",
    ]
    assert "Minder" not in table.legend


def test_money_that_does_not_come_is_a_risk() -> None:
    """For each line what is not paid without it, and from when; and with what is granted alone."""
    (section,) = [each for each in plan(example("voorbeeld")).sections if each.id == "risks"]
    (said,) = section.blocks
    (table,) = section.sections[1].blocks
    assert isinstance(said, Paragraph)
    assert isinstance(table, Table)
    shown = {row[0][0].words: tuple(_flat(cell).replace("\u00a0", " ") for cell in row[1:]) for row in table.rows}

    assert "vanaf week 45 (november 2026)" in said.text
    assert len(shown) == 8
    assert shown["Startbijdrage van het fonds"] == (
        "Projectleider (€ 24.000); Onderzoek en metingen (€ 7.500)",
        "Vanaf week 1 (januari 2026)",
    )
    assert shown["Participatiebudget, tot en met de plaatsing"][0].endswith("en nog 4 kosten (€ 17.100)")


def test_people_stand_beside_places_moment_by_moment() -> None:
    """What nobody wrote is said not to be there; a percentage of a few people is told in people."""
    (table,) = _funnels("groningen-werkfit")
    shown = {row[0][0].words: tuple(map(_flat, row[1:])) for row in table.rows}

    assert shown["Aangemeld"] == ("", "", "staat niet in het plan")
    assert shown["Aan het werk"][2].startswith("13 of 14 van de 18")
    assert _funnels("den-haag-groepsstage") == []


def _funnels(name: str) -> list[Table]:
    (section,) = [each for each in plan(example(name)).sections if each.id == "results"]
    return [block for block in section.blocks if isinstance(block, Table) and "aanmelden" in block.caption]


@pytest.mark.parametrize(("language", "said"), [(NL, "niet zeggen dat er geen risico’s zijn"), (EN, "does not mean")])
def test_no_finding_is_no_promise(language: Language, said: str) -> None:
    """Where the check found nothing, the plan says what that means."""
    inspection = looked_at("track: {id: x, stage: design}\n", language)
    calm = plan(
        type(inspection)(**{name: getattr(inspection, name) for name in inspection.__slots__} | {"findings": ()})
    )
    (section,) = [each for each in calm.sections if each.id == "risks"]
    (told,) = section.blocks

    assert isinstance(told, Paragraph)
    assert said in told.text


def test_a_matrix_of_many_steps_stays_readable() -> None:
    """So many steps as fit beside each other; the rest in a table of its own."""
    steps = "".join(f"  - {{id: s{number}, titel: Stap {number}, trekker: a}}\n" for number in range(10))
    others = "partijen: [{id: a, naam: A}]\nrollen: [{soort: regisseur, partij: a}]\n"
    text = f"traject: {{id: x}}\n{others}stappen:\n{steps}"
    roles = next(each for each in _section(text, "parties").sections if each.id == "roles")
    first, second = [block for block in roles.blocks if isinstance(block, Table)][-2:]

    assert (len(first.head), len(second.head)) == (9, 3)
    assert second.caption == "Wie doet wat in welke stap: stap 9 tot en met 10"
