"""All forms of a document hold the same, section by section."""

from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.rendering.documents.document import Document
from canvas.rendering.documents.expectations import expectations
from canvas.rendering.readers import Reader
from canvas.rendering.starters import Starter, starter
from tests.rendering.documents.reading_back import FORMS, missing, plan_of
from tests.rendering.posters.sheets import EXAMPLES, example
from tests.rendering.tracks import EMPTY, LONG_WORDS, SMALL, looked_at
from tests.support.every_field import EveryField

EVERY = [(path.parent.name, language) for path in EXAMPLES for language in Language]
SCRIPTS = {
    "markup": '<b> #import "x": * \\ \' $x$ @ref `raw` *b* _i_ = h // c /* d */ | ~ {{ y }} {% z %} ]]>',
    "long words": "Meervoudigepersoonlijkheidsontwikkelingsondersteuningsmogelijkhedenonderzoek",
    "Cyrillic": "Щука ждёт широкую мощную жёлтую машину",
}


def _compared(document: Document, inspection: Inspection, folder: Path) -> None:
    for name, read in FORMS.items():
        assert missing(document, read(document, inspection, folder)) == [], name


def test_a_plan_says_the_same_in_every_form(tmp_path: Path) -> None:
    """As text, as a page, on paper and in Word."""
    inspection = example("groningen-werkfit")

    _compared(plan_of(inspection), inspection, tmp_path)


@pytest.mark.thorough
@pytest.mark.parametrize(("name", "language"), EVERY, ids=str)
def test_every_plan_says_the_same_in_every_form(name: str, language: Language, tmp_path: Path) -> None:
    """All examples in both languages."""
    inspection = example(name, language)

    _compared(plan_of(inspection), inspection, tmp_path)


@pytest.mark.parametrize("text", [EMPTY, SMALL, LONG_WORDS], ids=["empty", "small", "long words"])
def test_a_small_plan_says_the_same_in_every_form(text: str, tmp_path: Path) -> None:
    """Whatever is there and whatever is not."""
    inspection = looked_at(text)

    _compared(plan_of(inspection), inspection, tmp_path)


@pytest.mark.parametrize("reader", Reader, ids=str)
@pytest.mark.parametrize("text", [EMPTY, SMALL], ids=["empty", "small"])
def test_a_sheet_says_the_same_in_every_form(text: str, reader: Reader, tmp_path: Path) -> None:
    """The order may differ where a form puts sections beside each other."""
    inspection = looked_at(text)
    document = expectations(inspection, reader)

    for name, read in FORMS.items():
        if name in ("md", "html"):
            assert missing(document, read(document, inspection, tmp_path)) == [], name


@pytest.mark.thorough
@pytest.mark.parametrize("one", Starter, ids=str)
@pytest.mark.parametrize("language", Language, ids=str)
def test_the_plan_of_a_starter_says_the_same_in_every_form(one: Starter, language: Language, tmp_path: Path) -> None:
    """The first plan that somebody sees."""
    inspection = looked_at(starter(one, language, "nieuw", '"Nieuw"'), language)

    _compared(plan_of(inspection), inspection, tmp_path)


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_any_text_comes_out_as_it_was_written(text: str, tmp_path: Path) -> None:
    """In every field and every form: nothing that somebody wrote is ever markup."""
    inspection = looked_at(EveryField(lambda number: f"{number}: {text}").file())
    document = plan_of(inspection)

    for name in ("pdf", "docx"):
        assert missing(document, FORMS[name](document, inspection, tmp_path)) == [], name
