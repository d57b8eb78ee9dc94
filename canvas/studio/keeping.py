"""A file of the disk on a page, and back."""

from collections.abc import Callable
from pathlib import Path

from canvas.studio.asking import Save
from canvas.studio.on_disk import ChangedMeanwhile, OnDisk, is_writable, on_disk, save
from canvas.studio.refusing import Refused
from canvas.studio.replies import Data
from canvas.studio.texts import Text, Texts


def opened(name: str, path: Path, texts: Texts) -> Data:
    """The text as it lies on the disk now. Raises Refused."""
    found = _found(name, path)
    language = texts.of(name, path, found.text).language
    return {"text": found.text, "base": found.base, "language": language, "writable": is_writable(path, found)}


def text_on_disk(name: str, path: Path, texts: Texts) -> Text:
    """The text as it lies on the disk now, for a page that will ask about it at once. Raises Refused."""
    return texts.of(name, path, _found(name, path).text)


def saved(question: Save, path: Path, text: Callable[[], Text]) -> Data:
    """By what the text is known now that it lies on the disk; it is looked at only to refuse. Raises Refused."""
    try:
        return {"base": save(path, question.text, question.base).base}
    except ChangedMeanwhile as changed:
        if not changed.now.is_text:
            raise Refused(409, "not_a_text", text().language, file=question.file) from None
        now = {"text": changed.now.text, "base": changed.now.base}
        raise Refused(409, "changed", text().language, more=now, file=question.file) from None
    except FileNotFoundError:
        raise Refused(409, "no_such_file", text().language, more={"gone": True}, file=question.file) from None
    except OSError as error:
        raise Refused(422, "not_writable", text().language, file=question.file, why=error) from None


def _found(name: str, path: Path) -> OnDisk:
    try:
        return on_disk(path)
    except FileNotFoundError:
        raise Refused(404, "no_such_file", file=name) from None
    except OSError as error:
        raise Refused(422, "not_readable", file=name, why=error) from None
