"""Plausible tracks of about 120 lines, the same ones for the same seed."""

import random
from pathlib import Path

SECTORS = ("installatietechniek", "zorg", "bouw", "logistiek", "horeca", "groen", "onderwijs", "detailhandel")
TOWNS = ("Assen", "Breda", "Delft", "Ede", "Gouda", "Heerlen", "Leiden", "Meppel", "Tilburg", "Zwolle")


def track(number: int, chance: random.Random) -> str:
    """One track in Dutch; the seed decides what the team has filled in already."""
    town, sector = chance.choice(TOWNS), chance.choice(SECTORS)
    weeks, size = chance.randint(8, 24), chance.randint(8, 40)

    def maybe(line: str, likely: float = 0.7) -> str:
        return line if chance.random() < likely else "# nog invullen"

    return f"""\
# Traject {number}: {sector} in {town}
formaat: 1
traject:
  id: traject-{number:05}
  titel: Leerwerktraject {sector} {town}
  fase: {chance.choice(["ontwerp", "uitvoering", "afgerond"])}
  regio: {town}
  sector: {sector}
  {maybe("periode: {begin: 2026-09-01, eind: 2027-06-30}")}

missie:
  doel: In een jaar vinden {size} statushouders uit {town} betaald werk in de sector {sector}.
  probleem: Wie meteen gaat werken, landt te hard.

doelgroep:
  omschrijving: Statushouders uit {town} die willen werken.
  groepen: [statushouders]
  aantal: {chance.choice(["", "ongeveer ", "minimaal "])}{size}
  taal_in: {chance.choice(["A1", "A2", "A2-B1", "onbekend"])}
  {maybe("belang: Werk met uitzicht op een eigen inkomen.")}
  criteria:
    - {{soort: motivatie, titel: Wil in deze sector werken.}}
    - {{soort: taal, titel: Verstaat eenvoudige uitleg.}}
  intake:
    onderwerpen: [wensen, taal, gezondheid]

partijen:
  - id: gemeente
    naam: Gemeente {town}
    soort: gemeente
    belang: Minder mensen in de bijstand.
    inbreng:
      - {{soort: geld, hoeveelheid: "€ {chance.randint(20, 90)}.000"}}
      - {{soort: inzet, hoeveelheid: {chance.randint(4, 24)} uur per week}}
  - id: school
    naam: Roc {town}
    soort: roc
    {maybe("belang: Meer instroom in het mbo.")}
    inbreng:
      - {{soort: kennis, toelichting: lessen en toetsen}}
  - id: bedrijven
    naam: Bedrijven in {sector}
    soort: bedrijf
    aantal_organisaties: {chance.randint(2, 12)}
    belang: Nieuwe collega's die blijven.
    inbreng:
      - {{soort: plekken, hoeveelheid: {chance.randint(4, 30)} plekken}}
  - id: vluchtelingenwerk
    naam: VluchtelingenWerk {town}
    soort: vluchtelingenorganisatie
    {maybe("belang: Mensen bouwen hun leven op.")}

rollen:
  - {{soort: regisseur, partij: gemeente, uren: {chance.randint(4, 16)} uur per week}}
  - {{soort: werkgever, partij: bedrijven}}
  - {{soort: taalaanbieder, partij: school}}
  - {{soort: jobcoach, partij: vluchtelingenwerk, caseload: {chance.randint(8, 30)} mensen}}
  - {maybe("{soort: opleider, partij: school}", 0.9)}

stappen:
  - id: werving
    soort: werving
    titel: Kennismaken en kiezen
    trekker: vluchtelingenwerk
    duur: 4 weken
    activiteiten:
      - {{soort: informatiebijeenkomst, titel: Avond voor kandidaten}}
      - {{soort: intake, titel: Gesprek over wensen en ervaring}}
  - id: voortraject
    soort: voortraject
    titel: Basis op orde
    {maybe("trekker: school")}
    duur: {weeks} weken
    uren: {chance.randint(12, 28)} uur per week
    activiteiten:
      - {{soort: taal, titel: Nederlands op de werkvloer, vaktaal: ja}}
      - {{soort: training, titel: Werken in Nederland}}
      - {{soort: meeloopdag, titel: Een dag mee met een bedrijf}}
  - id: leerwerk
    soort: leer-werk
    titel: Leren en werken
    trekker: bedrijven
    duur: {chance.randint(12, 30)} weken
    werk:
      vorm: werkervaringsplaats-onbetaald
      uren: 24 uur per week
      {maybe("perspectief: vacature")}
  - id: matching
    soort: matching
    titel: Naar betaald werk
    trekker: {chance.choice(["gemeente", "bedrijven"])}
    duur: {chance.randint(2, 8)} weken
  - id: nazorg
    soort: nazorg
    titel: Nazorg
    {maybe("duur: 26 weken")}
    trekker: vluchtelingenwerk

lijnen:
  taal:
    doel: De taal van het vak.
    {maybe("taal_uit: B1")}
  begeleiding:
    doel: Elke deelnemer heeft een vaste jobcoach.

financiering:
  - partij: gemeente
    hoeveelheid: € {chance.randint(20, 90)}.000
    status: {chance.choice(["idee", "verwacht", "aangevraagd"])}
    dekt: [voortraject]

randvoorwaarden:
  - {{soort: vervoer, status: open}}
  - {{soort: kinderopvang, status: open, eigenaar: gemeente}}

streefcijfers:
  - {{soort: betaald-werk, waarde: {max(4, size // 2)}, van: {size}}}

open_vragen:
  - {{vraag: Wie betaalt het vervoer?, eigenaar: gemeente, uiterlijk: 2026-12-01}}
"""


def write_tracks(folder: Path, count: int, seed: int = 2022) -> None:
    """Write this many tracks into a folder."""
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"traject-{number:05}.track.yaml").write_text(track(number, chance), encoding="utf-8")
