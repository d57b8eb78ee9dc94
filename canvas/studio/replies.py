"""What goes back to a page: data as JSON, and what happens to a file as it happens."""

import json
from collections.abc import AsyncIterator
from typing import Any

from starlette.responses import Response

from canvas.rendering.artifact import MediaType
from canvas.studio.on_disk import OnDisk

Data = dict[str, Any]


def as_json(data: Data) -> bytes:
    """Data as they travel; made beside the event loop, since a picture is large."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def reply(content: bytes, status: int = 200) -> Response:
    """An answer in JSON."""
    return Response(content, status, media_type=MediaType.JSON)


async def events(first: OnDisk | None, changes: AsyncIterator[OnDisk | None]) -> AsyncIterator[bytes]:
    """The states of a file as server-sent events: what it is now, and then each time it is another."""
    yield _event("now", {"base": first.base}) if first else _event("gone", {})
    async for found in changes:
        yield _event("changed", {"base": found.base, "text": found.text}) if found else _event("gone", {})


def _event(name: str, data: Data) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (name.encode(), as_json(data))
