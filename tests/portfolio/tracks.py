"""Small tracks of one region, as several learning-work companies would write them, and their summaries."""

from pathlib import Path

from canvas.analysis.portfolio.portfolio import State
from canvas.analysis.portfolio.summarising import summary_of
from canvas.analysis.portfolio.summary import Summary
from canvas.inspection.inspect import inspect
from canvas.reading.read import read_text

COMPANIES = ("veendam", "assen", "stadskanaal", "hoogezand")

WERKFIT = """\
formaat: 1
traject: {{id: werkfit-{name}, titel: Werkfit in {name}, fase: uitvoering, regio: Groningen, sector: techniek}}
missie: {{doel: Mensen uit {name} vinden betaald werk.}}
doelgroep: {{omschrijving: Statushouders., aantal: {size}}}
partijen:
  - {{id: regio, naam: Arbeidsmarktregio Groningen, soort: arbeidsmarktregio}}
  - id: leerwerk
    naam: Leerwerkbedrijf {name}
    soort: leerwerkbedrijf
    inbreng: [{{soort: plekken, hoeveelheid: 8}}]
rollen:
  - {{soort: regisseur, partij: regio}}
  - {{soort: werkgever, partij: leerwerk}}
stappen:
  - id: werkfit
    soort: voortraject
    titel: Werkfit worden in de werkplaats
    trekker: leerwerk
    duur: {weeks} weken
    activiteiten:
      - {{soort: taalles, titel: Nederlands en werkcultuur}}
      - {{soort: certificaat, titel: VCA halen}}
      - {{soort: meeloopdag, titel: Meelopen bij installatiebedrijven}}
  - {{id: werk, soort: leerwerk, titel: Werken, duur: 20 weken, trekker: leerwerk}}
financiering:
  - titel: Regiogeld
    partij: regio
    regeling: esf-plus
    hoeveelheid: {money}
    status: {status}
    periode: {{begin: 2026-01, eind: {end}}}
"""

OTHER = """\
format: 1
track: {id: green, title: Work in the green, stage: design, sector: green}
mission: {goal: Eight people find work in gardens.}
target_group: {description: Status holders from Ede., size: unknown}
parties:
  - {id: town, name: arbeidsmarktregio  groningen, kind: labour-market-region}
steps:
  - {id: learn, kind: learning-work, title: Learning in gardens and parks, duration: 20 weeks, lead: town}
"""


def werkfit(
    name: str, size: str = "12", weeks: int = 12, money: str = "€ 20.000", status: str = "toegekend", end: str = "2027"
) -> str:
    """The track of one of the companies."""
    return WERKFIT.format(name=name, size=size, weeks=weeks, money=money, status=status, end=end)


def region() -> dict[str, str]:
    """The four tracks by the names of their files, and one that has nothing to do with them."""
    sizes = ("12", "ongeveer 10", "onbekend", "8-10")
    texts = {
        f"werkfit-{name}": werkfit(name, size, 10 + place)
        for place, (name, size) in enumerate(zip(COMPANIES, sizes, strict=True))
    }
    return {**texts, "green": OTHER}


def summary(text: str, path: str = "x.track.yaml") -> Summary:
    """A track in short."""
    seen = inspect(read_text(text), path)
    assert seen.track, seen.findings
    assert seen.coverage
    return summary_of(seen.track, seen.coverage, seen.findings, path=path, identifier=seen.id, language=seen.written_in)


def state(texts: dict[str, str] | None = None) -> State:
    """All of them, as a folder holds them."""
    named = region() if texts is None else texts
    return State(tuple(summary(text, f"{name}.track.yaml") for name, text in named.items()), ())


def written(folder: Path, texts: dict[str, str]) -> Path:
    """A folder with these tracks."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.track.yaml").write_text(text, encoding="utf-8")
    return folder
