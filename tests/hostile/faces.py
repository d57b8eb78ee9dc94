"""Every command that reads a file of the user, with the words to run it. A new command is a new line here."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from canvas.domain.language import Language
from canvas.reading.read import read_text
from canvas.rendering.sheets.workbook import workbook
from tests.cli.command import CANVAS
from tests.editor.client import Message
from tests.hostile.running import Measured, measured
from tests.hostile.visiting import STOPPED, visited

GOOD = """\
format: 1
track: {id: good, title: A good track, stage: design}
mission: {goal: Work for twelve people.}
parties: [{id: town, name: The town, kind: municipality}]
steps: [{id: prepare, kind: preparation, duration: 12 weeks, lead: town}]
"""

Run = Callable[[str, Path], Measured]


@dataclass(frozen=True, slots=True)
class Face:
    """
    One way in which a file of the user comes in.

    `line` is the command, with `PATH` where the file is named; a face with which somebody talks brings its own `run`.
    One that `mends` may have nothing left to tell; `seconds` is what it may take more than for an ordinary file, and
    `codes` are those with which it may end.
    """

    name: str
    line: str
    takes_folders: bool = True
    mends: bool = False
    seconds: float = 1.0
    codes: tuple[int, ...] = (1,)
    run: Run | None = None

    def arguments(self, path: str) -> list[str]:
        """The words behind `canvas`."""
        return [path if word == "PATH" else word for word in self.line.split()]

    def meets(self, path: str, folder: Path) -> Measured:
        """What becomes of it when this file comes in; in the folder stand a good track, its workbook and notes."""
        return self.run(path, folder) if self.run else measured([CANVAS, *self.arguments(path)], folder)


def _mkdocs(path: str, folder: Path) -> Measured:
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "index.md").write_text("# Host\n", encoding="utf-8")
    plugin = {"tracks": path, "languages": ["en"], "show": ["plan"], "warn": "error"}
    settings = {"site_name": "Host", "theme": {"name": "mkdocs", "locale": "en"}, "plugins": [{"werkcanvas": plugin}]}
    (folder / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    return measured([str(Path(sys.executable).parent / "mkdocs"), "build", "-d", "out"], folder)


def _lsp(path: str, folder: Path) -> Measured:
    """An editor that opens the file and leaves at once; what no file can hold it shows as a replacement."""
    text = "["
    with suppress(OSError):  # no permission, or a name that no file can have
        if (folder / path).is_file():  # nobody writes into a pipe: whoever opens it waits for ever
            with (folder / path).open("rb") as file:
                text = file.read(3_000_000).decode("utf-8", "replace")
    return measured([CANVAS, "lsp"], folder, stdin=b"".join(_session((folder / path).as_uri(), text)))


def _session(uri: str, text: str) -> Iterator[bytes]:
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
    yield _message(
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
    )
    yield _message({"method": "initialized", "params": {}})
    yield _message({"method": "textDocument/didOpen", "params": {"textDocument": document}})
    for number, what in enumerate(("documentSymbol", "foldingRange"), start=2):
        asked = {"id": number, "method": f"textDocument/{what}", "params": {"textDocument": {"uri": uri}}}
        yield _message(asked)
    yield _message({"id": 9, "method": "shutdown", "params": None})
    yield _message({"method": "exit", "params": None})


def _message(content: Message) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **content}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


FACES = (
    Face("check", "check PATH"),
    Face("check as JSON", "check PATH --format json"),
    Face("check --fix", "check --fix --scaffold PATH", mends=True),
    Face("check --diff", "check --diff PATH", mends=True),
    Face("check --for plan", "check --for plan PATH"),
    Face("ask", "ask PATH", takes_folders=False),
    Face("render", "render PATH -o out"),
    Face("render the plan", "render PATH --only plan,expectations -o out"),
    Face("build", "build PATH -o out"),
    Face("workshop", "workshop PATH -o out"),
    Face("site", "site PATH -o out"),
    Face("sheet out", "sheet out PATH -o out.xlsx", takes_folders=False),
    Face("sheet in", "sheet in good.xlsx PATH", takes_folders=False),
    Face("notes in", "notes in notes.txt PATH", takes_folders=False),
    Face("diff, before", "diff PATH good.track.yaml", takes_folders=False),
    Face("diff, after", "diff good.track.yaml PATH", takes_folders=False),
    Face("what-if", "what-if PATH --participants 3", takes_folders=False),
    Face("portfolio", "portfolio PATH -o out"),
    Face("migrate", "migrate PATH"),
    Face("mkdocs build", "", run=_mkdocs, codes=(0, 1)),
    # an editor that holds two million lines wants to know where each begins
    Face("lsp", "", takes_folders=False, run=_lsp, seconds=6.0, codes=(0, 1)),
    Face("serve", "serve PATH", run=visited, codes=(1, STOPPED)),
)


def furnished(folder: Path) -> Path:
    """A folder in which every face finds what it needs beside the file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "good.track.yaml").write_text(GOOD, encoding="utf-8")
    (folder / "notes.txt").write_text("C1-R0 Somebody has to be asked.\n", encoding="utf-8")
    track = read_text(GOOD).track
    assert track
    (folder / "good.xlsx").write_bytes(workbook(track, Language.EN, "A good track"))
    return folder
