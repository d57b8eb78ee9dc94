"""What is asked of one open file: what its project says, and what whoever shows it says instead."""

from dataclasses import dataclass
from pathlib import Path

from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.inspection.baseline import Baseline, NotABaseline, read_baseline
from canvas.inspection.inspect import Inspection, inspect
from canvas.inspection.project_file import Projects, WrongProjectFile
from canvas.inspection.settings import Project, Settings
from canvas.reading.read import Reading
from canvas.rules.selection import Selection, selected


@dataclass(frozen=True, slots=True)
class Asked:
    """How one file is looked at; `wrong` is a project file or a baseline that cannot be followed."""

    selection: Selection
    stage: Stage | None
    language: Language | None
    docs: str
    known: frozenset[str]
    wrong: Path | None

    def look(self, reading: Reading, path: str) -> Inspection:
        """The file, checked."""
        return inspect(
            reading,
            path,
            language=self.language,
            stage=self.stage,
            rules=self.selection.rules,
            severities=self.selection.severities,
            known=self.known,
        )


def asked_of(path: Path | None, language: Language | None = None, docs: str = "") -> Asked:
    """
    What is asked of a file; one that was never saved has no project.

    `language` and `docs` go before what the project says.
    """
    return Asking(language, docs).of(path)


class Asking:
    """What is asked of many files at one moment: each project file and each baseline is read once."""

    def __init__(self, language: Language | None = None, docs: str = "") -> None:
        self._language = language
        self._docs = docs
        self._projects = Projects()
        self._baselines: dict[Path, Baseline | None] = {}

    def of(self, path: Path | None) -> Asked:
        """What is asked of one of them."""
        project: Project | None = None
        wrong: Path | None = None
        if path is not None:
            try:
                project = self._projects.of(path.parent)
            except WrongProjectFile as error:
                wrong = error.file
        own = project.settings if project else Settings()
        known, unread = self._known(path, project)
        return Asked(
            selection=selected(own.choice),
            stage=own.stage,
            language=self._language or own.language,
            docs=self._docs or own.docs,
            known=known,
            wrong=wrong or unread,
        )

    def _known(self, path: Path | None, project: Project | None) -> tuple[frozenset[str], Path | None]:
        """What a baseline holds of a file, and the baseline where it cannot be read."""
        file = project.baseline if project else None
        if file is None or path is None:
            return frozenset(), None
        if file not in self._baselines:
            try:
                self._baselines[file] = read_baseline(file)
            except NotABaseline:
                self._baselines[file] = None
        baseline = self._baselines[file]
        if baseline is None:
            return frozenset(), file
        return frozenset(known.fingerprint for known in baseline.of(str(path))), None
