"""An editor, as far as a language server sees of it: whole messages over standard input and output."""

import json
import os
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.cli.command import CANVAS

PATIENCE = 30
"""Seconds after which a test gives up on an answer: the machine may be busy."""

Message = dict[str, Any]
Place = dict[str, int]


class Refused(Exception):
    """The server answered that it cannot."""


@dataclass
class Client:
    """A server in a process of its own, and what it said without being asked."""

    process: subprocess.Popen[bytes]
    told: list[Message] = field(default_factory=list)
    asked_of_us: list[Message] = field(default_factory=list)
    settings: Message = field(default_factory=dict)
    _number: int = 0
    _read: "queue.Queue[Message | None]" = field(default_factory=queue.Queue)

    def __post_init__(self) -> None:
        self._reader = threading.Thread(target=self._reading, daemon=True)
        self._reader.start()

    def _reading(self) -> None:
        stream = self.process.stdout
        assert stream
        while head := stream.readline():
            length = 0
            while head.strip():
                name, _, value = head.partition(b":")
                assert name in (b"Content-Length", b"Content-Type"), head  # nothing else may stand there
                length = int(value) if name == b"Content-Length" else length
                head = stream.readline()
            self._read.put(json.loads(stream.read(length)))
        self._read.put(None)

    def tell(self, method: str, params: Any) -> None:
        """A message that wants no answer."""
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        """The answer to a question. Raises Refused."""
        self._number += 1
        self._send({"jsonrpc": "2.0", "id": self._number, "method": method, "params": params})
        answer = self.until(lambda message: message.get("id") == self._number and "method" not in message)
        if "error" in answer:
            raise Refused(answer["error"]["message"])
        return answer["result"]

    def until(self, wanted: Callable[[Message], bool]) -> Message:
        """The next message of this sort; others are kept, and questions of the server answered."""
        end = time.monotonic() + PATIENCE
        while True:
            message = self._read.get(timeout=max(0.01, end - time.monotonic()))
            assert message is not None, "the server is gone"
            if wanted(message):
                return message
            if "id" in message and "method" in message:
                self.asked_of_us.append(message)
                self._send({"jsonrpc": "2.0", "id": message["id"], "result": self._answer(message)})
            else:
                self.told.append(message)

    def _answer(self, message: Message) -> Any:
        """What an editor answers: its settings, or that it did what it was asked to."""
        if message["method"] == "workspace/configuration":
            return [self.settings.get(item["section"]) for item in message["params"]["items"]]
        return {"success": True, "applied": True}

    def findings(self, uri: str, version: int) -> list[Message]:
        """What the server publishes of this version of a file."""

        def is_it(message: Message) -> bool:
            params = message.get("params") or {}
            published = message.get("method") == "textDocument/publishDiagnostics"
            return published and params["uri"] == uri and params.get("version") == version

        for place, message in enumerate(self.told):
            if is_it(message):
                del self.told[place]
                found: list[Message] = message["params"]["diagnostics"]
                return found
        found = self.until(is_it)["params"]["diagnostics"]
        return found

    def start(self, encodings: list[str] | None = None, **options: Any) -> Any:
        """Say hello."""
        general = {"positionEncodings": encodings} if encodings else {}
        capabilities = {"general": general, "window": {"showDocument": {"support": True}}}
        params = {"processId": None, "rootUri": None, "capabilities": capabilities, "initializationOptions": options}
        said = self.ask("initialize", params)
        self.tell("initialized", {})
        return said

    def stop(self) -> int:
        """Say goodbye; the code with which the server ends."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        code = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout):
            assert stream
            stream.close()
        return code

    def _send(self, message: Message) -> None:
        content = json.dumps(message).encode()
        stream = self.process.stdin
        assert stream
        stream.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        stream.flush()


def client(folder: Path, *options: str, **environment: str) -> Client:
    """A server that was just started; its pages go into the folder."""
    environment = {**os.environ, "LANG": "en_GB.UTF-8", "WERKCANVAS_CACHE": str(folder / "cache"), **environment}
    process = subprocess.Popen(
        [CANVAS, "lsp", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, cwd=folder
    )
    return Client(process)


class OpenFile:
    """A file that is open in the editor, with `^` for the cursor where a text has one."""

    def __init__(self, client: Client, uri: str, text: str) -> None:
        self.client = client
        self.uri = uri
        self.version = 0
        self.text, self.cursor = _cursor(text)
        item = {"uri": uri, "languageId": "yaml", "version": 0, "text": self.text}
        client.tell("textDocument/didOpen", {"textDocument": item})

    @property
    def identifier(self) -> Message:
        return {"uri": self.uri}

    def type(self, text: str) -> None:
        """The text is another one now."""
        self.version += 1
        self.text, self.cursor = _cursor(text)
        self.client.tell(
            "textDocument/didChange",
            {"textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [{"text": self.text}]},
        )

    def findings(self) -> list[Message]:
        return self.client.findings(self.uri, self.version)

    def ask(self, what: str, **more: Any) -> Any:
        """A question about the cursor."""
        params = {"textDocument": self.identifier, "position": self.cursor, **more}
        return self.client.ask(f"textDocument/{what}", params)

    def offered(self, **more: Any) -> list[str]:
        """The words that complete what stands at the cursor."""
        return [item["label"] for item in self.ask("completion", **more)["items"]]

    def explained(self) -> str:
        """What stands beside the word at the cursor."""
        said = self.ask("hover")
        return str(said["contents"]["value"]) if said else ""

    def words(self, places: list[Message]) -> list[str]:
        """What stands at these places, each with its line counted from 1."""
        ranges = [place["range"] for place in places]
        return [f"{each['start']['line'] + 1}: {self.piece(each)}" for each in ranges]

    def piece(self, range_: Message) -> str:
        start, end = (offset(self.text, range_[side]) for side in ("start", "end"))
        return self.text[start:end]

    def edited(self, edit: Message) -> str:
        """The text after an edit of the workspace."""
        return applied(self.text, edit["changes"][self.uri])

    def actions(self, only: str = "quickfix", line: int | None = None) -> list[Message]:
        """What is offered on a line, else on the line of the cursor."""
        place = self.cursor if line is None else {"line": line, "character": 0}
        params = {
            "textDocument": self.identifier,
            "range": {"start": place, "end": place},
            "context": {"diagnostics": [], "only": [only]},
        }
        found: list[Message] = self.client.ask("textDocument/codeAction", params)
        return found

    def close(self) -> None:
        self.client.tell("textDocument/didClose", {"textDocument": self.identifier})


def _cursor(text: str) -> tuple[str, Place]:
    before, sign, behind = text.partition("^")
    if not sign:
        return text, {"line": 0, "character": 0}
    lines = before.split("\n")
    return before + behind, {"line": len(lines) - 1, "character": units(lines[-1])}


def units(text: str) -> int:
    """How long a text is in UTF-16, in which an emoji counts as two."""
    return len(text.encode("utf-16-le")) // 2


def offset(text: str, place: Place) -> int:
    """How many characters stand before a place."""
    lines = text.split("\n")
    before = lines[place["line"]].encode("utf-16-le")[: 2 * place["character"]].decode("utf-16-le")
    return sum(len(line) + 1 for line in lines[: place["line"]]) + len(before)


def applied(text: str, edits: list[Message]) -> str:
    """The text with edits done, from the last to the first."""
    ordered = sorted(edits, key=lambda each: -offset(text, each["range"]["start"]))
    for edit in ordered:
        start, end = offset(text, edit["range"]["start"]), offset(text, edit["range"]["end"])
        text = text[:start] + edit["newText"] + text[end:]
    return text
