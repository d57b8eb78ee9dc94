"""Who may ask: only the page at the printed address, in the browser of this machine; everybody else gets nothing."""

import secrets
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = (
    ("content-security-policy", _POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cache-control", "no-store"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("x-frame-options", "DENY"),
)
_METHODS = frozenset({"GET", "HEAD", "POST"})
_OWN_SITES = frozenset({"same-origin", "none"})


class TooLarge(Exception):
    """More comes in than anybody reads."""


class Guard:
    """
    Stands before the application.

    A name that an attacker lets point at this machine (`Host`), a page from elsewhere (`Origin`, `Sec-Fetch-Site`), a
    wrong token and a body that is too large are turned away before anything is read. The token is the first part of
    the way, so that the page needs no other secret; no address leaves the page (`no-referrer`).
    """

    def __init__(self, inside: ASGIApp, *, token: str, port: int, most_body: int) -> None:
        self._inside = inside
        self._token = token.encode()
        self._host = f"127.0.0.1:{port}"
        self._most_body = most_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer it without a word."""
        assert scope["type"] == "http"  # the server speaks nothing else
        headers = Headers(scope=scope)
        status, way = self._looked_at(scope, headers)
        if status:
            await _silent(status, send)
            return
        if way is None:
            await _silent(307, send, [("location", f"/{self._token.decode()}/")])
            return
        guarded = _Guarded(receive, send, self._most_body)
        await self._inside({**scope, "path": way, "root_path": ""}, guarded.receive, guarded.send)

    def _looked_at(self, scope: Scope, headers: Headers) -> tuple[int, str | None]:
        """The status with which somebody is turned away, or 0 and the way behind the token."""
        if headers.getlist("host") != [self._host]:
            return 403, None
        if any(origin != f"http://{self._host}" for origin in headers.getlist("origin")):
            return 403, None
        # following the printed address from another program is fine, fetching from another page is not
        if headers.get("sec-fetch-mode") != "navigate" and headers.get("sec-fetch-site", "none") not in _OWN_SITES:
            return 403, None
        token, slash, way = scope["path"].removeprefix("/").partition("/")
        if not secrets.compare_digest(token.encode("utf-8", "surrogatepass"), self._token):
            return 404, None
        if scope["method"] not in _METHODS:
            return 405, None
        if _length(headers.getlist("content-length")) > self._most_body:
            return 413, None
        return 0, f"/{way}" if slash else None


def _length(said: list[str]) -> int:
    return max((int(each) if each.isdecimal() else 0 for each in said), default=0)


class _Guarded:
    """One request: no more is read of it than allowed, and its answer gets the headers of every answer."""

    def __init__(self, receive: Receive, send: Send, most: int) -> None:
        self._receive = receive
        self._send = send
        self._left = most

    async def receive(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise TooLarge
        return message

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            _add(message, _HEADERS)
        await self._send(message)


def _add(message: Message, headers: Iterable[tuple[str, str]]) -> None:
    made = MutableHeaders(raw=list(message.get("headers", [])))
    for name, value in headers:
        made[name] = value
    message["headers"] = made.raw


async def _silent(status: int, send: Send, headers: Iterable[tuple[str, str]] = ()) -> None:
    start: Message = {"type": "http.response.start", "status": status, "headers": []}
    _add(start, (*_HEADERS, *headers, ("content-length", "0"), ("connection", "close")))
    await send(start)
    await send({"type": "http.response.body", "body": b""})
