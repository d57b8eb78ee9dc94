"""The application: every way of the studio, each answered by the file of its subject."""

import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from canvas.reading.read import MOST_BYTES
from canvas.studio import changing, pages
from canvas.studio.asking import (
    MOST_BODY,
    AboutText,
    Accept,
    AskForm,
    Draw,
    GiveAnswer,
    Look,
    Mend,
    Save,
    TakeNote,
    asked,
)
from canvas.studio.assets import asset
from canvas.studio.guard import Guard, TooLarge
from canvas.studio.keeping import opened, saved, text_on_disk
from canvas.studio.listing import Lister, address
from canvas.studio.looking import looked
from canvas.studio.picturing import PICTURED, pictured
from canvas.studio.refusing import Refused
from canvas.studio.replies import Data, as_json, events, reply
from canvas.studio.served import Served
from canvas.studio.texts import Text, Texts
from canvas.studio.watching import TooMany, Watch
from canvas.studio.working import Bench

_ABOUT_TEXT: Mapping[str, tuple[type[AboutText], Callable[[Text, Any], Data]]] = MappingProxyType(
    {
        "form": (AskForm, changing.form),
        "answer": (GiveAnswer, changing.answer),
        "fix": (Mend, changing.fix),
        "accept": (Accept, changing.accept),
        "note": (TakeNote, changing.note),
    }
)
"""What is asked about a text, in which shape, and who answers."""

_FOR_PROGRAMS = ("/api/", "/assets/")
"""Ways that a page asks itself; people go the others."""


def application(served: Served, token: str, port: int, watch: Watch, troubled: Callable[[str], None]) -> ASGIApp:
    """What answers at the printed address; `troubled` is told what should never happen."""
    studio = _Studio(served, watch, troubled)
    return Guard(studio.made(), token=token, port=port, most_body=MOST_BODY)


class _Studio:
    def __init__(self, served: Served, watch: Watch, troubled: Callable[[str], None]) -> None:
        self._served = served
        self._watch = watch
        self._troubled = troubled
        self._texts = Texts(served.language)
        self._bench = Bench()
        self._lister = Lister(served)

    def made(self) -> Starlette:
        """The ways, and what is told where there is none or something fails."""
        return Starlette(
            routes=[
                Route("/", self._home),
                Route("/track/{file:path}", self._track),
                Route("/workshop/{file:path}", self._workshop),
                Route("/assets/{name:path}", self._asset),
                Route("/api/file", self._file),
                Route("/api/events", self._events),
                Route("/api/look", self._look, methods=["POST"]),
                Route("/api/picture", self._picture, methods=["POST"]),
                *(Route(f"/api/{name}", self._asked(*each), methods=["POST"]) for name, each in _ABOUT_TEXT.items()),
                Route("/api/save", self._save, methods=["POST"]),
            ],
            exception_handlers={
                HTTPException: self._no_page,
                TooLarge: self._too_large,
                Refused: self._refused,
                Exception: self._failed,
            },
        )

    async def _home(self, request: Request) -> Response:
        if self._served.only is not None:
            return RedirectResponse(address("track", self._served.only), 307)
        return HTMLResponse(await self._bench.do(lambda: pages.home_page(self._served, self._lister.listing())))

    async def _track(self, request: Request) -> Response:
        return await self._page(request, pages.track_page)

    async def _workshop(self, request: Request) -> Response:
        return await self._page(request, pages.workshop_page)

    async def _page(self, request: Request, page: Callable[[Text, Served], str]) -> Response:
        name = request.path_params["file"]
        path = self._path(name)

        def made() -> str:
            if not path.is_file():
                raise Refused(404, "no_such_file", file=name)
            return page(text_on_disk(name, path, self._texts), self._served)

        return HTMLResponse(await self._bench.do(made))

    async def _asset(self, request: Request) -> Response:
        found = await self._bench.do(lambda: asset(request.path_params["name"]))
        if found is None:
            raise Refused(404, "no_such_page")
        return Response(found.content, media_type=found.media_type)

    async def _file(self, request: Request) -> Response:
        name = request.query_params.get("file", "")
        path = self._path(name)
        return await self._answer(lambda: opened(name, path, self._texts))

    async def _events(self, request: Request) -> Response:
        path = self._path(request.query_params.get("file", ""))
        changes = self._watch.changes(path)
        try:
            first = await anext(changes)
        except TooMany:
            raise Refused(503, "too_many") from None
        return StreamingResponse(events(first, changes), media_type="text/event-stream")

    async def _look(self, request: Request) -> Response:
        question = await asked(request, Look)
        text = self._text(question)
        return await self._newest(question, "look", lambda: looked(text(), question.serial))

    async def _picture(self, request: Request) -> Response:
        question = await asked(request, Draw)
        if question.name not in PICTURED:
            raise Refused(400, "not_understood")
        text = self._text(question)
        return await self._newest(question, question.name, lambda: pictured(text(), question.serial, question.name))

    def _asked(self, shape: type[AboutText], work: Callable[[Text, Any], Data]) -> Callable[..., Any]:
        """A way that answers one question about a text."""

        async def way(request: Request) -> Response:
            question = await asked(request, shape)
            text = self._text(question)
            return await self._answer(lambda: work(text(), question))

        return way

    async def _save(self, request: Request) -> Response:
        question = await asked(request, Save)
        path, text = self._path(question.file), self._text(question)
        return await self._answer(lambda: saved(question, path, text))

    def _path(self, name: str) -> Path:
        path = self._served.path(name)
        if path is None:
            raise Refused(404, "no_such_file", file=name)
        return path

    def _text(self, question: AboutText) -> Callable[[], Text]:
        """The text that a question is about; it is read where the work is done."""
        path = self._path(question.file)
        return lambda: self._texts.of(question.file, path, question.text)

    async def _answer(self, work: Callable[[], Data]) -> Response:
        return reply(await self._bench.do(lambda: as_json(work())))

    async def _newest(self, question: Look, name: str, work: Callable[[], Data]) -> Response:
        """The answer, unless the same window has asked anew meanwhile."""
        answer = await self._bench.newest((question.window, question.file, name), lambda: as_json(work()))
        return reply(as_json({"serial": question.serial, "superseded": True}) if answer is None else answer)

    async def _refused(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, Refused)
        language = self._served.language_of_list
        told, way = error.told(language), request.scope["path"]
        if way.startswith(_FOR_PROGRAMS):
            return reply(as_json(told), error.status)
        return HTMLResponse(pages.problem_page(told["problem"], way, language), error.status)

    async def _no_page(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return await self._refused(request, Refused(error.status_code, "no_such_page"))

    async def _too_large(self, request: Request, error: Exception) -> Response:
        return await self._refused(request, Refused(413, "too_large", most=MOST_BYTES // 1_000_000))

    async def _failed(self, request: Request, error: Exception) -> Response:
        self._troubled("".join(traceback.format_exception(error)))
        return await self._refused(request, Refused(500, "failed"))
