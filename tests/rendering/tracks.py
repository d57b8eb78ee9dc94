"""Small tracks for the tests of renderings."""

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.read import read_text

EMPTY = "track: {id: leeg}\n"

UNREADABLE = "traject:\n  titel: [een\n"

SMALL = """
traject: {id: klein, titel: Klein traject, fase: ontwerp, regio: Rijnoever, sector: techniek}
missie: {doel: Tien mensen aan het werk., uitgangspunten: n.v.t.}
doelgroep: {omschrijving: Statushouders., aantal: 10 deelnemers, taal_in: onbekend}
partijen:
  - {id: gemeente, naam: Gemeente, soort: gemeente, belang: Minder uitkeringen.}
  - id: bedrijf
    naam: Het Bedrijf
    soort: bedrijf
    inbreng: [{soort: plekken, hoeveelheid: 10 plekken, dekt: leren, status: toegekend}]
  - {id: school, naam: De School, soort: roc, status: gezocht}
rollen:
  - {soort: regisseur, partij: gemeente}
  - {soort: werkgever, partij: bedrijf, stappen: {leren: doet, voor: denkt-mee}}
  - {soort: jobcoach, partij: gemeente, stappen: {leren: doet}}
  - {soort: taalaanbieder, partij: school, stappen: {voor: op-de-hoogte}}
stappen:
  - id: voor
    soort: voortraject
    titel: Voorbereiden
    trekker: gemeente
    duur: 8 weken
    activiteiten: [{soort: training, titel: Werkcultuur}]
  - id: leren
    soort: leer-werk
    titel: Leren op het werk
    trekker: bedrijf
    duur: 1 jaar
    werk: {vorm: bbl, uren: 32 uur per week}
weggelaten: [{soort: nazorg, reden: Het bedrijf houdt zelf contact.}]
lijnen:
  taal: {doel: Vaktaal., uren: 4 uur per week, stappen: [voor]}
  begeleiding: n.v.t.
kosten:
  - {titel: Trainer, hoeveelheid: € 8.000, stap: voor}
  - {titel: Lokaal, hoeveelheid: onbekend}
financiering:
  - {titel: Subsidie, partij: gemeente, hoeveelheid: € 5.000, status: toegekend, dekt: voor}
  - {titel: Fonds, hoeveelheid: € 3.000, status: aangevraagd, dekt: leren}
resultaten: [{soort: betaald-werk, titel: Baan, waarde: ongeveer 70 %, van: 10 mensen}]
"""

INVENTED = "traject: {id: bedacht, titel: Bedacht traject, verzonnen: ja}\n"

LONG_WORDS = """
traject: {id: lang, titel: Arbeidsmarktkwalificatieontwikkelingstraject voor belangenbehartigingsorganisatiemedewerkers}
missie: {doel: Meervoudigepersoonlijkheidsontwikkelingsondersteuningsmogelijkhedenonderzoek}
partijen:
  - id: a
    naam: Vluchtelingenondersteuningsorganisatiesamenwerkingsverband
    soort: vluchtelingenorganisatie
    belang: Arbeidsongeschiktheidsverzekeringsmaatschappijbelang
stappen:
  - id: s
    soort: leer-werk
    titel: Werkplekbegeleidingsvaardigheidstrainingsprogramma
    trekker: a
    duur: 12 weken
"""


def looked_at(text: str, language: Language = Language.NL, path: str = "map/x.track.yaml") -> Inspection:
    """A text, read and checked."""
    return inspect(read_text(text), path, language=language)
