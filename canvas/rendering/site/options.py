"""What a publisher chooses: which parts are shown, in which languages, and where the pages stand."""

from dataclasses import dataclass
from enum import StrEnum

from canvas.domain.language import Language
from canvas.knowledge.papers import Paper


class Show(StrEnum):
    """A part of a track that a publisher may show."""

    PLAN = "plan"
    MONEY = "money"
    FINDINGS = "findings"
    QUESTIONS = "questions"
    DOWNLOADS = "downloads"


USUAL_SHOW = frozenset({Show.PLAN, Show.DOWNLOADS})
"""What is shown when nobody says more: money and what is still open are for the publisher to open up."""


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """
    What holds for all pages.

    The first language has its pages at the root, every other below its letters. `folder` is where the tracks stand;
    with `short_addresses` links end in a slash, else in `index.html`, which works from a disk too. `papers` are those
    of the posters to download.
    """

    title: str = ""
    show: frozenset[Show] = USUAL_SHOW
    languages: tuple[Language, ...] = tuple(Language)
    folder: str = "tracks"
    short_addresses: bool = False
    has_home: bool = True
    papers: tuple[Paper, ...] = (Paper.A0,)

    def shows(self, part: Show) -> bool:
        """The publisher wants this part on the site."""
        return part in self.show

    @property
    def written(self) -> tuple[object, ...]:
        """All of it in a fixed order, to know a page again that was made before."""
        return (
            self.title,
            tuple(sorted(self.show)),
            self.languages,
            self.folder,
            self.short_addresses,
            self.has_home,
            self.papers,
        )
