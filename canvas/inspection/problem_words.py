"""What is wrong with a file, in words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from canvas.domain.finding import Finding, Related, Severity
from canvas.domain.language import Language
from canvas.inspection.fingerprints import Fingerprints
from canvas.inspection.sentences import sentence
from canvas.inspection.suggestions import (
    TOP,
    activity_meant,
    homes_of,
    is_personal,
    key_meant,
    role_meant,
    value_meant,
    word_meant,
)
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.loading import load, variants
from canvas.reading.likeness import nearest
from canvas.reading.problems import Problem, ProblemCode

_WORD_QUOTES = "word_quotes"
_IN_QUOTES_OF_WORD = re.compile(r"[“„‘‚](.+)[”“’‘]", re.DOTALL)
_LONGEST_SHOWN = 60
_MOST_HOMES = 3
_MOST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """
    What a problem says in one language; reason, message and help may have variants.

    `gap` and `closed` are a small file with the problem and the same without. Where no text can show it, `example`
    says when it happens, and `shown` has the facts of each message that is told then.
    """

    title: str
    whys: Mapping[str, str]
    messages: Mapping[str, str]
    helps: Mapping[str, str]
    gap: str
    closed: str
    example: str
    shown: Mapping[str, Mapping[str, Any]]

    @property
    def why(self) -> str:
        """The reason that holds for every variant."""
        return self.whys["message"]


@dataclass(frozen=True, slots=True)
class _Hint:
    """What may stand in the place, as facts, and which help says it; None: the one that goes with the message."""

    facts: Mapping[str, Any]
    help: str | None = None


@cache
def problem_words(language: Language) -> Mapping[str, ProblemWords]:
    """The words of all problems in one language, by code."""
    return {
        code: ProblemWords(
            title=entry["title"],
            whys=variants(entry["why"]),
            messages=variants(entry["message"]),
            helps=variants(entry["help"]),
            gap=entry.get("gap", ""),
            closed=entry.get("closed", ""),
            example=entry.get("example", ""),
            shown=entry.get("shown", {}),
        )
        for code, entry in load(f"problems/{language.value}").items()
    }


def name_of(code: ProblemCode) -> str:
    """What a problem is called in reports, such as `unknown-key`."""
    return code.name.lower().replace("_", "-")


def problem_finding(problem: Problem, language: Language, written_in: Language, fingerprints: Fingerprints) -> Finding:
    """A problem as a finding; suggestions are words of the language in which the file is written."""
    words = problem_words(language)[problem.code.value]
    bare = _between_quotes_of_word(problem)
    hint = _hint(problem, written_in)
    if bare:
        hint = _Hint({**hint.facts, "value": bare}, _WORD_QUOTES)
    facts = {**{name: _short(fact) for name, fact in problem.facts.items()}, **hint.facts}
    told = words.messages.get(_WORD_QUOTES if bare else problem.variant) or words.messages["message"]
    helped = words.helps.get(hint.help or problem.variant) or words.helps["message"]
    return Finding(
        code=problem.code.value,
        name=name_of(problem.code),
        severity=Severity.INFO if problem.code.is_hint else Severity.ERROR,
        block=None,
        path=problem.path,
        span=problem.span,
        message=sentence(told, facts, language, written_in),
        why=words.whys.get(problem.variant, words.why),
        help=sentence(helped, facts, language, written_in),
        fingerprint=fingerprints.next(problem.code.value, problem.path, problem.variant, _written(problem)),
        sources=("design",),
        related=tuple(
            Related(other.path, other.span, sentence(words.messages.get("elsewhere", ""), facts, language, written_in))
            for other in problem.elsewhere
        ),
    )


def _written(problem: Problem) -> str:
    """What somebody wrote that makes this problem: two unknown keys of one part are two problems."""
    return str(problem.facts.get("value") or problem.facts.get("key") or "")


def _between_quotes_of_word(problem: Problem) -> str | None:
    """The value inside quotes that a word processor made: here they count as letters of a word or an amount."""
    value = problem.facts.get("value")
    if problem.code not in (ProblemCode.UNKNOWN_WORD, ProblemCode.WRONG_VALUE) or not isinstance(value, str):
        return None
    found = _IN_QUOTES_OF_WORD.fullmatch(value.strip())
    return _short(found[1]) if found else None


def _hint(problem: Problem, written_in: Language) -> _Hint:
    match problem.code:
        case ProblemCode.UNKNOWN_KEY:
            return _unknown_key(problem, written_in)
        case ProblemCode.UNKNOWN_WORD:
            return _unknown_word(problem, written_in)
        case ProblemCode.WRONG_VALUE:
            return _wrong_value(problem, written_in)
    return _Hint({})


def _unknown_key(problem: Problem, written_in: Language) -> _Hint:
    """The key that was meant, or where this one belongs, and what may stand here."""
    facts = {"known": _keys(problem.facts["known"], written_in)}
    if problem.variant != "message":
        return _Hint(facts)
    if str(problem.facts["key"]).startswith("-"):
        return _Hint(facts, "dash")
    if is_personal(problem):
        return _Hint(facts, "personal")
    if role := role_meant(problem, written_in):
        return _Hint({**facts, "kind": role}, "role")
    if meant := key_meant(problem, written_in):
        return _Hint({**facts, "known": _likely(facts["known"], meant), "nearest": meant})
    above = homes_of(problem, written_in)
    if TOP in above:
        return _Hint(facts, "top")
    if above:
        return _Hint({**facts, "homes": ", ".join(f"“{home}”" for home in above[:_MOST_HOMES])}, "misplaced")
    return _Hint(facts, "nothing_near")


def _unknown_word(problem: Problem, written_in: Language) -> _Hint:
    """The word that was meant, and all of the list, in the file's language."""
    facts = {
        "key": vocabulary.key_in(problem.facts["key"], written_in),
        "known": ", ".join(kind.words[written_in] for kind in kinds(problem.facts["family"]).values()),
        "family": "",
    }
    if activity := activity_meant(problem, written_in):
        return _Hint({**facts, "activity": activity}, "activity")
    meant = word_meant(problem, written_in)
    if meant is None:
        return _Hint(facts, "nothing_near")
    return _Hint({**facts, "known": _likely(facts["known"], meant), "nearest": meant})


def _wrong_value(problem: Problem, written_in: Language) -> _Hint:
    """What would fit here, or the same value without its slip."""
    facts = {
        "key": vocabulary.key_in(problem.facts["key"], written_in),
        "known": _keys(problem.facts.get("known", ()), written_in),
    }
    meant = value_meant(problem, written_in)
    return _Hint({**facts, "nearest": meant}, "near") if meant else _Hint(facts)


def _keys(names: Iterable[str], language: Language) -> str:
    return ", ".join(vocabulary.key_in(name, language) for name in names)


def _likely(known: str, meant: str) -> str:
    """Of a long list those most like the word that was meant; with that word at hand nobody needs them all."""
    words = known.split(", ")
    if len(words) <= _MOST_SHOWN:
        return known
    kept = {meant, *nearest(meant, words, most=_MOST_SHOWN)}
    kept.update(words[: _MOST_SHOWN - len(kept)])
    return ", ".join(word for word in words if word in kept) + ", …"


def _short(fact: Any) -> Any:
    """A fact that fits into a sentence: what somebody wrote may be a page long."""
    if not isinstance(fact, str):
        return fact
    line = " ".join(fact.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"
