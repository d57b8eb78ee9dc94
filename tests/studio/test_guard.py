"""Who gets nothing: other pages, other names for this machine, other tokens, other files, and what is too large."""

import json
import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from canvas.reading.read import MOST_BYTES
from canvas.studio.asking import MOST_BODY
from tests.studio.client import Studio, serving
from tests.studio.conftest import HALF, Own
from tests.support.every_field import EveryField

JSON = {"Content-Type": "application/json"}
SECRET = "a secret of this machine"
"""What stands in files that are not served."""

SPELLINGS = (
    "../secret.track.yaml",
    "..%2Fsecret.track.yaml",
    "%2e%2e/secret.track.yaml",
    "%252e%252e%252fsecret.track.yaml",
    "..\\secret.track.yaml",
    "..%5csecret.track.yaml",
    "x/../../secret.track.yaml",
    "./../secret.track.yaml",
    "....//secret.track.yaml",
    "/secret.track.yaml",
    "//secret.track.yaml",
    "file:///secret.track.yaml",
    "secret.track.yaml%00.track.yaml",
    "..%c0%afsecret.track.yaml",
    "out.track.yaml",
    "outfolder/secret.track.yaml",
    "innocent.track.yaml",
    "other.yaml",
    "notes.txt",
    ".hidden/secret.track.yaml",
    "",
    ".",
    "..",
)


