"""Plausible tracks of about 120 lines, the same ones for the same seed: some young and bare, some nearly complete."""

import random
import re
from dataclasses import dataclass
from pathlib import Path

SECTORS = ("installatietechniek", "zorg", "bouw", "logistiek", "horeca", "groen", "onderwijs", "detailhandel")
TOWNS = ("Assen", "Breda", "Delft", "Ede", "Gouda", "Heerlen", "Leiden", "Meppel", "Tilburg", "Zwolle")
STAGES = ("ontwerp", "ontwerp", "uitvoering", "uitvoering", "afgerond")

_LEFT_OUT = re.compile(r"^.*\bLEFT OUT\b.*\n", re.MULTILINE)


class Team:
    """A team that has filled in a share of its track: what it left out does not stand in the file."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._share = chance.uniform(0.35, 1)

    def maybe(self, line: str) -> str:
        """The line, or a mark that it is left out."""
        return line if self._chance.random() < self._share else "LEFT OUT"

    def between(self, low: int, high: int) -> int:
        """A number."""
        return self._chance.randint(low, high)

    def one_of(self, *words: str) -> str:
        """One of these words."""
        return self._chance.choice(words)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a track is, and what is called how there; `money` are more lines of funding."""

    id: str
    title: str
    town: str
    sector: str
    stages: tuple[str, ...]
    region: str
    municipality: str
    school: str
    companies: str
    refugee_organisation: str
    lessons: str = "Nederlands op de werkvloer"
    visit: str = "Een dag mee met een bedrijf"
    money: str = ""


def track(number: int, chance: random.Random) -> str:
    """One track in Dutch."""
    team, town, sector = Team(chance), chance.choice(TOWNS), chance.choice(SECTORS)
    setting = Setting(
        id=f"traject-{number:05}",
        title=f"Leerwerktraject {sector} {town}",
        town=town,
        sector=sector,
        stages=STAGES,
        region=town,
        municipality=f"Gemeente {town}",
        school=f"Roc {town}",
        companies=f"Bedrijven in {sector}",
        refugee_organisation=f"VluchtelingenWerk {town}",
    )
    return track_in(setting, team, f"Traject {number}")


def track_in(setting: Setting, team: Team, name: str) -> str:
    """The track of a team in its setting."""
    town, sector = setting.town, setting.sector
    size, weeks, practice = team.between(8, 40), team.between(8, 20), team.between(12, 26)
    text = f"""\
# {name}: {sector} in {town}
formaat: 1
{_head(team, setting)}
{_people(team, town, sector, size)}
{_parties(team, setting, size)}
{_steps(team, setting, weeks, practice)}
{_money(team, setting, size)}
{_around(team, size)}
"""
    return _LEFT_OUT.sub("", text)


def _head(team: Team, setting: Setting) -> str:
    town, sector = setting.town, setting.sector
    return f"""\
traject:
  id: {setting.id}
  titel: {setting.title}
  fase: {team.one_of(*setting.stages)}
  regio: {setting.region}
  sector: {sector}
  {team.maybe("periode: {begin: 2026-09-01, eind: 2027-12-31}")}
  {team.maybe(f"beroepen: [{{titel: Medewerker {sector}, taken: [Helpen, Leren], taalniveau_nodig: A2}}]")}

missie:
  doel: In een jaar vinden mensen uit {town} betaald werk in de sector {sector}.
  {team.maybe("probleem: Wie meteen gaat werken, landt te hard.")}
  {team.maybe("gemeenschappelijk_belang: Iedereen wint als mensen aan het werk blijven.")}
"""


def _people(team: Team, town: str, sector: str, size: int) -> str:
    return f"""\
doelgroep:
  omschrijving: Statushouders uit {town} die willen werken.
  groepen: [statushouders]
  aantal: {team.one_of("", "ongeveer ", "minimaal ")}{size}
  {team.maybe(f"taalniveau_instroom: {team.one_of('A1', 'A2', 'A2-B1', 'onbekend')}")}
  {team.maybe("belang: Werk met uitzicht op een eigen inkomen.")}
  criteria:
    - {{soort: motivatie, titel: Wil in de sector {sector} werken.}}
    - {{soort: taal, titel: Verstaat eenvoudige uitleg., verplicht: ja}}
  intake:
    onderwerpen: [wensen, taal, gezondheid, kennis-en-ervaring, persoonlijke-situatie, leerbaarheid]
    {team.maybe("gezien_door: De jobcoach en de klantmanager.")}
  {team.maybe("vangnet: {niet_geselecteerd: Terug naar de klantmanager., uitgevallen: Een andere plek.}")}
"""


