"""The studio, running: on this machine alone, until somebody stops it."""

import secrets
import socket
from collections.abc import Callable

import uvicorn

from canvas.studio.app import application
from canvas.studio.port import HOME
from canvas.studio.served import Served
from canvas.studio.watching import Watch

_MOST_AT_ONCE = 128
"""Requests at a time; whoever comes then is told to come back."""

_FAREWELL = 2
"""Seconds in which answers are finished when somebody stops the studio."""

_TOKEN_BYTES = 24


def server(
    served: Served, place: socket.socket, ready: Callable[[str], None], troubled: Callable[[str], None]
) -> uvicorn.Server:
    """
    A server for this place, not yet running: `run([place])` answers until somebody stops it. Ctrl-C comes out of that
    as KeyboardInterrupt.

    `ready` is told the address when it answers; `troubled` what should never happen.
    """
    port = place.getsockname()[1]
    token, watch = secrets.token_urlsafe(_TOKEN_BYTES), Watch()
    config = uvicorn.Config(
        application(served, token, port, watch, troubled),
        http="h11",
        ws="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        limit_concurrency=_MOST_AT_ONCE,
        timeout_graceful_shutdown=_FAREWELL,
    )
    return _Server(config, watch, lambda: ready(f"http://{HOME}:{port}/{token}/"))


class _Server(uvicorn.Server):
    """Says when it answers, and lets go of the pages that listen when it stops."""

    def __init__(self, config: uvicorn.Config, watch: Watch, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._watch = watch
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer."""
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """A page that listens would keep its connection open as long as it is shown."""
        self._watch.stop()
        await super().shutdown(sockets)
