"""Wrong use is told in the language of the user, with the nearest that is right."""

from pathlib import Path

import pytest

from tests.cli.command import canvas

WRONG = [
    (("check", "--formaat", "x"), "De optie --formaat bestaat niet. Lijkt op: --format."),
    (("check", "--format", "jsn"), "--format: “jsn” is niet bekend. Lijkt op: json. Wel: text, json,"),
    (("check", "--format"), "Achter --format moet nog iets staan."),
    (("check", "--concise=ja"), "Achter --concise hoeft niets te staan."),
    (("check", "--concise", "--format", "json"), "--concise past alleen bij --format text."),
    (("check", "--stage", "ontwrp"), "“ontwrp” is niet bekend. Lijkt op: ontwerp."),
    (("check", "--stage", "later"), "Wel: idee, ontwerp, uitvoering, afgerond, gestopt."),
    (("check", "--select", "no-cordinator"), "Lijkt op: no-coordinator."),
    (("check", "--ignore", "Y01"), "Y01 gaat over het bestand zelf, en dat wordt altijd genoemd."),
    (("check", "--severity", "R01"), "Schrijf CODE=GEWICHT, zoals E03=opmerking; een gewicht is fout, let-op,"),
    (("check", "--severity", "R99=fout"), "De code of familie “R99” bestaat niet."),
    (("check", "--diff", "--format", "json"), "--diff toont alleen de verschillen."),
    (("check", "--diff", "--write-baseline", "x.json"), "--diff toont alleen de verschillen."),
    (("check", "--for", "plan", "--for", "poster"), "--for kan er maar één keer staan."),
    (("check", "--for", "subsidie:nope"), "“subsidie:nope” staat er niet bij. Wel: subsidie:"),
    (("check", "--for", "subsidie"), "subsidie:sowis"),
    (("check", "--baseline", "x.json", "--no-baseline"), "--baseline en --no-baseline gaan niet samen."),
    (("check", "--language", "fr"), "“fr” is niet bekend. Wel: nl, en."),
    (("schema", "te", "veel"), "Dit is te veel: te veel."),
    (("new",), "NAAM ontbreekt."),
    (("chek",), "De opdracht “chek” bestaat niet. Lijkt op: check. Wel: new, check, ask,"),
    (("help",), "De opdracht “help” bestaat niet. Lijkt op: --help."),
    (("build", "-o", __file__), "is een bestand. Hier past alleen een map."),
]


@pytest.mark.parametrize(
    ("arguments", "told"), WRONG, ids=lambda each: " ".join(each) if isinstance(each, tuple) else ""
)
def test_wrong_use_is_told_in_dutch(tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    """How it is used, and what was wrong, without a word of English."""
    done = canvas(*arguments, cwd=tmp_path, LANG="nl_NL.UTF-8")

    assert done.returncode == 2
    assert not done.stdout
    assert "Gebruik: canvas" in done.stderr
    assert told in done.stderr
    assert not {"Usage", "Invalid", "Missing", "Error", "No such"} & set(done.stderr.split())


def test_wrong_use_is_told_in_english(tmp_path: Path) -> None:
    """The same in the other language."""
    done = canvas("check", "--stage", "desing", cwd=tmp_path)

    assert "--stage: “desing” is not known. The nearest: design. There are: idea, design, running," in done.stderr


def test_a_stage_may_be_any_of_its_words(tmp_path: Path) -> None:
    """Dutch or English, also one that the help does not list."""
    for word in ("ontwerp", "design", "in-ontwerp"):
        assert canvas("check", "--stage", word, cwd=tmp_path).returncode == 1


def test_the_help_of_check_stands_in_sections() -> None:
    """Each option below a heading that says what it is for, in the language of the user."""
    english, dutch = canvas("check", "--help").stdout, canvas("check", "--help", LANG="nl_NL.UTF-8").stdout

    order = ["What is asked:", "--stage", "What is printed:", "--format", "What is known already:", "--baseline"]
    places = [english.index(piece) for piece in order]
    assert places == sorted(places)
    assert "[idea|design|running|finished|stopped]" in english
    assert "[idee|ontwerp|uitvoering|afgerond|gestopt]" in dutch
    assert "default" not in dutch
    assert max(map(len, dutch.splitlines())) <= 80


def test_a_stream_that_lacks_a_sign_gets_another(tmp_path: Path) -> None:
    """A console of an older machine shows a question mark, and programs get UTF-8 all the same."""
    (tmp_path / "x.track.yaml").write_text("traject: {id: x}\n", encoding="utf-8")

    text = canvas("check", cwd=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    data = canvas("check", "--format", "json", cwd=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert text.returncode == data.returncode == 1
    assert not text.stderr
    assert "“" in data.stdout
