"""Pages of other origins: those on PHOIHOP_CORS_ORIGINS, spelled exactly, may call with cookies; nobody else may."""

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.responses import Response

TOLD = (  # what a script of another origin may read beside the body
    "Allow, As-Of, Audit-Receipt, Content-Language, ETag, Idempotency-Replayed, Link, Location, Retry-After, X-Request-Id"
)
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, POST, PATCH, DELETE",
    "Access-Control-Allow-Headers": "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
    " Prefer, X-Request-Id, X-Requested-With",
    "Access-Control-Max-Age": "7200",
}


def allowed(origins: Sequence[str], headers: Headers) -> dict[str, str]:
    """The headers that let the asking origin read the answer; none for an origin that is not listed."""
    origin = headers.get("origin")
    if origin is None or origin not in origins:
        return {}
    return {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Credentials": "true",
        "Access-Control-Expose-Headers": TOLD,
    }


def preflight(origins: Sequence[str], method: str, headers: Headers) -> Response | None:
    """The answer to a listed origin's question, the same for every path; None for any other request."""
    if method != "OPTIONS" or "access-control-request-method" not in headers or not allowed(origins, headers):
        return None
    return Response(status_code=204, headers=PREFLIGHT)
