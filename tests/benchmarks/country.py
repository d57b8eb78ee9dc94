"""
A country of tracks: 342 municipalities with a track in each of 20 sectors, the same ones for the same seed.

    python -m tests.benchmarks.country FOLDER [--municipalities 342]

Parties are named by what they do and a number. Municipalities of a region share a school and an employer service
point, and often the words of their steps; schemes, stages and how much is filled in differ from track to track.
"""

import argparse
import math
import random
from pathlib import Path

from tests.benchmarks.generate import SECTORS, STAGES, Setting, Team, track_in

MUNICIPALITIES = 342
REGIONS = 35
_ORGANISATIONS = 12

COUNTRY_SECTORS = (
    *SECTORS,
    *("metaal", "schoonmaak", "transport", "ict", "energie", "voeding", "textiel", "kinderopvang"),
    *("beveiliging", "toerisme", "landbouw", "overheid"),
)

_LESSONS = (
    "Nederlands op de werkvloer",
    "Taalles met de woorden van het vak",
    "Vaktaal oefenen met een taalcoach",
    "Samen praten over werk en veiligheid",
    "Taal leren door te doen",
)
_VISITS = (
    "Een dag mee met een bedrijf",
    "Meelopen bij drie werkgevers uit de buurt",
    "Kijken en proberen in de werkplaats",
    "Een week proefdraaien met een maatje",
)
_SCHEMES = (
    ("esf-plus", "ESF+ van de arbeidsmarktregio"),
    ("spuk-inburgering", "Leerroutes en maatschappelijke begeleiding"),
    ("sowis", "Ondersteuning op de werkvloer"),
    ("praktijkleren", "Begeleiding van de leerplekken"),
    ("slim", "Leren in het bedrijf"),
    ("lks", "Loonkosten in het eerste jaar"),
    ("oranje-fonds", "Maatjes en ontmoeting"),
)


def setting_of(municipality: int, sector: str, chance: random.Random) -> Setting:
    """Where a track is, and whom it works with there."""
    region = (municipality - 1) % REGIONS + 1
    return Setting(
        id=f"gemeente-{municipality:03}-{sector}",
        title=f"Aan het werk in de sector {sector}, gemeente {municipality}",
        town=f"gemeente {municipality}",
        sector=sector,
        stages=("idee", *STAGES, "gestopt"),
        region=f"Regio {region}" if chance.random() < 0.97 else "onbekend",
        municipality=f"Gemeente {municipality}",
        school=f"Roc {region}",
        companies=f"Werkgeversservicepunt {region}"
        if chance.random() < 0.3
        else f"Bedrijven in {sector}, regio {region}",
        refugee_organisation=f"Vluchtelingenorganisatie {region % _ORGANISATIONS + 1}",
        lessons=_LESSONS[region % len(_LESSONS)] if chance.random() < 0.8 else f"Taal voor de sector {sector}",
        visit=_VISITS[region % len(_VISITS)] if chance.random() < 0.8 else f"Proeven aan het werk in {sector}",
        money=_more_money(chance),
    )


def _more_money(chance: random.Random) -> str:
    """A second line of funding, in about half of the tracks."""
    if chance.random() < 0.5:
        return ""
    scheme, title = chance.choice(_SCHEMES)
    end = chance.choice(("2026-12-31", "2027-06", "2027-12-31", "2028"))
    thousands = chance.randint(5, 60)
    amount = chance.choice(("onbekend", f"ongeveer € {thousands}.000", f"€ {thousands}.000"))
    return f"""\
  - titel: {title}
    regeling: {scheme}
    hoeveelheid: {amount}
    status: {chance.choice(("idee", "verwacht", "aangevraagd", "toegekend"))}
    periode: {{begin: 2026-09, eind: {end}}}
    dekt: leerwerk
"""


def write_country(folder: Path, municipalities: int = MUNICIPALITIES, seed: int = 2022) -> int:
    """Write the tracks of so many municipalities, in a folder for each region; how many there are."""
    return write_part(folder, municipalities * len(COUNTRY_SECTORS), seed)


def write_part(folder: Path, most: int, seed: int = 2022) -> int:
    """Write so many tracks, one municipality after the other; how many there are."""
    count = 0
    for municipality in range(1, math.ceil(most / len(COUNTRY_SECTORS)) + 1):
        # a municipality has the same tracks whatever the others have
        chance = random.Random(f"{seed} {municipality}")
        region = folder / f"regio-{(municipality - 1) % REGIONS + 1:02}"
        region.mkdir(parents=True, exist_ok=True)
        for sector in COUNTRY_SECTORS[: most - count]:
            setting = setting_of(municipality, sector, chance)
            text = track_in(setting, Team(chance), f"Gemeente {municipality}")
            (region / f"{setting.id}.track.yaml").write_text(text, encoding="utf-8")
            count += 1
    return count


def main() -> None:
    """Write the country into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--municipalities", type=int, default=MUNICIPALITIES)
    arguments = parser.parse_args()
    print(write_country(arguments.folder, arguments.municipalities), "tracks")


if __name__ == "__main__":
    main()