@pytest.fixture(scope="module")
def fortress(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one track, around it and in it what nobody may see."""
    around = tmp_path_factory.mktemp("around")
    (around / "secret.track.yaml").write_text(f"# {SECRET}\n{HALF}", encoding="utf-8")
    served = around / "served"
    (served / ".hidden").mkdir(parents=True)
    (served / ".hidden" / "secret.track.yaml").write_text(f"# {SECRET}\n", encoding="utf-8")
    for name in ("other.yaml", "notes.txt"):
        (served / name).write_text(f"# {SECRET}\n", encoding="utf-8")
    (served / "plain.track.yaml").write_text(HALF, encoding="utf-8")
    (served / "out.track.yaml").symlink_to(around / "secret.track.yaml")
    (served / "innocent.track.yaml").symlink_to(served / "notes.txt")
    (served / "outfolder").symlink_to(around, target_is_directory=True)
    return served


@pytest.mark.parametrize("way", ["", "api/file?file=x", "assets/track.js", "track/x.track.yaml"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Host": "localhost:80"},
        {"Host": "127.0.0.1.evil.example:80"},
        {"Host": ""},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "https://127.0.0.1"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors"},
    ],
    ids=lambda headers: " ".join(f"{name} {value}" for name, value in headers.items()),
)
def test_other_pages_and_other_names_get_nothing(studio: Studio, way: str, headers: dict[str, str]) -> None:
    refused = studio.raw("GET", studio.way + way, headers=headers)

    assert (refused.status, refused.content) == (403, b"")


def test_the_printed_address_answers_and_a_link_from_elsewhere_may_lead_there(studio: Studio) -> None:
    assert studio.get("").status == 200
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert studio.raw("GET", studio.way, headers=link).status == 200


def test_a_page_from_elsewhere_changes_nothing(studio: Studio, own: Own) -> None:
    file = studio.file(own.name)
    body = json.dumps({"file": own.name, "text": "gone", "base": file["base"]}).encode()

    refused = studio.raw("POST", f"{studio.way}api/save", body, {**JSON, "Origin": "http://evil.example"})
    assert refused.status == 403
    # what a form of another page can send without asking: no such type is taken
    simple = {"Content-Type": "text/plain", "Origin": f"http://{studio.host}"}
    assert studio.raw("POST", f"{studio.way}api/save", body, simple).status == 415
    assert own.text == HALF


@pytest.mark.parametrize("token", ["", "x", "%00", "..", "A" * 32, "é"])
def test_without_the_token_there_is_nothing(studio: Studio, token: str) -> None:
    refused = studio.raw("GET", f"/{quote(token, safe='%.')}/api/file?file=x")

    assert (refused.status, refused.content) == (404, b"")
    assert studio.raw("GET", studio.way[:-2] + "/").status == 404


def test_the_address_without_its_last_stroke_leads_there(studio: Studio) -> None:
    found = studio.raw("GET", studio.way.rstrip("/"))

    assert (found.status, found.headers["location"]) == (307, studio.way)


@pytest.fixture(scope="module")
def besieged(fortress: Path) -> Iterator[Studio]:
    with serving(fortress) as running:
        yield running


@pytest.mark.parametrize("name", SPELLINGS)
def test_no_other_file_is_read_or_written(fortress: Path, besieged: Studio, name: str) -> None:
    # a name with odd signs may come into being: somebody may wait for it
    waiting = () if "%" in name else ("api/events?file=",)
    for way in ("api/file?file=", "track/", "workshop/", "assets/", *waiting):
        refused = besieged.get(quote(f"{way}{name}", safe="/?=%:&\\"))
        assert refused.status in (400, 404), way
        assert SECRET.encode() not in refused.content
    # inside a question a name is taken by the letter: one that leads nowhere is a file that is not there
    assert SECRET.encode() not in besieged.ask("look", file=name, text="x", serial=1).content
    assert besieged.ask("save", file=name, text="x", base="x").status in (404, 409)
    assert SECRET in (fortress.parent / "secret.track.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("way", ["no/such/page", "track/gone.track.yaml", "workshop/<b>.track.yaml"])
def test_a_page_that_is_not_there_says_so_to_people(studio: Studio, way: str) -> None:
    answer = studio.get(quote(way))

    assert answer.status == 404
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert b"<b>" not in answer.content
    assert f'href="{"../" * way.count("/")}"'.encode() in answer.content


def test_only_the_tracks_of_the_folder_are_listed(besieged: Studio) -> None:
    home = besieged.get("").content.decode()

    assert "plain.track.yaml" in home
    assert "secret" not in home
    assert "innocent" not in home


def test_of_one_named_file_nothing_beside_it_is_served(fortress: Path) -> None:
    with serving(fortress, only="notes.txt") as studio:
        assert studio.get("").status == 307
        assert SECRET in studio.file("notes.txt")["text"]
        assert studio.get("api/file?file=plain.track.yaml").status == 404


@pytest.mark.parametrize(
    "name", ["server.js/../../../pyproject.toml", "base.html.j2", "../starters/empty.nl.yaml", "fonts/x", "words"]
)
def test_only_assets_are_assets(studio: Studio, name: str) -> None:
    assert studio.get(f"assets/{quote(name, safe='/')}").status == 404


def test_what_is_too_large_is_turned_away_before_it_is_read(studio: Studio) -> None:
    headers = {**JSON, "Content-Length": str(MOST_BODY + 1)}

    assert studio.raw("POST", f"{studio.way}api/look", b"{", headers).status == 413


def test_a_body_without_a_length_is_counted_while_it_comes(studio: Studio) -> None:
    host, _, port = studio.host.partition(":")
    piece = b"x" * 1_000_000
    with socket.create_connection((host, int(port)), timeout=20) as line:
        head = (f"POST {studio.way}api/look HTTP/1.1", f"Host: {studio.host}", "Content-Type: application/json")
        line.sendall("\r\n".join((*head, "Transfer-Encoding: chunked", "", "")).encode())
        try:
            for _ in range(MOST_BODY // len(piece) + 2):
                line.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
        except OSError:
            pass  # it stopped listening, which is what it should
        assert line.recv(100).startswith(b"HTTP/1.1 413")


def test_a_text_that_is_no_track_by_size_is_refused(studio: Studio, own: Own) -> None:
    assert studio.ask("look", file=own.name, text="x" * (MOST_BYTES + 1), serial=1).status == 413


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"[" * 100_000,
        b'{"file": 1, "text": "", "serial": 1}',
        b'{"file": "x.track.yaml", "text": "\\ud800", "serial": 1}',
        b'{"file": "x.track.yaml", "text": "", "serial": 1, "more": 1}',
        b'{"file": "x.track.yaml", "text": "", "serial": true}',
        b'{"file": "x.track.yaml", "text": "", "serial": 1' + b"0" * 5000 + b"}",
        b"\xff\xfe",
    ],
    ids=range(10),
)
def test_what_is_no_question_is_refused(studio: Studio, body: bytes) -> None:
    refused = studio.raw("POST", f"{studio.way}api/look", body, JSON)

    assert refused.status == 400
    assert refused.data["problem"]


@pytest.mark.parametrize(
    ("method", "way"),
    [("PUT", ""), ("DELETE", "api/file"), ("OPTIONS", "api/look"), ("TRACE", ""), ("POST", "track/x")],
)
def test_other_methods_are_none(studio: Studio, method: str, way: str) -> None:
    assert studio.raw(method, studio.way + way).status == 405


def test_every_answer_keeps_to_itself(studio: Studio, own: Own) -> None:
    replies = [
        studio.get(""),
        studio.get("assets/track.js"),
        studio.get("no/such/page"),
        studio.raw("GET", "/"),
        studio.raw("GET", "/", headers={"Host": "x"}),
        studio.ask("look", file=own.name, text="", serial=1),
        studio.ask("look", file=own.name),
    ]

    for reply in replies:
        policy = reply.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert reply.headers["referrer-policy"] == "no-referrer"
        assert reply.headers["cache-control"] == "no-store"
        assert not {"server", "date", "access-control-allow-origin", "set-cookie"} & reply.headers.keys()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="another way to look at ports")
def test_it_listens_on_this_machine_alone(studio: Studio) -> None:
    _, _, port = studio.host.partition(":")
    listening = [line.split()[1] for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]

    assert [each for each in listening if each.endswith(f":{int(port):04X}") and not each.startswith("0100007F")] == []
    assert f"0100007F:{int(port):04X}" in listening


POISON = "<script>alert(1)</script>\" onload='alert(2)' {{ 7*7 }} </textarea><img src=x onerror=alert(3)>"


def test_script_in_every_field_comes_back_as_text(studio: Studio, folder: Path) -> None:
    text = EveryField(lambda number: f"{POISON}{number}").file()
    (folder / "poison.track.yaml").write_text(text, encoding="utf-8")
    question = {"file": "poison.track.yaml", "text": text, "serial": 1}

    pages = [studio.get(way).content.decode() for way in ("", "track/poison.track.yaml", "workshop/poison.track.yaml")]
    names = ("canvas", "steps", "parties", "roles", "funding", "funnel", "timeline")
    shown = [studio.done("picture", **question, name=name) for name in names]
    for piece in (*pages, *(each.get("html") or each["svg"] for each in shown)):
        assert "<script>alert" not in piece
        assert "<img src=x" not in piece
        assert "alert" in piece
        assert "alert" not in "".join(re.findall(r"<[^>]*>", _without_values(piece)))
    assert studio.ask("look", **question).headers["content-type"] == "application/json"


def _without_values(piece: str) -> str:
    """Tags without the values of their attributes, which may hold any text."""
    return re.sub(r'"[^"]*"', '""', piece)
