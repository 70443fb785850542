"""Every error as RFC 9457 problem+json, also those of the framework, the driver and the database."""

import json
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
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

log = structlog.get_logger()

# Each constraint of the database that a request can meet: status class, pointer, sentence.
CONSTRAINTS: dict[str, Problem] = {}


def constrain(name: str, problem: type[Problem], pointer: str, vi: str, en: str) -> None:
    """Give a database constraint its answer; a test finds constraints without one."""
    CONSTRAINTS[name] = problem(errors=[Fault(problem.code, Say(vi, en), pointer=pointer)])


def language(request: Request) -> str:
    """`en` when the client prefers English, else `vi`."""
    return "en" if request.headers.get("accept-language", "").lower().startswith("en") else "vi"


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
        "request_id": str(request.state.request_id),
        "errors": [one.shown(spoken) for one in problem.errors],
        **problem.members,
    }


def answer(problem: Problem, request: Request) -> Response:
    """The whole response."""
    body = json.dumps(shown(problem, request), ensure_ascii=False, default=str).encode("utf-8", "replace")
    headers = {"Content-Language": language(request), **problem.headers}
    return Response(body, problem.status, headers, "application/problem+json")


def from_http(error: HTTPException) -> Problem:
    """Starlette's own 404 and 405 (with Allow)."""
    if error.status_code == 405:
        return MethodNotAllowed(headers=dict(error.headers or {}))
    if error.status_code == 404:
        return NotFound()
    return Malformed(Say(str(error.detail), str(error.detail)))


def from_validation(error: RequestValidationError) -> Problem:
    """Faults of path, query and headers; a path that is no id names nothing: 404."""
    raised = error.errors()
    if any(one["loc"][0] == "path" for one in raised):
        return NotFound()
    places = {"query": "parameter", "header": "header", "cookie": "header"}
    return Invalid(errors=[fault(one, **{places.get(one["loc"][0], "pointer"): str(one["loc"][-1])}) for one in raised])


def from_database(error: Exception) -> Problem | None:
    """What a database error means to the client; None when it is our fault."""
    if isinstance(error, StaleDataError):
        return StaleVersion()
    origin = getattr(getattr(error, "orig", error), "__cause__", None) or getattr(error, "orig", error)
    if isinstance(error, IntegrityError):
        name = getattr(origin, "constraint_name", None) or ""
        return CONSTRAINTS.get(name) or (Conflict() if getattr(origin, "sqlstate", "") == "23505" else Invalid())
    state = getattr(origin, "sqlstate", None) or ""
    if state in ("40001", "40P01"):
        return StaleVersion()
    if state[:2] in ("08", "53", "57") or isinstance(error, InterfaceError | OperationalError | PoolTimeout | OSError):
        return Unavailable()
    return None


def install(app: FastAPI) -> None:
    """Hang the handlers on the application."""

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return answer(from_http(error), request)

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
    log.error("unexpected", request_id=str(request.state.request_id), path=request.url.path, exc_info=error)
    return answer(Problem(), request)
