"""Every error as RFC 9457 problem+json, also those of the framework, the driver and the database."""

import json
import re
from collections.abc import Iterator
from typing import Any

import asyncpg
import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.kernel.problem import (
    Conflict,
    Fault,
    Invalid,
    Malformed,
    MethodNotAllowed,
    NotFound,
    Problem,
    Say,
    StaleVersion,
    Unavailable,
)
from api.web.faults import fault

LANGUAGE = re.compile(r"(?<![a-z0-9-])(vi|en)(?:-[a-z0-9-]*)?\s*(?:;\s*q=([01](?:\.[0-9]{0,3})?)(?![0-9.]))?\s*(?=,|$)")
MOST = 100  # faults that one answer lists
log = structlog.get_logger()

# Each constraint of the database that a request can meet: status class, pointer, sentence.
CONSTRAINTS: dict[str, Problem] = {}


def constrain(name: str, problem: type[Problem], pointer: str, vi: str, en: str) -> None:
    """Give a database constraint its answer; a test finds constraints without one."""
    CONSTRAINTS[name] = problem(errors=[Fault(problem.code, Say(vi, en), pointer=pointer)])


def language(request: Request) -> str:
    """`en` when the client prefers English to Vietnamese (Accept-Language, RFC 9110, 12.5.4), else `vi`."""
    asked = request.headers.get("accept-language", "").lower()
    weights = {"vi": 0.0, "en": 0.0}
    for tag, weight in LANGUAGE.findall(asked):
        weights[tag] = max(weights[tag], float(weight or 1))
    return "en" if weights["en"] > weights["vi"] else "vi"


def shown(problem: Problem, request: Request) -> dict[str, Any]:
    """The members of the answer."""
    spoken = language(request)
    return {
        "type": f"/api/v1/problems/{problem.named}",
        "title": problem.title.to(spoken),
        "status": problem.status,
        "detail": problem.detail.to(spoken),
        "code": problem.named,
        "instance": request.url.path,
        "request_id": request.state.told_id,
        "errors": [one.shown(spoken) for one in problem.errors[:MOST]],
        **problem.members,
    }


def answer(problem: Problem, request: Request) -> Response:
    """The whole response."""
    body = json.dumps(shown(problem, request), ensure_ascii=False, default=str).encode("utf-8", "replace")
    headers = {"Content-Language": language(request), **problem.headers}
    return Response(body, problem.status, headers, "application/problem+json")


def from_http(error: HTTPException, request: Request) -> Problem:
    """Starlette's own 404 and 405, with every method of the path: its own Allow names those of one route."""
    if error.status_code == 405:
        return MethodNotAllowed(headers={"Allow": ", ".join(methods(request))})
    if error.status_code == 404:
        return NotFound()
    return Malformed(Say(str(error.detail), str(error.detail)))


def methods(request: Request) -> list[str]:
    """What may be asked of the request's path."""
    found: set[str] = set()
    for route in iter_route_contexts(request.app.routes):
        pattern = getattr(route.original_route, "path_regex", None) and route.path_regex
        if pattern is not None and pattern.match(request.url.path):
            found |= route.methods or set()
    return sorted(found)


def from_validation(error: RequestValidationError) -> Problem:
    """Faults of path, query and headers; a path that is no id names nothing: 404."""
    raised = error.errors()
    if any(one["loc"][0] == "path" for one in raised):
        return NotFound()
    places = {"query": "parameter", "header": "header", "cookie": "header"}
    return Invalid(errors=[fault(one, **{places.get(one["loc"][0], "pointer"): str(one["loc"][1])}) for one in raised])


def from_database(error: Exception) -> Problem | None:
    """What a database error means to the client; None when it is our fault."""
    if isinstance(error, StaleDataError):
        return StaleVersion()
    told = list(causes(error))
    state = next((found for one in told if (found := getattr(one, "sqlstate", None))), "")
    if isinstance(error, IntegrityError):
        name = next((found for one in told if (found := getattr(one, "constraint_name", None))), "")
        return CONSTRAINTS.get(name) or (Conflict() if state == "23505" else Invalid())
    if state[:2] == "22" or any(isinstance(one, ValueError) for one in told):
        log.warning("unheld", error=repr(told[-1]))  # a value that the database cannot hold: who sent it mends it
        return Invalid()
    if state in ("40001", "40P01"):
        return StaleVersion()
    away = isinstance(error, InterfaceError | OperationalError | PoolTimeout | OSError) or any(map(cut_off, told))
    return Unavailable() if away or state[:2] in ("08", "53", "57") else None


def causes(error: BaseException) -> Iterator[BaseException]:
    """The error, what SQLAlchemy wraps in it, and what led to either."""
    yield error
    for one in (getattr(error, "orig", None), error.__cause__):
        if isinstance(one, BaseException):
            yield from causes(one)


def cut_off(error: BaseException) -> bool:
    """Whether a connection was lost under a statement: the driver has no one error for it."""
    lost = isinstance(error, asyncpg.InterfaceError) and ("closed" in str(error) or "released" in str(error))
    return lost or isinstance(error, asyncpg.InternalClientError | ConnectionError)


def install(app: FastAPI) -> None:
    """Hang the handlers on the application."""

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return answer(from_http(error, request), request)

    async def validation(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return answer(from_validation(error), request)

    async def problem(request: Request, error: Exception) -> Response:
        assert isinstance(error, Problem)
        return answer(error, request)

    async def database(request: Request, error: Exception) -> Response:
        known = from_database(error)
        if known is None:
            return unexpected(request, error)
        return answer(known, request)

    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RequestValidationError, validation)
    app.add_exception_handler(Problem, problem)
    for kind in (DBAPIError, StaleDataError, PoolTimeout, OSError):
        app.add_exception_handler(kind, database)


def unexpected(request: Request, error: Exception) -> Response:
    """Our own fault: logged with its request id, told without detail."""
    log.error("unexpected", request_id=request.state.told_id, path=request.url.path, exc_info=error)
    return answer(Problem(), request)
