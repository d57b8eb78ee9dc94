"""`canvas check --for`: only what an output needs, asked as if the track were as far as the output needs."""

import json
import re
from pathlib import Path

import pytest

from canvas.cli.help_words import help_words
from canvas.domain.language import Language
from canvas.knowledge.outputs import OutputId, outputs
from canvas.rules.needs import needs, wanted_by_word
from tests.cli.command import canvas

IDEA = """formaat: 1
traject: {id: idee, titel: Idee, fase: idee}
missie: {doel: Werk voor twaalf mensen.}
doelgroep: {omschrijving: Statushouders.}
rollen: [{soort: regisseur, partij: a}]
partijen: [{id: a, naam: A}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An idea without a finding at its own stage."""
    (tmp_path / "idee.track.yaml").write_text(IDEA, encoding="utf-8")
    return tmp_path


def found(folder: Path, *arguments: str) -> tuple[str, set[str]]:
    """The stage at which a track is asked, and the codes that are found."""
    done = canvas("check", "idee.track.yaml", "--format", "json", *arguments, cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    file = json.loads(done.stdout)["files"][0]
    return file["stage"], {finding["code"] for finding in file["findings"]}


@pytest.mark.parametrize("written", ["poster", "plan", "verwachtingen", "expectations", "subsidie:sowis", "grant:esf"])
def test_only_what_the_output_needs_is_asked(folder: Path, written: str) -> None:
    """Whatever the file leaves open, no finding is about something that the output does not show."""
    wanted = wanted_by_word(written)
    assert wanted

    stage, codes = found(folder, "--for", written)

    assert stage == "design"
    assert codes
    assert codes <= {rule.code for rule in needs(wanted).rules}


def test_the_stage_is_never_lower_than_the_output_needs(folder: Path) -> None:
    """`--stage` asks for more where it is further, and cannot ask for less."""
    assert found(folder) == ("idea", set())
    assert found(folder, "--for", "plan", "--stage", "idea") == found(folder, "--for", "plan")
    assert found(folder, "--for", "plan", "--stage", "finished")[0] == "finished"
    assert found(folder, "--for", "site")[0] == "idea"


def test_it_goes_together_with_select_and_ignore(folder: Path) -> None:
    """Of what the output needs only what is selected is asked."""
    _, plan = found(folder, "--for", "plan")
    _, steps = found(folder, "--for", "plan", "--select", "S")
    _, others = found(folder, "--for", "plan", "--ignore", "S")

    assert steps == {code for code in plan if code[0] == "S"}
    assert others == plan - steps
    assert steps


def test_text_says_that_not_everything_was_asked(folder: Path) -> None:
    """Who sees few findings should know why; the remark does not disturb what is printed."""
    done = canvas("check", "idee.track.yaml", "--for", "poster", cwd=folder)

    assert "canvas explain --for poster" in done.stderr
    assert "explain --for" not in done.stdout


def test_an_output_that_is_none_is_wrong_use(folder: Path) -> None:
    """Told with the nearest, before anything is read."""
    done = canvas("check", "idee.track.yaml", "--for", "postr", cwd=folder)

    assert done.returncode == 2
    assert "nearest: poster." in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_help_names_every_output(language: str) -> None:
    """The help is there at once, so its words stand in a list of their own; it is the list of the data."""
    words = help_words(language)
    named = [each.words[Language(language)] for each in outputs().values() if each.id is not OutputId.SUBSIDY]
    subsidy = f"{outputs()[OutputId.SUBSIDY].words[Language(language)]}:{words['remarks']['scheme_piece']}"

    for key in ("for", "explain_for"):
        assert re.findall(r"[\w:]+", words["option_help"][key].partition(": ")[2]) == [
            *named,
            {"nl": "of", "en": "or"}[language],
            subsidy,
        ]


def test_a_scheme_that_pays_nothing_yet_is_told(folder: Path) -> None:
    """Its conditions are about the money that comes from it: silence would look like approval."""
    asked = canvas("check", "idee.track.yaml", "--for", "subsidie:sowis", cwd=folder)
    (folder / "idee.track.yaml").write_text(IDEA + "financiering: [{regeling: sowis}]\n", encoding="utf-8")
    named = canvas("check", "idee.track.yaml", "--for", "subsidie:sowis", cwd=folder)

    assert "No money from “SOWIS" in asked.stderr
    assert "idee.track.yaml" in asked.stderr
    assert "No money" not in named.stderr