def _parties(team: Team, setting: Setting, size: int) -> str:
    return f"""\
partijen:
  - id: gemeente
    naam: {setting.municipality}
    soort: gemeente
    belang: Minder mensen in de bijstand.
    inbreng:
      - {{soort: inzet, hoeveelheid: {team.between(4, 24)} uur per week}}
  - id: school
    naam: {setting.school}
    soort: roc
    {team.maybe("belang: Meer instroom in het mbo.")}
    inbreng:
      - {{soort: kennis, titel: Lessen en toetsen}}
  - id: bedrijven
    naam: {setting.companies}
    soort: bedrijf
    aantal_organisaties: {team.between(2, 12)}
    {team.maybe("belang: Nieuwe collega's die blijven.")}
    inbreng:
      - {{soort: plekken, hoeveelheid: {team.between(size // 2, size * 2)} plekken}}
  - id: vluchtelingenwerk
    naam: {setting.refugee_organisation}
    soort: vluchtelingenorganisatie
    {team.maybe("belang: Mensen bouwen hun leven op.")}
    {team.maybe("inbreng: [{soort: inzet, hoeveelheid: 12 uur per week}]")}

rollen:
  - {{soort: regisseur, partij: gemeente, uren: {team.between(4, 16)} uur per week}}
  - {{soort: werkgever, partij: bedrijven}}
  - {{soort: taalaanbieder, partij: school}}
  - {{soort: jobcoach, partij: vluchtelingenwerk, caseload: {team.between(8, 30)} mensen}}
  - {{soort: klantmanager, partij: gemeente}}
  - {team.maybe("{soort: buddy, partij: bedrijven, uren: 2 uur per week}")}
  - {team.maybe("{soort: opleider, partij: school}")}
"""


def _steps(team: Team, setting: Setting, weeks: int, practice: int) -> str:
    return f"""\
stappen:
  - id: werving
    soort: werving
    titel: Kennismaken en kiezen
    trekker: vluchtelingenwerk
    duur: 4 weken
    activiteiten:
      - {{soort: informatiebijeenkomst, titel: Avond voor kandidaten}}
      - {{soort: intake, titel: Gesprek over wensen en ervaring}}
      - {team.maybe("{soort: werkgeversbriefing, titel: Wat bedrijven kunnen verwachten}")}
  - id: voortraject
    soort: voortraject
    titel: Basis op orde
    {team.maybe("trekker: school")}
    duur: {weeks} weken
    uren: {team.between(12, 28)} uur per week
    activiteiten:
      - {{soort: taalles, titel: {setting.lessons}, vaktaal: ja, waar: werkvloer}}
      - {{soort: meeloopdag, titel: {setting.visit}}}
  - id: leerwerk
    soort: leerwerk
    titel: Leren en werken
    trekker: bedrijven
    duur: {practice} weken
    {team.maybe("activiteiten: [{soort: werken, titel: Meewerken in het bedrijf}]")}
    werk:
      vorm: werkervaringsplaats-onbetaald
      uren: 24 uur per week
      {team.maybe("perspectief: vacature")}
      {team.maybe("afspraak: De uitkering loopt door, met een leerplan.")}
  - id: matching
    soort: matching
    titel: Naar betaald werk
    trekker: {team.one_of("gemeente", "bedrijven")}
    duur: {team.between(2, 8)} weken
    {team.maybe("activiteiten: [{soort: inkomensadvies}, {soort: warme-overdracht}]")}
    {team.maybe("werk: {vorm: tijdelijk-contract, uren: 24 uur per week, duur: 12 maanden}")}
  - id: nazorg
    soort: nazorg
    titel: Nazorg
    {team.maybe("duur: 26 weken")}
    trekker: vluchtelingenwerk
    {team.maybe("activiteiten: [{soort: werkgeversbegeleiding}, {soort: evaluatie}, {soort: taalcoaching}]")}

lijnen:
  taal:
    doel: De taal van het vak.
    {team.maybe("taalniveau_uitstroom: B1")}
    {team.maybe("uren: 6 uur per week")}
  begeleiding: {{doel: Elke deelnemer heeft een vaste jobcoach.}}
  {team.maybe("werkgever: {activiteiten: [{soort: werkgeverstraining, titel: Training voor teams}]}")}
"""


def _money(team: Team, setting: Setting, size: int) -> str:
    costs = team.between(20, 90)
    return f"""\
kosten:
  - {{soort: begeleiding, titel: Jobcoach, hoeveelheid: € {costs}.000, stap: [voortraject, leerwerk]}}
  - {team.maybe(f"{{soort: taal, titel: Taallessen, hoeveelheid: € {size * 500}, stap: voortraject}}")}
financiering:
  - titel: Budget van de gemeente
    partij: gemeente
    regeling: participatiebudget
    hoeveelheid: € {team.between(costs - 15, costs + 30)}.000
    status: {team.one_of("idee", "verwacht", "aangevraagd", "toegekend")}
    {team.maybe("structureel: ja")}
    dekt: [voortraject, leerwerk]
{setting.money}"""


def _around(team: Team, size: int) -> str:
    return f"""\
randvoorwaarden:
  - {{soort: vervoer, status: {team.one_of("open", "geregeld")}, eigenaar: gemeente}}
  - {team.maybe("{soort: kinderopvang, status: open, eigenaar: gemeente}")}
  - {team.maybe("{soort: inkomen, status: geregeld, eigenaar: gemeente}")}
  - {team.maybe("{soort: gezondheid, status: geregeld, eigenaar: gemeente}")}
streefcijfers:
  - {{soort: betaald-werk, waarde: {max(4, size // 2)}, van: {size}}}
metingen:
  - {team.maybe("{titel: Een halfjaar later, na: 6 maanden, eigenaar: gemeente}")}
borging:
  {team.maybe("sluit_aan_op: [Het werkgeversservicepunt]")}
  {team.maybe("opschaling: Volgend jaar ook in de regio.")}
open_vragen:
  - {{vraag: Wie betaalt het vervoer?, eigenaar: gemeente, uiterlijk: 2026-12-01}}"""


def write_tracks(folder: Path, count: int, seed: int = 2022) -> None:
    """Write this many tracks into a folder."""
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"traject-{number:05}.track.yaml").write_text(track(number, chance), encoding="utf-8")
