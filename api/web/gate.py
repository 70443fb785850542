"""The gate: what happens to every request before a route and to every answer after it.

Request id in and out, who is calling (401 before anything else), how often (429), security headers, pages of other
origins, one log line, no 5xx body without a problem. A plain ASGI middleware: Starlette's own costs a task per request.
"""

import re
import time
from collections.abc import Awaitable, Callable, Sequence
from uuid import NAMESPACE_OID, UUID, uuid5

import structlog
from fastapi import Request
from prometheus_client import Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.kernel.ids import uuid7
from api.kernel.problem import Forbidden, NotFound, Problem, Say, Unauthenticated
from api.store.actor import NOBODY, Actor
from api.web import cors
from api.web.limits import Limits, network_of
from api.web.problems import answer, from_database, unexpected

log = structlog.get_logger()
ANSWERS = Counter("phoihop_http_answers_total", "Answers by method, route and status", ("method", "route", "status"))
SECONDS = Histogram("phoihop_http_seconds", "Time to the end of an answer, in seconds", ("method", "route"))
PREFIX = "/api/v1"
PUBLIC = re.compile(r"/api/v1/(auth/(sessions|refresh|token)|openapi\.json|problems/[A-Z_]+)")
SANE = re.compile(r"[A-Za-z0-9._:-]{1,128}")
UUIDS = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
COSTLY = ("/readyz", "/metrics")  # outside the API, and limited like it
CONFINED = re.compile(r"/api/v1/(me|me/password|me/otp|auth/.*)")
Pairs = tuple[tuple[bytes, bytes], ...]
SECURITY: Pairs = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-frame-options", b"DENY"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
OF_API: Pairs = (
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"vary", b"Authorization, Accept-Language"),
)
ORIGIN = (b"vary", b"Origin")
Authenticate = Callable[[Request], Awaitable[Actor]]


def request_id(given: str) -> tuple[str, UUID]:
    """The request's id as it is told, and as the log keeps it: the client's own when it is sane, else a new one.

    The log has room for a UUID; of any other id it keeps the UUIDv5 in the namespace OID.
    """
    if SANE.fullmatch(given):
        return given, UUID(given) if UUIDS.fullmatch(given) else uuid5(NAMESPACE_OID, given)
    made = uuid7()
    return str(made), made


class Gate:
    """Wraps the application; `authenticate` raises Unauthenticated. Without `limits` nobody is slowed."""

    def __init__(
        self, app: ASGIApp, authenticate: Authenticate, limits: Limits | None = None, origins: Sequence[str] = ()
    ) -> None:
        self.app, self.authenticate, self.limits, self.origins = app, authenticate, limits, tuple(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        request.state.told_id, request.state.request_id = request_id(request.headers.get("x-request-id", ""))
        request.state.headers = {}
        request.state.actor = Actor(NOBODY, "user", "anonymous")
        started, status = time.perf_counter(), 0
        api = scope["path"].startswith(PREFIX + "/")

        async def decorated(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *self.added(request, api, message)]
            await send(message)

        try:
            if asked := cors.preflight(self.origins, scope["method"], request.headers):
                self.limit(request, None)
                await asked(scope, receive, decorated)
                return
            await self.admit(request, api)
            if not scope["path"].isprintable():
                raise NotFound  # a route's pattern would let a newline at the end pass
            await self.app(scope, receive, decorated)
        except Problem as problem:
            await answer(problem, request)(scope, receive, decorated)
        except Exception as error:
            if status:
                raise
            known = from_database(error)
            await (answer(known, request) if known else unexpected(request, error))(scope, receive, decorated)
        finally:
            route = getattr(scope.get("route"), "path_format", "none")  # the template: paths themselves have no end
            ANSWERS.labels(scope["method"], route, status).inc()
            SECONDS.labels(scope["method"], route).observe(time.perf_counter() - started)
            log.info(
                "request",
                method=scope["method"],
                path=scope["path"],
                status=status,
                ms=round((time.perf_counter() - started) * 1000, 1),
                request_id=request.state.told_id,
                actor=str(request.state.actor.id),
            )

    async def admit(self, request: Request, api: bool) -> None:
        """Set who is calling. Raises Unauthenticated, RateLimited; Forbidden while a one-time code is due."""
        path = request.url.path
        if not api or (PUBLIC.fullmatch(path) and not path.endswith("/sessions")) or self.signing_in(request):
            if api or path in COSTLY:
                self.limit(request, None)
            return
        try:
            actor = await self.authenticate(request)
        except Unauthenticated:
            self.limit(request, None)
            raise
        self.limit(request, actor)
        request.state.actor = actor
        if actor.confined and not CONFINED.fullmatch(path):
            said = Say(
                "Cần đặt mã dùng một lần (OTP) tại /me/otp trước khi tiếp tục.",
                "Set a one-time code at /me/otp before going on.",
            )
            raise Forbidden("otp", said)

    def limit(self, request: Request, actor: Actor | None) -> None:
        """Count the request for its caller, or for its address without one. Raises RateLimited."""
        if self.limits is None:
            return
        now = time.monotonic()
        if actor is None or actor.kind == "system":
            self.limits.take("address", network_of(request.client.host if request.client else ""), now)
        else:
            self.limits.take(actor.kind, actor.id, now)

    @staticmethod
    def signing_in(request: Request) -> bool:
        """Whether this is the one request below /auth/sessions that has no token yet."""
        return request.method == "POST" and request.url.path == f"{PREFIX}/auth/sessions"

    def added(self, request: Request, api: bool, message: Message) -> list[tuple[bytes, bytes]]:
        """Headers that every answer carries, unless the route has set them."""
        wanted = {"X-Request-Id": request.state.told_id, **request.state.headers}
        if self.origins:
            wanted |= cors.allowed(self.origins, request.headers)
        own = [(name.lower().encode(), value.encode("latin-1", "replace")) for name, value in wanted.items()]
        present = {name for name, _ in message["headers"]}
        common = [*SECURITY, *(OF_API if api else ()), *((ORIGIN,) if self.origins else ())]
        return [pair for pair in (*own, *common) if pair[0] not in present or pair[0] == b"vary"]
