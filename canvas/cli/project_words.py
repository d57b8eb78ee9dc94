"""What is told of a project file that cannot be followed."""

import os

from canvas.cli.options import code_words
from canvas.cli.speaking import LANGUAGE, told
from canvas.domain.finding import Weight
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.inspection.project_file import WrongProjectFile
from canvas.inspection.project_table import KEYS, Complaint, ComplaintKind
from canvas.knowledge.vocabulary import word_in
from canvas.knowledge.weights import weight_in


def wrong_project(wrong: WrongProjectFile) -> str:
    """Everything that is wrong with the file, each on a line with its place."""
    path = os.path.relpath(wrong.file)
    return "\n".join(f"{path}:{complaint.line}: {_words(complaint)}" for complaint in wrong.complaints)


def _words(complaint: Complaint) -> str:
    if complaint.kind is ComplaintKind.UNKNOWN_CODE:
        return code_words(complaint.value)
    key = f"project_{complaint.kind.value}"
    if complaint.near:
        key += "_near"
    facts = {"key": complaint.key, "value": complaint.value, "near": complaint.near}
    return told(key, known=", ".join(_known(complaint)), why=complaint.why, **facts)


def _known(complaint: Complaint) -> tuple[str, ...]:
    """What may stand in the place."""
    language = Language(LANGUAGE)
    if complaint.kind is ComplaintKind.UNKNOWN_KEY:
        return KEYS
    if complaint.key == "stage":
        return tuple(word_in(stage, language) for stage in Stage)
    if complaint.key == "language":
        return tuple(language.value for language in Language)
    return tuple(weight_in(weight, language) for weight in Weight)
