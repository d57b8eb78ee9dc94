"""`canvas explain` and `canvas rules`: the page of a rule, what an output needs, and the list of all rules."""

import json
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.rules.asking import question_of
from canvas.rules.catalogue import RULES
from canvas.rules.needs import needs, wanted_by_word
from tests.cli.command import canvas

DUTCH = "nl_NL.UTF-8"


@pytest.mark.parametrize("named", ["R07", "r07", "candidate-without-guide"])
def test_a_rule_is_found_by_its_code_and_by_its_name(named: str) -> None:
    """What a finding shows can be typed."""
    done = canvas("explain", named)

    assert done.returncode == 0
    assert done.stdout.startswith("R07 candidate-without-guide:")


def test_a_page_tells_all_there_is_to_know_in_dutch() -> None:
    """Question, weight, stage, block, outputs, reason, source with its address, both examples, how to leave it."""
    text = canvas("explain", "R07", LANG=DUTCH).stdout

    for said in (
        "Wie begeleidt de kandidaat in elke stap met werk?",
        "Fout; gevraagd vanaf fase “ontwerp”; blok: (Extra) begeleiding.",
        "Nodig voor: poster, plan, verwachtingen",
        "Waarom dit telt:",
        "(Hogeschool Utrecht, met UAF, VluchtelingenWerk",
        "5dok.net/document/zlgl8n5g-werk-maken-van-werk.html",
        "Een gat:",
        "    titel: Praktijk bij het bedrijf",
        "“canvas check” zegt:",
        "Het gat gedicht:",
        "{bevinding: R07, over: stappen.praktijk, reden:",
    ):
        assert said in text or said in text.replace("\n", " "), said


def test_a_problem_of_the_file_has_a_page_too() -> None:
    """Codes with a Y are explained with the file as it was and as it is mended."""
    text = canvas("explain", "Y07").stdout

    assert "gaol: Work for eighteen people." in text
    assert "goal: Work for eighteen people." in text


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("P05", "P05 too-much: Te groot om te tekenen"),
        ("i03", "I03 wrong-cell: Wat in een cel staat, past daar niet"),
        ("text-shortened", "P02 text-shortened: Een tekst past niet"),
        ("not-utf8", "Y03 not-utf8: Het bestand is niet als UTF-8 opgeslagen"),
    ],
)
def test_codes_that_the_check_does_not_tell_have_a_page_too(named: str, said: str) -> None:
    """By their code and by their name."""
    assert canvas("explain", named, "--language", "nl").stdout.startswith(f"{said}\n")


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("plan", Language.EN),
        ("verwachtingen", Language.EN),
        ("subsidie:sowis", Language.NL),
        ("grant:SOWIS", Language.NL),
    ],
)
def test_an_output_lists_what_it_needs_with_the_reason(written: str, language: Language) -> None:
    """Every code with its question, under the reason for which it is asked; words of both languages are known."""
    wanted = wanted_by_word(written)
    assert wanted
    done = canvas("explain", "--for", written, "--language", language.value)
    flat = " ".join(done.stdout.split())

    assert done.returncode == 0
    for group in needs(wanted).groups:
        assert group.because[language] in flat
        for rule in group.rules:
            assert f"{rule.code} {question_of(rule, language)}" in flat


def test_a_scheme_comes_with_its_date_and_the_advice_to_check() -> None:
    """What is law changes every year: the date of what is known stands beside it."""
    text = canvas("explain", "--for", "subsidie:sowis", LANG=DUTCH).stdout

    assert "Stand van 1 november 2026." in text
    assert "kijk ze na" in text
    assert "stcrt-2024-19739" in text


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (("explain", "--for", "plann"), "plan"),
        (("explain", "--for", "subsidy:sowiss"), "subsidy:sowis"),
        (("explain", "--for", "sowis"), "subsidy:sowis"),
        (("explain", "--for", "subsidie"), "subsidy:SCHEME"),
        (("explain", "--for", "verwachtngen"), "expectations"),
        (("explain", "R77"), "R07"),
        (("explain", "P99"), "P05"),
        (("explain", "i42"), "I04"),
        (("explain", "text-shortend"), "text-shortened"),
    ],
)
def test_wrong_use_names_the_nearest(arguments: tuple[str, ...], near: str) -> None:
    """Who mistypes reads what was probably meant."""
    done = canvas(*arguments)

    assert done.returncode == 2
    assert f"nearest: {near}." in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("arguments", [(), ("R01", "--for", "plan"), ("--for", "something")])
def test_either_a_rule_or_an_output_is_explained(arguments: tuple[str, ...]) -> None:
    """Neither and both are wrong use, and so is what nothing comes near to."""
    done = canvas("explain", *arguments)

    assert done.returncode == 2
    assert "canvas explain --for plan" in done.stderr or "expectations" in done.stderr


def test_the_list_says_what_each_rule_asks_under_its_family() -> None:
    """One line a rule: code, weight, stage, question."""
    lines = canvas("rules").stdout.splitlines()
    rows = [line.split(maxsplit=3) for line in lines if line.startswith("  ")]

    assert [row[0] for row in rows] == [rule.code for rule in RULES]
    assert [row[-1].rpartition("  ")[2] for row in rows] == [question_of(rule, Language.EN) for rule in RULES]
    assert "R: Roles" in lines


def test_the_list_can_be_cut_down_to_families_and_codes() -> None:
    """Who looks for a family need not read the rest."""
    done = canvas("rules", "--select", "T,R01", "--format", "json")

    rules = json.loads(done.stdout)["rules"]

    assert {rule["code"] for rule in rules} == {rule.code for rule in RULES if rule.code.startswith(("T", "R01"))}


def test_json_has_the_promised_keys() -> None:
    """Programs find out what is asked, and for what."""
    report = json.loads(canvas("rules", "--format", "json", LANG=DUTCH).stdout)

    assert report["version"] == 1
    assert [rule["code"] for rule in report["rules"]] == [rule.code for rule in RULES]
    first = report["rules"][0]
    assert set(first) == {
        "code", "name", "severity", "stage", "block", "title", "question", "needed_for", "page", "sources",
    }  # fmt: skip
    assert first["question"] == "Wat willen we samen bereiken?"
    assert first["needed_for"][:2] == ["poster", "plan"]
    assert (Path(__file__).parents[2] / "docs" / first["page"]).is_file()
