"""The door that every route stands behind: what is judged before its handler, and how its answer leaves.

    406 -> body (415, 413, 400) -> Idempotency-Key (400)
        -> [a collection: permission held nowhere (403), query (422)]
        -> transaction, replay -> handler
        -> [an object: permission held nowhere (403), query (422)]
        -> answer kept, leaf, commit -> ETag, 304

Of an object the handler's own 404, 403, 428 and 412 come first; until the commit nothing is written.
"""

import hashlib
import re
from collections.abc import Callable, Coroutine, Iterator
from functools import cached_property
from itertools import islice
from typing import Any, get_type_hints
from uuid import UUID

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.datastructures import DefaultPlaceholder
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute, iter_route_contexts
from sqlalchemy.exc import DBAPIError
from starlette.convertors import register_url_convertor

from api.kernel.problem import Fault, Forbidden, Invalid, Problem
from api.web import accept, asked, export, replay
from api.web.body import Reader, read
from api.web.page import Page
from api.web.problems import from_validation
from api.web.roles import PUBLIC, TIMELESS, holds, permission_of
from api.web.spelling import IdInPath, NumberInPath
from api.web.work import Transaction, begin

MARKS: dict[Any, str] = {UUID: "id", int: "number"}
register_url_convertor("id", IdInPath())
register_url_convertor("number", NumberInPath())
MOST = 50  # faults of a query that are told
Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Unguarded(RuntimeError):
    """A route without a permission: the application does not start."""


class Door(APIRoute):
    """A route with its permission (ROUTES in api.web.roles). Raises LookupError for one without a row there.

    An id in its path matches only where it is spelled as one: any other text leads nowhere, like an unknown address.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        super().__init__(exact(path, endpoint), endpoint, **options)

    def get_route_handler(self) -> Handler:
        """FastAPI asks once, when the route is made: the permission and what may be asked are looked up here."""
        handle = super().get_route_handler()
        self.permission = permission_of(self.name)
        self.works = begin in set(calls(self.dependant))
        self.reader = next((one.reader for one in calls(self.dependant) if hasattr(one, "reader")), None)
        self.once = replay.shown_once(self.response_model)
        self.media = "application/json"
        if not isinstance(self.response_class, DefaultPlaceholder):
            self.media = str(self.response_class.media_type)
        self.others: tuple[str, ...] = getattr(self.response_class, "others", ())  # what else it makes, by its query
        self.fresh = getattr(self.response_class, "fresh", False)  # made anew each time: it has no ETag and no past
        self.asked = asked.asked(self.dependant, as_of=self.takes_as_of)
        self.file_media = export.FILES if export.tabular(self.response_model, self.methods) else ()

        async def through(request: Request) -> Response:
            return await self.answer(request, handle)

        return through

    @cached_property
    def reads_only(self) -> bool:
        """Whether it answers GET alone."""
        return self.methods == {"GET"}

    @cached_property
    def takes_as_of(self) -> bool:
        """A read of content."""
        return self.reads_only and self.works and not self.fresh and self.permission not in TIMELESS

    @cached_property
    def takes_key(self) -> bool:
        """A POST whose answer can be kept; those that sign in keep nothing, a push has its own way."""
        return self.methods == {"POST"} and self.works

    @cached_property
    def single(self) -> bool:
        """A read of one thing, which has an ETag; lists have none."""
        model = self.response_model
        paged = isinstance(model, type) and issubclass(model, Page)
        return self.reads_only and not paged and not self.fresh and (model is not None or "{" in self.path)

    @cached_property
    def table(self) -> export.Table:
        """How this list is made a file."""
        return export.table_of(self, self.endpoint)

    async def answer(self, request: Request, handle: Handler) -> Response:
        """The whole way of one request."""
        media = accept.choose(request.headers.getlist("accept"), self.media, (*self.file_media, *self.others))
        if media in self.file_media:
            return await export.made(self.table, request, media)
        await self.take_body(request)
        of_object = bool(request.path_params)
        faults = self.misasked(request) if request.scope["query_string"] else []
        if not of_object:
            self.allow(request)
            refuse(faults)
        try:
            response = await told(handle, request, faults)
            if of_object:
                self.allow(request)
                refuse(faults)
            work: Transaction | None = getattr(request.state, "work", None)
            if work is not None and work.writes:
                await work.commit(response, self.name, self.once)
        except replay.Replayed as known:
            return known.response
        except Exception as error:
            request.state.headers.clear()  # they speak of what was not done
            if isinstance(error, DBAPIError):
                self.allow(request)  # a handler that forgot to ask meets a transaction that only reads
            raise
        return self.tagged(request, response) if self.single else response

    async def take_body(self, request: Request) -> None:
        """Read and parse the body, and claim the key, before any transaction begins."""
        reader: Reader | None = self.reader
        request.state.claim = None
        raw = b""
        if reader is not None:
            raw = await reader.read(request)
            request.state.sent = await reader.make(request, raw)
        if self.takes_key and replay.HEADER in request.headers:
            if reader is None:
                raw = await read(request)
            made = replay.claim(request, raw, request.app.state.cursor.key)
            dry = request.query_params.get("dry_run") == "true"  # it writes nothing, so nothing is to be kept
            request.state.claim = None if dry else made

    def misasked(self, request: Request) -> list[Fault]:
        """What is wrong with the query. Pages outside the API take any: probes and caches add what they like."""
        return list(islice(self.asked.faults(request.query_params), MOST)) if self.include_in_schema else []

    def allow(self, request: Request) -> None:
        """Raises Forbidden unless the caller has the route's permission somewhere."""
        if self.permission != PUBLIC and not holds(request.state.actor, self.permission):
            raise Forbidden(self.permission)

    def tagged(self, request: Request, response: Response) -> Response:
        """The answer with its ETag, made of its bytes where the handler set none; 304 when the client has it."""
        headers: dict[str, str] = request.state.headers
        tag = response.headers.get("etag") or headers.get("ETag")
        if tag is None:
            tag = headers["ETag"] = f'"{hashlib.sha256(response.body).hexdigest()[:24]}"'
        held = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
        if tag in held or held == ["*"]:
            return Response(status_code=304, headers={"ETag": tag})
        return response


