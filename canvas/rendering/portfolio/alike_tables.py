"""Steps worth sharing, and tracks that are nearly the same, with why it is thought so."""

from collections import Counter
from collections.abc import Iterator

from canvas.analysis.portfolio.alike import STEPS_ALIKE, TRACKS_ALIKE, Alike
from canvas.analysis.portfolio.amounts import Amount
from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.kinds import StepKind
from canvas.domain.language import Language
from canvas.domain.quantity import Unit
from canvas.knowledge.kinds import label
from canvas.knowledge.speaking import listing
from canvas.rendering.portfolio.tables import (
    Cell,
    Column,
    Form,
    Section,
    Table,
    amount_words,
    and_more,
    count,
    measured,
    shortened,
    text,
)
from canvas.rendering.portfolio.words import portfolio_words
from canvas.rendering.voice import lowered

_MOST_WORDS, _MOST_PLACES, _MOST_KINDS = 8, 4, 6


def alike_section(made: Portfolio, language: Language) -> Section:
    """The tables."""
    said = portfolio_words(language)["alike"]
    tables = (_modules(made, language), _shared_now(made, language), _tracks(made, language))
    return Section("alike", said["title"], said["about"], tables)


def _modules(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["alike"]
    return Table(
        id="modules",
        name=said["modules_tab"],
        title=said["modules_title"],
        about=said["modules_about"].format(percent=round(100 * STEPS_ALIKE)),
        columns=(
            Column(said["step"]),
            Column(said["tracks"], Form.NUMBER),
            Column(said["why"]),
            Column(said["where"]),
        ),
        rows=tuple(
            (
                Cell(_title(each, language)),
                count(each.tracks, language),
                Cell(" ".join(_why(each, language))),
                Cell(_where(each, language)),
            )
            for each in made.modules_alike
        ),
        empty=said["no_modules"],
    )


def _shared_now(made: Portfolio, language: Language) -> Table:
    """What a file tells of steps that several organisations have in common already."""
    said = portfolio_words(language)["alike"]
    return Table(
        id="shared",
        name=said["shared_tab"],
        title=said["shared_title"],
        about=said["shared_about"],
        columns=(
            *(Column(said[name]) for name in ("step", "track", "who")),
            Column(said["organisations"], Form.NUMBER),
            *(Column(said[name]) for name in ("knowledge", "editions")),
        ),
        rows=tuple(
            (
                Cell(_called(each.step_title, each.kind, language)),
                Cell(each.track_title),
                Cell(each.sharing.party),
                measured(each.sharing.organisations, Unit.ONE, language),
                text(", ".join(each.sharing.knowledge)),
                text("; ".join(each.editions)),
            )
            for each in made.modules_shared
        ),
        empty=said["no_shared"],
    )


def _tracks(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["alike"]
    return Table(
        id="same",
        name=said["same_tab"],
        title=said["same_title"],
        about=said["same_about"].format(percent=round(100 * TRACKS_ALIKE)),
        columns=(
            Column(said["track"]),
            Column(said["tracks"], Form.NUMBER),
            Column(said["why"]),
            Column(said["where"]),
        ),
        rows=tuple(
            (
                Cell(each.places[0].track_title),
                count(each.tracks, language),
                Cell(" ".join(_why_same(each, language))),
                Cell(_where(each, language)),
            )
            for each in made.tracks_alike
        ),
        empty=said["no_same"],
    )


def _title(each: Alike, language: Language) -> str:
    """What the first calls it, and what kind of step it is."""
    return _called(each.places[0].step_title, each.kind, language)


def _called(title: str, found: StepKind | None, language: Language) -> str:
    kind = label(found, language) if found else ""
    return f"{title} ({lowered(kind)})" if title and kind else title or kind


def _why(each: Alike, language: Language) -> Iterator[str]:
    said = portfolio_words(language)["alike"]
    yield _how_much(each, language)
    if each.activities:
        kinds = [lowered(label(kind, language)) for kind in each.activities]
        yield said["activities"].format(listed=shortened(kinds, _MOST_KINDS, language))
    if each.form:
        yield said["form"].format(form=lowered(label(each.form, language)))
    if each.qualifications:
        earned = tuple(lowered(label(kind, language)) for kind in each.qualifications)
        yield said["earned"].format(listed=listing(earned, language))
    if each.words:
        yield said["words"].format(listed=shortened(each.words, _MOST_WORDS, language))
    if lengths := [place.weeks for place in each.places if place.weeks]:
        yield said["weeks"].format(weeks=_weeks(lengths, language))


def _how_much(each: Alike, language: Language) -> str:
    said: dict[str, str] = portfolio_words(language)["alike"]
    return said["least"].format(percent=round(100 * each.least)) if each.least < 1 else said["all_of_it"]


def _why_same(each: Alike, language: Language) -> Iterator[str]:
    said = portfolio_words(language)["alike"]
    yield _how_much(each, language)
    if each.differing:
        yield said["differing"].format(listed=shortened(each.differing, _MOST_WORDS, language))
    else:
        yield said["no_difference"]


def _weeks(lengths: list[Amount], language: Language) -> str:
    highs = [each.high for each in lengths if each.high is not None]
    high = max(highs) if len(highs) == len(lengths) else None
    return amount_words(Amount(min(each.low for each in lengths), high), Unit.WEEKS, language)


def _where(each: Alike, language: Language) -> str:
    """The tracks, each once; of tracks with one title it says how many there are."""
    # steps of one track may be alike, too
    places = (
        each.places
        if each.count == each.tracks
        else {(place.track, place.track_title): place for place in each.places}.values()
    )
    titles = Counter(place.track_title for place in places).most_common()
    shown = titles[:_MOST_PLACES]
    listed = ", ".join(f"{title} ({times}×)" if times > 1 else title for title, times in shown)
    return and_more(listed, each.tracks - sum(times for _, times in shown), language)
