"""The studio as a page meets it: a server on a port of this machine, asked over real sockets."""

import http.client
import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from canvas.domain.language import Language
from canvas.studio.port import bound
from canvas.studio.served import Served
from canvas.studio.server import server

_ADDRESS = re.compile(r"http://(?P<host>127\.0\.0\.1:\d+)(?P<way>/[\w-]+/)")
_PATIENCE = 20


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.content)


@dataclass
class Studio:
    """A running studio; `troubles` is what should never happen."""

    address: str
    troubles: list[str] = field(default_factory=list)

    @property
    def host(self) -> str:
        return self._parts["host"]

    @property
    def way(self) -> str:
        """The path of the address: the token between slashes."""
        return self._parts["way"]

    @property
    def _parts(self) -> re.Match[str]:
        found = _ADDRESS.fullmatch(self.address)
        assert found
        return found

    def raw(
        self, method: str, target: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """A request with exactly this target; a `Host` among the headers goes in the place of the right one."""
        connection = http.client.HTTPConnection(self.host, timeout=_PATIENCE)
        try:
            said = {"Host": self.host, **(headers or {})}
            connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            if body is not None and "Content-Length" not in said:
                said["Content-Length"] = str(len(body))
            for name, value in said.items():
                connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def get(self, way: str, **headers: str) -> Reply:
        return self.raw("GET", self.way + way, headers=headers)

    def ask(self, name: str, /, **question: object) -> Reply:
        """A question as the page asks it."""
        headers = {"Content-Type": "application/json", "Origin": f"http://{self.host}"}
        return self.raw("POST", f"{self.way}api/{name}", json.dumps(question).encode(), headers)

    def done(self, name: str, /, **question: object) -> Any:
        """A question that is answered."""
        reply = self.ask(name, **question)
        assert reply.status == 200, reply.content
        return reply.data

    def file(self, name: str) -> Any:
        reply = self.get(f"api/file?file={quote(name)}")
        assert reply.status == 200, reply.content
        return reply.data

    @contextmanager
    def events(self, name: str) -> Iterator[Iterator[tuple[str, Any]]]:
        """What the server tells about a file, one after the other."""
        connection = http.client.HTTPConnection(self.host, timeout=_PATIENCE)
        try:
            connection.request("GET", f"{self.way}api/events?file={quote(name)}")
            yield _events(connection.getresponse())
        finally:
            connection.close()


def _events(answer: http.client.HTTPResponse) -> Iterator[tuple[str, Any]]:
    name = ""
    while line := answer.readline():
        key, _, value = line.decode().rstrip("\n").partition(": ")
        if key == "event":
            name = value
        elif key == "data":
            yield name, json.loads(value)


@contextmanager
def serving(folder: Path, only: str | None = None, language: Language | None = None) -> Iterator[Studio]:
    """A studio for a folder, or for one file in it, for as long as somebody asks it."""
    ready, found = threading.Event(), Studio("")

    def told(address: str) -> None:
        found.address = address
        ready.set()

    place = bound(0)
    running = server(Served(folder.resolve(), only, language, Language.EN), place, told, found.troubles.append)
    thread = threading.Thread(target=running.run, args=([place],))
    thread.start()
    try:
        assert ready.wait(_PATIENCE)
        yield found
    finally:
        running.should_exit = True
        thread.join(_PATIENCE)
        place.close()
    assert not thread.is_alive()
    assert not found.troubles, found.troubles
