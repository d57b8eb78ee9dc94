"""A browser that comes to the studio, opens what it is shown and asks what the page asks; then the studio stops."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from canvas.studio.picturing import PICTURED
from tests.cli.command import CANVAS
from tests.hostile.running import HANGS_AFTER, Measured, Said, measured
from tests.studio.client import Reply, Studio

STOPPED = 130
"""What the studio ends with when somebody presses Ctrl-C."""

_LISTED = re.compile(r'href="(track/[^"]+)"')
_NAMED = re.compile(r'data-file="([^"]+)"')
_LOOK_EVERY = 0.02
_NO_BREAK = 500
"""From this status on it is the studio that failed."""


def visited(path: str, folder: Path) -> Measured:
    """The studio for this path, and one visit; what the pages were told is among what it says."""
    told: list[str] = []

    def visit(process: subprocess.Popen[bytes], said: Said) -> None:
        if address := _address(process, said):
            told.extend(seen(Studio(address)))
            process.send_signal(signal.SIGINT)

    done = measured([CANVAS, "serve", path], folder, meanwhile=visit)
    return replace(done, out="\n".join([done.out, *told]))


def _address(process: subprocess.Popen[bytes], said: Said) -> str:
    """Where it answers; empty where it does not begin at all."""
    end = time.monotonic() + HANGS_AFTER
    while time.monotonic() < end:
        if "\n" in (out := said()):
            return out.splitlines()[0]
        if os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            return ""
        time.sleep(_LOOK_EVERY)
    raise TimeoutError


def seen(studio: Studio) -> Iterator[str]:
    """What somebody is told who opens the list twice, and then the first track."""
    home = _good(studio.get(""))
    for _ in range(2 if home.status == 200 else 0):
        home = _good(studio.get(""))
    listed = [home.headers["location"]] if "location" in home.headers else _LISTED.findall(home.content.decode())
    yield from re.findall(r"\bY\d\d\b", home.content.decode())
    for way in listed[:1]:
        page = _good(studio.get(way)).content.decode()
        found = _NAMED.search(page)
        assert found
        _good(studio.get(way.replace("track/", "workshop/", 1)))
        yield from _opened(studio, found[1])


def _opened(studio: Studio, name: str) -> Iterator[str]:
    """What the page of a file asks as soon as it is open."""
    file = _good(studio.get(f"api/file?file={quote(name)}"))
    yield file.content.decode()
    if "text" not in file.data:
        return
    with studio.events(name) as events:
        assert next(events)[0] == "now"
    question = {"file": name, "text": file.data["text"], "window": "one", "serial": 1}
    yield _good(studio.ask("look", **question)).content.decode()
    for kind in PICTURED:
        yield _good(studio.ask("picture", **question, name=kind)).content.decode()


def _good(reply: Reply) -> Reply:
    assert reply.status < _NO_BREAK, reply.content
    return reply
