"""
A page of the documentation as a walk: what it shows is done, in a folder, through the real command line.

Four kinds of blocks take part; a comment above the block says which file it speaks of.

    <!-- whole: x.track.yaml -->    the piece is the file, which is new
    ```yaml
    <!-- file: x.track.yaml -->     the piece goes into the file: a key of the top level that is there is written anew,
    ```yaml                         another one comes behind what is there
    <!-- shown: x.track.yaml -->    the file as it stands at that moment
    ```yaml
    <!-- there: x -->               no block: the track of the example x lies in the folder
    ```console                      commands behind `$`, each with what it says below it
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from canvas.domain.language import Language

_COMMENT = re.compile(r"<!-- (whole|file|shown): (\S+) -->")
_THERE = re.compile(r"<!-- there: (\S+) -->")
_EXAMPLES = Path(__file__).parent.parent.parent / "examples"
_KEY = re.compile(r"[^\W\d]\w*(?=:)")
_PROMPT = "$ "
_LOCALES = {Language.NL: "nl_NL.UTF-8", Language.EN: "en_GB.UTF-8"}


def walked(page: str, folder: Path, language: Language) -> str:
    """The page as it should be: everything as written, but what commands say and files show as it came out."""
    return "\n".join(_walk(page.split("\n"), folder, language))


def _walk(lines: Sequence[str], folder: Path, language: Language) -> Iterator[str]:
    place = 0
    speaks_of: re.Match[str] | None = None
    while place < len(lines):
        line = lines[place]
        yield line
        place += 1
        if there := _THERE.fullmatch(line):
            shutil.copy(_EXAMPLES / there[1] / f"{there[1]}.track.yaml", folder)
        if not line.startswith("```"):
            speaks_of = _COMMENT.fullmatch(line) or (speaks_of if not line else None)
            continue
        end = lines.index("```", place)
        block = lines[place:end]
        if line == "```console":
            block = [*_said(block, folder, language)]
        elif speaks_of and speaks_of[1] == "whole":
            (folder / speaks_of[2]).parent.mkdir(parents=True, exist_ok=True)
            (folder / speaks_of[2]).write_text("\n".join([*block, ""]), encoding="utf-8")
        elif speaks_of and speaks_of[1] == "file":
            _put("\n".join(block), folder / speaks_of[2])
        elif speaks_of:
            block = (folder / speaks_of[2]).read_text(encoding="utf-8").rstrip("\n").split("\n")
        yield from block
        yield "```"
        speaks_of, place = None, end + 1


def _put(piece: str, file: Path) -> None:
    """Write the piece into the file, key by key."""
    sections = _sections(file.read_text(encoding="utf-8")) if file.exists() else {}
    for key, text in _sections(piece).items():
        head = sections[key][: sections[key].index(f"{key}:")] if key in sections else "\n"
        sections[key] = f"{head if not text.startswith('#') else ''}{text}"
    file.write_text("\n".join(text.rstrip("\n") for text in sections.values()) + "\n", encoding="utf-8")


def _sections(text: str) -> dict[str, str]:
    """The text by keys of the top level, each with the comments above it."""
    sections: dict[str, str] = {}
    waiting: list[str] = []
    key = ""
    for line in text.rstrip("\n").split("\n"):
        if found := _KEY.match(line):
            key = found[0]
            sections[key] = "\n".join([*waiting, line])
            waiting = []
        elif line.startswith("#") or not line:
            waiting.append(line)
        else:
            sections[key] = "\n".join([sections[key], *waiting, line])
            waiting = []
    if waiting:
        sections[key] = "\n".join([sections.get(key, ""), *waiting])
    return sections


def _said(block: Sequence[str], folder: Path, language: Language) -> Iterator[str]:
    commands = [line for line in block if line.startswith(_PROMPT)]
    for number, command in enumerate(commands):
        if number:
            yield ""
        yield command
        yield from _run(shlex.split(command.removeprefix(_PROMPT)), folder, language)


def _run(words: Sequence[str], folder: Path, language: Language) -> Sequence[str]:
    """What a command says on both streams, without spaces at line ends, and with paths as the page writes them."""
    if words[0] == "ls":
        return sorted(file.name for file in (folder / words[1]).iterdir() if not file.name.startswith("."))
    program = Path(sys.executable).parent / words[0]
    env = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "COLUMNS"))}
    env |= {"LC_ALL": _LOCALES[language], "PYTHONUTF8": "1", "NO_COLOR": "1"}
    done = subprocess.run(
        [str(program), *words[1:]],
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode in (0, 1), f"{words}\n{done.stdout}"
    assert "Traceback" not in done.stdout, done.stdout
    return [line.rstrip() for line in done.stdout.replace(os.sep, "/").strip("\n").splitlines()]
