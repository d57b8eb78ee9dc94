"""What is asked of an open file: what the editor says, and what the project of the file says."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.inspection.baseline import NotABaseline, read_baseline
from canvas.inspection.inspect import Inspection, inspect
from canvas.inspection.project_file import Projects, WrongProjectFile
from canvas.inspection.settings import Project, Settings
from canvas.reading.read import Reading
from canvas.rules.selection import Selection, selected

SECTION = "werkcanvas"
"""Under this name editors keep the settings."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the editor says: the language in which it speaks, None for that of each file, and where the pages are."""

    language: Language | None = None
    docs: str = ""


def wishes_of(said: object, otherwise: Language | None = None) -> Wishes:
    """What can be understood of the settings of an editor; `otherwise` is the language where they name none."""
    table = said.get(SECTION, said) if isinstance(said, Mapping) else {}
    if not isinstance(table, Mapping):
        return Wishes(otherwise)
    language, docs = table.get("language"), table.get("docs")
    known = {each.value: each for each in Language}
    return Wishes(
        language=known.get(language, otherwise) if isinstance(language, str) else otherwise,
        docs=docs if isinstance(docs, str) and "{code}" in docs else "",
    )


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


def asked_of(path: Path | None, wishes: Wishes) -> Asked:
    """What is asked of a file; one that was never saved has no project. What the editor says goes before the rest."""
    project: Project | None = None
    wrong: Path | None = None
    if path is not None:
        try:
            project = Projects().of(path.parent)
        except WrongProjectFile as error:
            wrong = error.file
    own = project.settings if project else Settings()
    known, unread = _known(path, project)
    return Asked(
        selection=selected(own.choice),
        stage=own.stage,
        language=wishes.language or own.language,
        docs=wishes.docs or own.docs,
        known=known,
        wrong=wrong or unread,
    )


def _known(path: Path | None, project: Project | None) -> tuple[frozenset[str], Path | None]:
    """What a baseline holds of a file, and the baseline where it cannot be read."""
    file = project.baseline if project else None
    if file is None or path is None:
        return frozenset(), None
    try:
        found = read_baseline(file).of(str(path))
    except NotABaseline:
        return frozenset(), file
    return frozenset(known.fingerprint for known in found), None
