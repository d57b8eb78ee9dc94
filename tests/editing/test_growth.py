"""Fixes and questions of a long file cost in proportion to its length, and trying fixes has an end."""

import gc
import time
from collections.abc import Callable

import pytest

from canvas.editing import misspelt, trying
from canvas.editing.fixes import fixed, fixes_by_finding, fixes_for
from canvas.editing.questions import open_questions
from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.read import Reading, read_text

_IDS = ("gemeente", "roc-midden", "hoveniers", "ziekenhuis", "installateurs", "taalschool", "bouwers", "schilders")


def slips(count: int) -> str:
    """Steps that are led by parties whose id is misspelt, now here and now there: some want the same part mended."""
    parties = "".join(f"  - {{id: {each}, naam: Partij {each}}}\n" for each in _IDS)
    misspelt_ids = [f"{each[:place]}x{each[place:]}" for each in _IDS for place in (2, 3, 4)]
    lines = (
        f"  - {{id: s{number}, soort: leer-werk, trekker: {misspelt_ids[number % len(misspelt_ids)]}}}\n"
        for number in range(count)
    )
    return f"traject: {{id: x}}\npartijen:\n{parties}stappen:\n{''.join(lines)}"


def strangers(count: int) -> str:
    """Many parties, and roles for as many that are not there."""
    parties = "".join(
        f"  - {{id: partij-{number}, naam: Partij {number}, soort: bedrijf}}\n" for number in range(count)
    )
    roles = "".join(f"  - {{soort: werkgever, partij: parti-{number}x}}\n" for number in range(count))
    return f"traject: {{id: x, fase: ontwerp}}\npartijen:\n{parties}rollen:\n{roles}"


def look(reading: Reading) -> Inspection:
    """The check of a file."""
    return inspect(reading, "x.track.yaml")


def test_fixes_that_contradict_each_other_are_parted_and_the_rest_is_done() -> None:
    """All are tried together first; what is left can be mended no further."""
    text = slips(60)
    mended = fixed(read_text(text), look)

    assert mended.done
    assert not [each for each in look(mended.reading).findings if each.code == "D01"]
    assert fixed(mended.reading, look).done == ()


def test_trying_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where fixes do not go together and the file is long, some are left as they are; it can still be read."""
    monkeypatch.setattr(trying, "_MOST_READ", 0)
    text = slips(60)
    reading = read_text(text)

    after, made = trying.done(reading, fixes_for(reading, look(reading)))

    assert (after.text, made) == (text, [])


def test_among_very_many_ids_nothing_is_taken_for_a_slip(monkeypatch: pytest.MonkeyPatch) -> None:
    """Comparing each with each would take long."""
    inspection = look(read_text(slips(60)))
    assert fixes_by_finding(inspection)

    monkeypatch.setattr(misspelt, "_MOST_COMPARED", 100)

    assert not fixes_by_finding(inspection)


def seconds(do: Callable[[Inspection], object], text: str) -> float:
    """How long something takes with a file that was read and checked; the faster of two runs."""
    times = []
    gc.disable()
    for _ in range(2):
        inspection = look(read_text(text))
        start = time.process_time()
        do(inspection)
        times.append(time.process_time() - start)
    gc.enable()
    return min(times)


def mend(inspection: Inspection) -> object:
    """All that `--diff` does."""
    return fixed(read_text(inspection.text), look)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("do", "text"),
    [(fixes_by_finding, slips), (mend, slips), (fixes_by_finding, strangers), (open_questions, strangers)],
    ids=["offer", "mend", "offer among strangers", "ask"],
)
def test_four_times_as_long_costs_about_four_times_as_much(
    do: Callable[[Inspection], object], text: Callable[[int], str]
) -> None:
    """Sixteen times would be every part looked at for every part."""
    assert seconds(do, text(2_000)) / seconds(do, text(500)) < 9
