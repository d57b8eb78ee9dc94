"""The page of any code, for a terminal: of a rule, of the file itself, of what comes in, of what comes out."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from canvas.domain.language import Language
from canvas.inspection.problem_words import name_of
from canvas.reading.problems import ProblemCode
from canvas.rendering.reference.code_text import code_text
from canvas.rendering.reference.codes import CODES, Code, code_view, name_of_code
from canvas.rendering.reference.rule_text import problem_text, rule_text
from canvas.rendering.reference.rule_view import problem_view, rule_view
from canvas.rules.catalogue import RULES
from canvas.rules.rule import Rule


def explained(written: str, language: Language, width: int) -> str | None:
    """The page of a code or of a name, however it is capitalised; None where nothing is called so."""
    code = written.upper()
    match _known().get(codes_by_name().get(written.lower(), code)):
        case Rule() as rule:
            return rule_text(rule_view(rule, language), language, width)
        case ProblemCode() as problem:
            return problem_text(problem_view(problem.value, language), language, width)
        case None:
            return None
        case other:
            return code_text(code_view(other, language), language, width)


@cache
def codes_by_name() -> Mapping[str, str]:
    """Every code that has a page, by its name."""
    return MappingProxyType(
        {rule.name: rule.code for rule in RULES}
        | {name_of(code): code.value for code in ProblemCode}
        | {name_of_code(code): code.value for code in CODES}
    )


@cache
def _known() -> Mapping[str, Rule | ProblemCode | Code]:
    return MappingProxyType(
        {rule.code: rule for rule in RULES}
        | {code.value: code for code in ProblemCode}
        | {code.value: code for code in CODES}
    )