class Router(APIRouter):
    """What a room hangs its routes on."""

    def __init__(self, **options: Any) -> None:
        super().__init__(route_class=Door, **options)


async def told(handle: Handler, request: Request, faults: list[Fault]) -> Response:
    """The handler's answer. A refusal that ranks below a wrong query gives way to it."""
    try:
        return await handle(request)
    except RequestValidationError as error:
        problem = from_validation(error)
    except Problem as error:
        problem = error
    except DBAPIError:
        refuse(faults)  # it may well be why
        raise
    if faults and problem.status in (409, 422):
        refuse(faults)
    if problem.status == 409 and request.method == "POST" and hasattr(request.state, "sent"):
        request.state.sent.value()  # a body that is wrong in itself ranks above the state that it met
    raise problem


def refuse(faults: list[Fault]) -> None:
    """Raises Invalid if there is any."""
    if faults:
        raise Invalid(errors=faults)


def exact(path: str, endpoint: Callable[..., Any]) -> str:
    """The path with its ids and numbers marked as such (`{id:id}`), as the endpoint's signature has them."""
    hints = get_type_hints(endpoint)
    return re.sub(
        r"{(\w+)}", lambda hit: f"{{{hit[1]}:{MARKS[hints[hit[1]]]}}}" if hints.get(hit[1]) in MARKS else hit[0], path
    )


def calls(dependant: Dependant) -> Iterator[Any]:
    """Every dependency's function, at any depth."""
    for one in dependant.dependencies:
        yield one.call
        yield from calls(one)


def doors(app: FastAPI) -> Iterator[Door]:
    """Every door of an application."""
    for route in iter_route_contexts(app.routes):
        if isinstance(route.original_route, Door):
            yield route.original_route


def guard(app: FastAPI, prefix: str) -> None:
    """Raises Unguarded when a route below the prefix is no Door: it would ask for no permission at all."""
    for route in iter_route_contexts(app.routes):
        if (route.path or "").startswith(prefix) and not isinstance(route.original_route, Door):
            raise Unguarded(f"{route.path}: hang it on api.web.door.Router, with a row in ROUTES")
