"""The kinds of the field: all there, in both languages, each word for one kind."""

import inspect
import re
from collections import Counter
from enum import StrEnum
from pathlib import Path

import pytest

from canvas.domain import kinds as domain_kinds
from canvas.domain.kinds import ActivityKind, Audience, BlockId, LineKind, PartyKind, Sector, WorkForm
from canvas.domain.language import Language
from canvas.domain.word import Word
from canvas.knowledge import kinds as knowledge_kinds
from canvas.knowledge.kinds import Kind, kinds, label, line_of, prepares, sector_of
from canvas.knowledge.loading import load
from canvas.knowledge.vocabulary import folded_word

FOLDER = Path(knowledge_kinds.__file__).with_name("kinds")
FAMILIES: list[type[StrEnum]] = [
    family
    for _, family in inspect.getmembers(domain_kinds, inspect.isclass)
    if issubclass(family, StrEnum) and family not in (Word, BlockId)
]
WORD = re.compile(r"[^\W_]+([-&+][^\W_]+)*\+?")


def words(identifier: str, kind: Kind) -> list[str]:
    """Every word that is read as this kind, its English and Dutch word once when they are the same."""
    return [
        *dict.fromkeys([folded_word(identifier), folded_word(kind.words[Language.NL])]),
        *map(folded_word, kind.also),
    ]


@pytest.mark.parametrize("family", FAMILIES)
def test_each_kind_has_an_entry_in_the_order_of_the_domain(family: type[StrEnum]) -> None:
    """The data names exactly the kinds of the domain, in the same order."""
    assert list(kinds(family)) == [kind.value for kind in family]


def test_each_file_of_kinds_belongs_to_a_family() -> None:
    """No file of kinds is left over from a family that has gone."""
    files = {path.stem for path in FOLDER.glob("*.yaml")}

    assert files == {re.sub(r"(?<!^)(?=[A-Z])", "_", family.__name__).lower() for family in FAMILIES}


@pytest.mark.parametrize("family", FAMILIES)
def test_each_kind_speaks_both_languages(family: type[StrEnum]) -> None:
    """Every kind has a label and a meaning in Dutch and in English, and the meaning is a sentence."""
    for identifier, kind in kinds(family).items():
        for language in Language:
            assert kind.labels[language].strip(), identifier
            assert kind.meanings[language].endswith("."), identifier


@pytest.mark.parametrize("family", FAMILIES)
def test_each_word_of_a_family_stands_for_one_kind(family: type[StrEnum]) -> None:
    """No word, whatever the language, can be read as two kinds or is written twice."""
    counted = Counter(word for identifier, kind in kinds(family).items() for word in words(identifier, kind))

    assert [word for word, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_each_word_is_written_with_hyphens(family: type[StrEnum]) -> None:
    """Words of kinds are kebab-case, in small letters."""
    found = [word for kind in kinds(family).values() for word in (kind.words[Language.NL], *kind.also)]

    assert [word for word in found if word != folded_word(word) or not WORD.fullmatch(word)] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_labels_tell_the_kinds_of_a_family_apart(family: type[StrEnum]) -> None:
    """No two kinds of a family have the same label in one language."""
    for language in Language:
        labels = [label(kind, language) for kind in family]

        assert len(labels) == len(set(labels))


def test_extra_facts_of_kinds_are_known_values() -> None:
    """Sectors, lines, audiences, party kinds and defaults in the data are those of the domain."""
    for party in PartyKind:
        assert sector_of(party) is None or isinstance(sector_of(party), Sector)
    for activity in ActivityKind:
        line_of(activity)
        assert prepares(activity) is None or isinstance(prepares(activity), Audience)
    for entry in load("kinds/role_kind").values():
        assert [PartyKind(kind) for kind in entry.get("typical_parties", [])] == entry.get("typical_parties", [])
        assert entry["default"] in {"required", "recommended", "optional", "conditional"}


def test_every_activity_of_a_line_can_be_found_and_every_guide_exists() -> None:
    """Each line of support has activities, and somebody guides the participant and stands on the work floor."""
    assert {line_of(activity) for activity in ActivityKind} - {None} == set(LineKind)
    assert knowledge_kinds.guides()
    assert knowledge_kinds.floor_contacts()


def test_who_keeps_a_benefit_earns_no_wage() -> None:
    """A form of work in which the benefit goes on is unpaid."""
    keeping = {form for form in WorkForm if knowledge_kinds.keeps_benefit(form)}

    assert keeping
    assert keeping <= {form for form in WorkForm if knowledge_kinds.is_unpaid(form)}
