"""The step diagram: what it shows, where it stands, and what it says in words."""

import shutil
from itertools import combinations
from pathlib import Path
from typing import Any

import graphviz
import pytest
from hypothesis import given, settings

from canvas.domain.answer import NOT_APPLICABLE
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.reading.read import read_text
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams import steps as module
from canvas.rendering.diagrams.step_dot import unlabelled
from canvas.rendering.diagrams.step_view import steps_view
from canvas.rendering.diagrams.steps import steps_picture, steps_pictures
from canvas.rendering.engines.graphviz import lay_out, quoted
from canvas.rendering.engines.layout import Layout
from canvas.rendering.voice import Voice
from tests.support.pictures import SVG, Area, drawing, elements, framed, squeezed, text_size, texts
from tests.support.strategies import tracks

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/*.track.yaml"))
PARTIES = (
    {"id": "city", "name": "Gemeente Rijnoever", "kind": "municipality"},
    {"id": "bikes", "name": "De Ketting", "kind": "company"},
    {"id": "new", "name": "Stichting Nieuwkomers", "kind": "refugee-organisation"},
)
KINDS = ("recruitment", "preparation", "learning-work", "matching", "aftercare")
POISON = "</text><script>alert('1')</script> \"q\" & \\N ]]> {a|<b>} \N{SLIGHTLY SMILING FACE} مرحبا"
DRAWN = {"svg", "title", "desc", "g", "rect", "path", "text", "circle"}
BOX, LANE = "5", "6"


def track(*steps: dict[str, Any], **more: Any) -> Track:
    """A track with steps a, b, c ... and three parties."""
    written = [{"id": f"s{place}", **step} for place, step in enumerate(steps)]
    return Track.model_validate({"track": {"id": "x", "title": "Proef"}, "parties": PARTIES, "steps": written, **more})


def row(count: int, leads: int = 3) -> Track:
    """A track of so many steps, one after the other, each with the next of so many leads."""
    parties = [{"id": f"p{n}", "name": f"Partij nummer {n}", "kind": "company"} for n in range(leads)]
    steps = [
        {"kind": KINDS[n % 5], "title": f"Stap {n}", "lead": f"p{n * 7 % leads}", "duration": f"{n % 5 + 1} weeks"}
        for n in range(count)
    ]
    return track(*steps, parties=parties)


def described(track: Track, language: Language) -> str:
    """All that the picture shows, in words."""
    return steps_view(Voice(track, language)).spoken.description


def plain(description: str) -> list[str]:
    """The lines of a description, with common spaces."""
    return description.replace("\N{NO-BREAK SPACE}", " ").split("\n")


FORK = track(
    {"title": "Werving", "kind": "recruitment", "lead": "city", "duration": "6 weeks"},
    {"title": "Taal", "kind": "preparation", "lead": "new", "duration": "12 weeks", "entry": "elke maand"},
    {"title": "Vak", "kind": "preparation", "lead": "bikes", "duration": "20 weeks", "alongside": ["s1"]},
    {"title": "Stage", "lead": "bikes", "duration": "10 weeks", "after": ["s1", "s2"], "exit": "Een contract."},
    left_out=[{"kind": "aftercare", "reason": "doen de bedrijven zelf"}],
)
LONG = track(
    {"title": "Vreemdelingenverblijfsvergunningsaanvraagbegeleidingstraject " * 3, "lead": "city"},
    {"title": "Praktijkverklaringsgerichte leerwerktrajecten", "lead": "new", "duration": "about 12-16 weeks"},
    {"title": "", "lead": "nobody-knows-this-organisation-by-its-very-long-identifier"},
    {"lead": "unknown-party"},
)
SHAPES = {
    "none": track(),
    "one": row(1),
    "five": row(5),
    "eight": row(8),
    "thirty": row(30),
    "twelve-lanes": row(14, 12),
    "fork": FORK,
    "long": LONG,
    "leaderless": track({}, {}),
    "ring": track({"after": ["s1"]}, {"after": ["s0"]}),
    "across": track(*({} for _ in range(9)), {"after": ["s0", "s1", "s2"], "lead": "city"}),
    "poison": track({"title": POISON, "lead": "city", "exit": POISON}, {"title": POISON, "lead": "bikes"}),
}


@pytest.fixture(params=[*SHAPES, *(path.parent.name for path in EXAMPLES)])
def shape(request: pytest.FixtureRequest) -> Track:
    """Tracks of every form, and the examples."""
    if request.param in SHAPES:
        return SHAPES[request.param]
    found = read_text((EXAMPLES[0].parents[1] / request.param / f"{request.param}.track.yaml").read_text("utf-8")).track
    assert found
    return found


@pytest.mark.parametrize("language", Language)
def test_boxes_stand_apart_and_hold_their_words(shape: Track, language: Language) -> None:
    """No box lies over another, each lies in a lane, and no word sticks out of its box."""
    svg = steps_picture(shape, language).svg
    boxes = list(framed(svg, BOX))
    lanes = [area for area, _ in framed(svg, LANE)]

    assert not any(one.meets(other) for (one, _), (other, _) in combinations(boxes, 2))
    assert not any(one.meets(other) for one, other in combinations(lanes, 2))
    for area, group in boxes:
        assert any(lane.holds(area) for lane in lanes)
        assert all(area.holds(text.area) for text in texts(group))


def test_signs_cover_no_box(shape: Track) -> None:
    """The sign of a hand-over lies between the boxes, and none on another."""
    svg = steps_picture(shape, Language.NL).svg
    signs = [area for area, _ in framed(svg, "10")]

    assert not any(one.meets(other) for one, other in combinations(signs, 2))
    assert not any(sign.meets(box) for sign in signs for box, _ in framed(svg, BOX))


def test_every_text_lies_in_the_picture(shape: Track) -> None:
    """Nothing runs off the page, which is never wider than the text of an A4 page can carry."""
    svg = steps_picture(shape, Language.NL).svg
    root = drawing(svg)
    width, height = (float(root.attrib[name]) for name in ("width", "height"))

    assert root.attrib["viewBox"] == f"0 0 {width:g} {height:g}"
    assert width <= 860
    assert all(text.area.x + text.area.width <= width for text in texts(root))
    assert all(text_size(text) >= 14 for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("language", Language)
def test_a_reader_without_eyes_gets_a_name_and_all_facts(shape: Track, language: Language) -> None:
    """The drawing is one picture with a language, a title and a description, and refers to both."""
    picture = steps_picture(shape, language)
    root = drawing(picture.svg)
    title, description = root[0], root[1]

    assert (root.get("role"), root.get("lang")) == ("img", language.value)
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert squeezed(title.text or "") == squeezed(picture.title)
    assert picture.description == described(shape, language)
    assert len((description.text or "").split("\n")) == len(picture.description.split("\n"))


def test_the_words_say_all_that_the_picture_shows() -> None:
    """Steps in order, who leads, how long, on what they follow, hand-overs, the longest way, what was left out."""
    assert plain(described(FORK, Language.NL)) == [
        "Stappen van Proef: 4 stappen · 3 trekkers · samen 36 weken.",
        "Stap 1: Werving (Werving en selectie). Trekker: Gemeente Rijnoever. Duur: 6 weken. Begin van het traject.",
        "Stap 2: Taal (Voortraject). Trekker: Stichting Nieuwkomers. Duur: 12 weken. Volgt op stap 1."
        " Overdracht O1: van Gemeente Rijnoever naar Stichting Nieuwkomers, na stap 1. Instroom: elke maand.",
        "Stap 3: Vak (Voortraject). Trekker: De Ketting. Duur: 20 weken. Volgt op stap 1."
        " Overdracht O2: van Gemeente Rijnoever naar De Ketting, na stap 1.",
        "Stap 4: Stage. Trekker: De Ketting. Duur: 10 weken. Volgt op stap 2 en 3."
        " Overdracht O3: van Stichting Nieuwkomers naar De Ketting, na stap 2. Uitstroom: Een contract.",
        "De langste weg gaat over stap 1, 3 en 4: 36 weken."
        " Loopt een van die stappen uit, dan loopt het hele traject uit.",
        "Bewust weggelaten: Nazorg: doen de bedrijven zelf",
    ]


def test_english_words() -> None:
    """The same in English, with the words of the file as they are."""
    assert plain(described(row(1), Language.EN)) == [
        "Steps of Proef: 1 step · 1 lead · 1 week in all.",
        "Step 1: Stap 0 (Recruitment and selection). Lead: Partij nummer 0. Duration: 1 week. Start of the track.",
    ]


def test_lanes_go_by_sector_and_steps_without_a_lead_come_last() -> None:
    """Public, private, civil society, then those that nobody leads yet."""
    leads: tuple[dict[str, Any], ...] = ({"lead": "new"}, {"lead": "bikes"}, {}, {"lead": "city"}, {"lead": "other"})
    picture = steps_picture(track(*({**lead, "after": NOT_APPLICABLE} for lead in leads)), Language.EN)
    lanes = [squeezed("".join(text.words for text in texts(group))) for _, group in framed(picture.svg, LANE)]

    assert lanes == ["GemeenteRijnoever", "DeKetting", "StichtingNieuwkomers", "other", "Noleadyet"]


def test_the_longest_way_is_heavier_and_said_in_words() -> None:
    """Its boxes and arrows have the heavy line; a track of one row has none."""
    heavy = 'stroke-width="3.5"'

    assert steps_picture(FORK, Language.NL).svg.count(heavy) == 3 + 2 + 1
    assert "langste weg" in steps_picture(FORK, Language.NL).svg
    assert heavy not in steps_picture(row(5), Language.NL).svg


def test_what_is_not_known_is_said_and_dashed() -> None:
    """A step without a duration and without a lead says so, in a dashed frame."""
    picture = steps_picture(track({"title": "Werving"}), Language.NL)

    assert picture.svg.count("stroke-dasharray") == 3
    assert squeezed("duur nog onbekend") in squeezed("".join(text.words for text in texts(drawing(picture.svg))))


def test_a_track_without_steps_invites_to_write_the_first() -> None:
    """No empty page: a friendly sentence, and nothing to lay out."""
    picture = steps_picture(Track(), Language.NL)

    assert "Er zijn nog geen stappen opgeschreven." in picture.svg
    assert picture.description == "Stappen.\nEr zijn nog geen stappen opgeschreven."
    assert (picture.dot, picture.problems) == ("", ())


def test_a_long_row_is_folded_and_says_where_it_goes_on() -> None:
    """Each band holds at most four columns, and a tag at its end names the step that follows."""
    svg = steps_picture(row(9), Language.NL).svg
    tags = ["".join(text.words for text in texts(group)) for _, group in framed(svg, "2")]

    assert tags == ["4", "3", "7", "6"]


def test_hostile_text_stays_text() -> None:
    """Nothing that a user wrote becomes an element, and an XML reader finds all of it back."""
    picture = steps_picture(
        track({"title": POISON, "lead": "city"}, parties=[{"id": "city", "name": POISON}]), Language.NL
    )
    said = squeezed("".join(text.words for text in texts(drawing(picture.svg))))

    assert elements(picture.svg) <= DRAWN
    assert squeezed(POISON) in said
    assert squeezed(POISON) in squeezed(drawing(picture.svg)[1].text or "")


@settings(max_examples=30)
@given(found=tracks)
def test_any_track_gives_a_picture(found: Track) -> None:
    """Whatever the format allows can be drawn and said."""
    picture = steps_picture(found, Language.NL)

    assert elements(picture.svg) <= DRAWN
    assert all(problem.code is RenderingCode.TEXT_SHORTENED for problem in picture.problems)
    assert picture.description


def test_the_same_track_gives_the_same_bytes(shape: Track) -> None:
    """Drawn again, and drawn among others."""
    alone = steps_picture(shape, Language.NL)

    assert alone == steps_picture(shape, Language.NL)
    assert steps_pictures([FORK, shape, LONG], Language.NL)[1] == alone


def test_text_that_does_not_fit_is_reported() -> None:
    """A title that is cut is named in a problem, and the box still tells it in full."""
    picture = steps_picture(LONG, Language.NL)

    assert [problem.code for problem in picture.problems] == [RenderingCode.TEXT_SHORTENED]
    assert picture.problems[0].artifact == "x.steps.svg"
    assert "begeleidingstraject" in picture.problems[0].message
    assert any((each.text or "").startswith("Vreemdelingen") for each in drawing(picture.svg).iter(f"{SVG}title"))


@pytest.mark.parametrize("code", [RenderingCode.NO_ENGINE, RenderingCode.ENGINE_FAILED])
def test_without_an_engine_the_words_are_left(code: RenderingCode, monkeypatch: pytest.MonkeyPatch) -> None:
    """No drawing, a problem with a way out, and the description as always."""
    monkeypatch.setattr(
        module, "each_laid_out", lambda plans, dots: [(plan, (code,) * len(dots(plan))) for plan in plans]
    )
    picture = steps_picture(FORK, Language.EN)

    assert picture.svg == ""
    assert [problem.code for problem in picture.problems] == [code]
    assert picture.problems[0].help
    assert picture.description == described(FORK, Language.EN)


def test_both_engines_give_the_same_boxes(shape: Track) -> None:
    """Where the machine has a Graphviz of its own, boxes and lanes stand where they stand without it."""
    other = shutil.which("dot")
    if not other:
        pytest.skip("no Graphviz of its own on this machine")
    sources = [f"digraph{each}" for each in steps_picture(shape, Language.NL).dot.split("digraph")[1:]]

    for one, two in zip(lay_out(sources), lay_out(sources, other), strict=True):
        assert isinstance(one, Layout)
        assert isinstance(two, Layout)
        assert (one.boxes, one.clusters) == (two.boxes, two.clusters)


def test_the_engine_needs_no_texts(shape: Track) -> None:
    """What it lays out without them stands where it stands with them."""
    sources = [f"digraph{each}" for each in steps_picture(shape, Language.NL).dot.split("digraph")[1:]]

    assert lay_out([unlabelled(each) for each in sources]) == lay_out(sources)


@pytest.mark.parametrize("text", ['label="x" ]', 'a\\" label=b', "]\nlabel=[", "<b>", "één", "x", "\\N", '"'])
def test_no_text_reaches_the_engine(text: str) -> None:
    """Whatever stands in it, also what looks like the graph itself."""
    dot = graphviz.Digraph(node_attr={"shape": "box"})
    with dot.subgraph(name="cluster_one") as lane:
        lane.attr(label=quoted(text))
        lane.node("step1", quoted(text), width="2")
    bare = graphviz.Digraph(node_attr={"shape": "box"})
    with bare.subgraph(name="cluster_one") as lane:
        lane.attr(label="")
        lane.node("step1", "", width="2")

    assert unlabelled(dot.source) == bare.source


def test_areas_know_what_they_hold() -> None:
    """The measure of these tests, measured."""
    assert Area(0, 0, 10, 10).holds(Area(1, 1, 9, 9))
    assert not Area(0, 0, 10, 10).holds(Area(5, 5, 9, 9))
    assert Area(0, 0, 10, 10).meets(Area(9, 9, 5, 5))
    assert not Area(0, 0, 10, 10).meets(Area(10, 0, 5, 5))
