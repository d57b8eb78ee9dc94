"""What stands behind `--for`: as the rules that it needs, and what is told of them."""

from collections.abc import Sequence

import click

from canvas.cli.asking import Task
from canvas.cli.reporting import Reported
from canvas.cli.speaking import LANGUAGE, remark, told
from canvas.domain.kinds import Scheme
from canvas.domain.language import Language
from canvas.knowledge.kinds import label
from canvas.knowledge.outputs import OutputId, output_words, outputs
from canvas.knowledge.vocabulary import folded_word, words
from canvas.reading.likeness import nearest
from canvas.rules.catalogue import RULES
from canvas.rules.needs import Needs, Wanted, among, everything_wanted, needs, wanted_by_word
from canvas.rules.selection import selected

_MOST_TOLD = 5


def needs_of(written: str | None) -> Needs | None:
    """What an output needs; a word that stands for none is wrong use, told with the nearest one that does."""
    if written is None:
        return None
    wanted = wanted_by_word(written)
    if wanted is None:
        near = _near(written)
        key = "output_near" if near else "unknown_output"
        raise click.UsageError(told(key, name=written, near=near, known=", ".join(_known_for(written))))
    return needs(wanted)


def known_outputs() -> tuple[str, ...]:
    """What can stand behind `--for`, in the words of the language of the help."""
    return tuple(_said(Wanted(output)) for output in outputs())


def _known_for(written: str) -> tuple[str, ...]:
    """What somebody may have wanted to write: of a subsidy all schemes."""
    if output_words().get(folded_word(written.partition(":")[0])) is OutputId.SUBSIDY:
        return tuple(_said(each) for each in everything_wanted() if each.scheme)
    return known_outputs()


def _said(wanted: Wanted) -> str:
    word = wanted.word(Language(LANGUAGE))
    return f"{word}:{told('scheme_piece')}" if wanted == Wanted(OutputId.SUBSIDY) else word


def _near(written: str) -> str:
    """The nearest that can stand behind `--for`, empty where nothing comes near."""
    word, _, scheme = (folded_word(each) for each in written.partition(":"))
    plain = {each: Wanted(output) for each, output in output_words().items()}
    of_scheme = {each: Wanted(OutputId.SUBSIDY, Scheme(identifier)) for each, identifier in words(Scheme).items()}
    known = of_scheme if scheme else {**of_scheme, **plain}
    found = nearest(scheme or word, tuple(known))
    if not found and word not in plain:
        found = nearest(word, tuple(plain))
    return _said({**of_scheme, **plain}[found[0]]) if found else ""


def tell_needs(tasks: Sequence[Task], reports: Sequence[Reported]) -> None:
    """Say that not everything was asked, and where the conditions of a scheme had nothing to be asked of."""
    if not tasks or (wanted := tasks[0].order.wanted) is None:
        return
    asked = among(wanted, selected(*tasks[0].order.choices).rules)
    remark("asked_for", word=wanted.word(Language(LANGUAGE)), count=len(asked), all=len(RULES))
    if wanted.scheme and (without := [each.part.path for each in reports if each.without_scheme]):
        more = [f"… +{len(without) - _MOST_TOLD}"] if len(without) > _MOST_TOLD else []
        remark(
            "scheme_not_named",
            scheme=label(wanted.scheme, Language(LANGUAGE)),
            paths=", ".join([*without[:_MOST_TOLD], *more]),
        )
