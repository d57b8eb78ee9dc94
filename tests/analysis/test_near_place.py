"""The place that somebody meant."""

import pytest

from canvas.analysis.near_place import near_place
from canvas.domain.track import Track
from canvas.reading.read import read_text

TEXT = """
partijen:
  - {id: installateurs, naam: Installateurs uit de regio}
rollen:
  - {soort: regisseur, partij: installateurs}
stappen:
  - {id: leerwerk, soort: leer-werk, werk: {vorm: bbl}}
  - {soort: nazorg}
"""


@pytest.fixture(scope="module")
def track() -> Track:
    found = read_text(TEXT).track
    assert found
    return found


MEANT = {
    "partij": "parties",
    "partijen.installateur": "parties.installateurs",
    "partijen.installateurs.belangen": "parties.installateurs.interest",
    "rollen.regiseur": "roles.coordinator",
    "roles.coordinater.party": "roles.coordinator.party",
    "stappen.leer_werk.werk.uern": "steps.leerwerk.work.hours",
    "stappen[1].duurr": "steps[1].duration",
    "Installateurs uit de regio": "parties.installateurs",
    "leerwerk": "steps.leerwerk",
    "partijen.Installateurs uit de regio": "parties.installateurs",
}


@pytest.mark.parametrize(("written", "meant"), MEANT.items())
def test_each_step_of_the_way_is_the_nearest_that_the_file_has(written: str, meant: str, track: Track) -> None:
    """Keys, ids and kinds, in both languages."""
    assert near_place(written, track) == meant


@pytest.mark.parametrize("written", ["", "xyz", "partijen.uaf", "partijen[7].naam", "partijen.installateurs.naam.kort"])
def test_nothing_comes_near(written: str, track: Track) -> None:
    """Then nothing is offered."""
    assert near_place(written, track) is None
