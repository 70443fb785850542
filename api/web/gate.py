"""The gate: what happens to every request before a route and to every answer after it.

Request id in and out, who is calling (401 before anything else), security headers, one log line, no 5xx body
without a problem. A plain ASGI middleware: Starlette's own costs a task per request.
"""

import re
import time
from collections.abc import Awaitable, Callable
from uuid import UUID

import structlog
from fastapi import Request
from prometheus_client import Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.kernel.ids import uuid7
from api.kernel.problem import Forbidden, Problem, Say
from api.store.actor import NOBODY, Actor
from api.web.problems import answer, from_database, unexpected

log = structlog.get_logger()
ANSWERS = Counter("phoihop_http_answers_total", "Answers by method, route and status", ("method", "route", "status"))
SECONDS = Histogram("phoihop_http_seconds", "Time to the end of an answer, in seconds", ("method", "route"))
PREFIX = "/api/v1"
PUBLIC = re.compile(r"/api/v1/(auth/(sessions|refresh|token)|openapi\.json|problems/[A-Z_]+)")
CONFINED = re.compile(r"/api/v1/(me|me/password|me/otp|auth/.*)")
API_POLICY = "default-src 'none'; frame-ancestors 'none'"
SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
Authenticate = Callable[[Request], Awaitable[Actor]]


def request_id(request: Request) -> UUID:
    """The client's X-Request-Id when it is a UUID, else a new one."""
    try:
        return UUID(request.headers.get("x-request-id", ""))
    except ValueError:
        return uuid7()


class Gate:
    """Wraps the application; `authenticate` raises Unauthenticated."""

    def __init__(self, app: ASGIApp, authenticate: Authenticate) -> None:
        self.app, self.authenticate = app, authenticate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        request.state.request_id = request_id(request)
        request.state.headers = {}
        request.state.actor = Actor(NOBODY, "user", "anonymous")
        started, status = time.perf_counter(), 0
        api = scope["path"].startswith(PREFIX + "/")

        async def decorated(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": [*message["headers"], *self.added(request, api, message)]}
            await send(message)

        try:
            await self.admit(request, api)
            await self.app(scope, receive, decorated)
        except Problem as problem:
            await answer(problem, request)(scope, receive, decorated)
        except Exception as error:
            if status:
                raise
            known = from_database(error)
            await (answer(known, request) if known else unexpected(request, error))(scope, receive, decorated)
        finally:
            route = getattr(scope.get("route"), "path", "none")  # the template: paths themselves have no end
            ANSWERS.labels(scope["method"], route, status).inc()
            SECONDS.labels(scope["method"], route).observe(time.perf_counter() - started)
            log.info(
                "request",
                method=scope["method"],
                path=scope["path"],
                status=status,
                ms=round((time.perf_counter() - started) * 1000, 1),
                request_id=str(request.state.request_id),
                actor=str(request.state.actor.id),
            )

    async def admit(self, request: Request, api: bool) -> None:
        """Set who is calling. Raises Unauthenticated; Forbidden while a one-time code is due."""
        path = request.url.path
        if not api or (PUBLIC.fullmatch(path) and not path.endswith("/sessions")) or self.signing_in(request):
            return
        actor = await self.authenticate(request)
        request.state.actor = actor
        if actor.confined and not CONFINED.fullmatch(path):
            said = Say(
                "Cần đặt mã dùng một lần (OTP) tại /me/otp trước khi tiếp tục.",
                "Set a one-time code at /me/otp before going on.",
            )
            raise Forbidden("otp", said)

    @staticmethod
    def signing_in(request: Request) -> bool:
        return request.method == "POST" and request.url.path == f"{PREFIX}/auth/sessions"

    @staticmethod
    def added(request: Request, api: bool, message: Message) -> list[tuple[bytes, bytes]]:
        """Headers that every answer carries, unless the route has set them."""
        present = {name.lower() for name, _ in message["headers"]}
        wanted = {**SECURITY, "X-Request-Id": str(request.state.request_id), **request.state.headers}
        if api:
            wanted |= {
                "Cache-Control": "no-store",
                "Content-Security-Policy": API_POLICY,
                "Vary": "Authorization, Accept-Language",
            }
        return [
            (name.lower().encode(), value.encode("latin-1", "replace"))
            for name, value in wanted.items()
            if name.lower().encode() not in present
        ]
