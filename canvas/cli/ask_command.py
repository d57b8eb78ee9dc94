"""`canvas ask`."""

import contextlib
import re
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence

import click

from canvas.cli.asking import Task, tasks
from canvas.cli.conversation import Conversation, Turn
from canvas.cli.forms import Form, Writing
from canvas.cli.help_words import help_words
from canvas.cli.options import language_of, page_width, stage_of, stage_type
from canvas.cli.prompting import NO_BREAK
from canvas.cli.reporting import look
from canvas.cli.rewriting import ChangedMeanwhileError, opened
from canvas.cli.speaking import LANGUAGE, OneOf, command, language_option, option, remark, told
from canvas.cli.unread import tell_unread_one
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.editing.questions import Question, open_questions
from canvas.inspection.inspect import Inspection
from canvas.inspection.settings import Settings
from canvas.knowledge.blocks import block, blocks
from canvas.knowledge.vocabulary import folded_word


def _block_words(language: Language) -> dict[str, BlockId]:
    """The words for blocks, in the order of talk: in English their ids, in Dutch their titles as one word."""
    in_turn = sorted(blocks(), key=lambda each: each.turn)
    if language is Language.EN:
        return {each.id.value: each.id for each in in_turn}
    return {_one_word(each.titles[language]): each.id for each in in_turn}


def _one_word(title: str) -> str:
    return _DASHES.sub("-", _NO_MARK.sub("", folded_word(title)))


_NO_MARK = re.compile(r"[(),]")
_DASHES = re.compile("-+")
_SHOWN = tuple(_block_words(Language(LANGUAGE)))
_KNOWN = _block_words(Language.NL) | _block_words(Language.EN)


@command("ask")
@click.argument("path", metavar=told("one_path_piece"))
@option("--list", "as_list", key="list", is_flag=True)
@option("--block", "one_block", key="block", known=_SHOWN, type=OneOf([*_KNOWN], _SHOWN), metavar=told("block_piece"))
@option("--stage", key="stage", type=stage_type(), default=None)
@language_option()
@click.pass_context
def command_line(
    context: click.Context, path: str, as_list: bool, one_block: str | None, stage: str | None, language: str | None
) -> None:
    """Ask, or list what there is to ask."""
    settings = Settings(stage=stage_of(stage), language=language_of(context, language))
    asked = tasks((path,), settings, Writing(Form.TEXT, False, False, page_width()))
    wanted = _KNOWN[one_block] if one_block else None
    by_list = as_list or not (sys.stdin.isatty() and sys.stdout.isatty())
    readable = [_listed(task, wanted) if by_list else _talked(task, wanted) for task in asked]
    sys.exit(0 if all(readable) else 1)


def _listed(task: Task, wanted: BlockId | None) -> bool:
    reading = task.found.read()
    if reading.track is None:
        tell_unread_one(task.found.path, reading, task.order.language)
        return False
    inspection = look(task, reading)
    asked = [each for each in open_questions(inspection) if wanted in (None, each.block)]
    click.echo("\n".join(_lines(asked, inspection, wanted)))
    return True


def _lines(asked: Sequence[Question], inspection: Inspection, wanted: BlockId | None) -> Iterator[str]:
    """The questions by block, each with what the check says."""
    said = help_words(inspection.language.value)["ask"]
    yield _head(len(asked), inspection, wanted)
    above: Question | None = None
    for number, question in enumerate(asked, start=1):
        if above is None or question.block is not above.block:
            yield ""
            yield block(question.block).titles[inspection.language]
        where = said["where"].format(code=question.code, line=question.line)
        if above and (above.block, above.code, above.text) == (question.block, question.code, question.text):
            yield from _wrapped(f"{number}. {question.said} {where}", "  ")  # the same question, of another part
        else:
            yield from _wrapped(f"{number}. {question.text}", "  ")
            yield from _wrapped(f"{question.said} {where}", "     ") if question.code else ()
        above = question


def _head(count: int, inspection: Inspection, wanted: BlockId | None) -> str:
    said = help_words(inspection.language.value)["ask"]
    name = "open_one" if count == 1 else "open" if count else "nothing_open_in" if wanted else "nothing_open"
    title = block(wanted).titles[inspection.language] if wanted else ""
    text: str = said[name].format(path=inspection.path, count=count, block=title)
    return text


def _wrapped(text: str, indentation: str) -> list[str]:
    return textwrap.wrap(
        text,
        page_width(),
        initial_indent=indentation,
        subsequent_indent=" " * 5,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _talked(task: Task, wanted: BlockId | None) -> bool:
    """Questions and answers on the terminal; each answer is in the file before the next question."""
    file = opened(task.found)
    if file is None or file.reading.track is None:
        tell_unread_one(task.found.path, file.reading if file else task.found.read(), task.order.language)
        return False
    inspection = look(task, file.reading)
    said = help_words(inspection.language.value)["ask"]
    talk = Conversation(file, lambda reading: look(task, reading), said, _listening(), _tell, wanted)
    _tell(_head(len(talk.left()), inspection, wanted))
    if not talk.left():
        return True
    _tell(said["how"])
    try:
        turn = talk.run()
    except EOFError:
        turn = Turn.STOP
    except KeyboardInterrupt:
        _tell("\n" + said["stopped"].format(count=talk.count))
        raise
    except ChangedMeanwhileError:
        remark("changed_meanwhile", path=task.found.path)
        return False
    except OSError as error:
        remark("cannot_write", path=task.found.path, why=error)
        return False
    _tell("\n" + said["stopped" if turn is Turn.STOP else "done"].format(count=talk.count))
    return True


def _listening() -> Callable[[str], str]:
    """A line from the terminal, to be edited as lines are edited there."""
    with contextlib.suppress(ImportError):  # not on every machine
        import readline  # noqa: F401 - makes `input` one in which a line can be edited
    return input


def _tell(text: str) -> None:
    for line in text.split("\n"):
        wrapped = "\n".join(textwrap.wrap(line, page_width(), break_long_words=False, break_on_hyphens=False))
        click.echo(wrapped.replace(NO_BREAK, " "))
