"""Which problems an operation may answer with, and how the OpenAPI document writes them."""

from typing import Any

from api.kernel import problem as kernel
from api.kernel.problem import Problem

MEDIA = "application/problem+json"
DECLARED: dict[str, type[Problem]] = {
    str(one.status): one
    for one in (
        kernel.Malformed,
        kernel.Unauthenticated,
        kernel.Forbidden,
        kernel.NotFound,
        kernel.MethodNotAllowed,
        kernel.NotAcceptable,
        kernel.Conflict,
        kernel.StaleVersion,
        kernel.TooLarge,
        kernel.WrongMediaType,
        kernel.Invalid,
        kernel.ConditionMissing,
        kernel.RateLimited,
        kernel.Unavailable,
    )
}
HEADERS = {
    "401": ("WWW-Authenticate", "string", "`Bearer`"),
    "405": ("Allow", "string", "the methods that the path knows"),
    "429": ("Retry-After", "integer", "seconds"),
    "503": ("Retry-After", "integer", "seconds"),
}
TEXT = {"type": "string"}
FAULT: dict[str, Any] = {
    "type": "object",
    "description": "One thing wrong at one place: exactly one of pointer, parameter and header is there.",
    "properties": {
        "pointer": {"type": "string", "description": "JSON pointer into the body (RFC 6901)"},
        "parameter": {"type": "string", "description": "query parameter"},
        "header": {"type": "string", "description": "header field"},
        "code": {"type": "string", "examples": ["REQUIRED"]},
        "detail": {"type": "string", "examples": ["Cần có giá trị."]},
        "params": {"type": "object", "description": "the figures that `detail` speaks of"},
    },
    "required": ["code", "detail", "params"],
}
PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "RFC 9457. Vietnamese; English with `Accept-Language: en`. Some problems carry members of their own.",
    "properties": {
        "type": {"type": "string", "description": "address of a page that explains the code"},
        "title": TEXT,
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": TEXT,
        "code": {"type": "string", "description": "never changes its meaning"},
        "instance": {"type": "string", "description": "the path that was asked for"},
        "request_id": {"type": "string", "description": "the answer's X-Request-Id"},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/Fault"}},
    },
    "required": ["type", "title", "status", "detail", "code", "instance", "request_id", "errors"],
}


def components() -> dict[str, Any]:
    """`components.responses`: one for each status, by its code in CamelCase."""
    return {named(status): response(status, kind) for status, kind in sorted(DECLARED.items())}


def named(status: str) -> str:
    """The component's name, as `NotFound`."""
    return DECLARED[status].code.title().replace("_", "")


def response(status: str, kind: type[Problem]) -> dict[str, Any]:
    """The response object of one status with an example of its own."""
    example = {
        "type": f"/api/v1/problems/{kind.code}",
        "title": kind.title.vi,
        "status": kind.status,
        "detail": kind.title.vi,
        "code": kind.code,
        "instance": "/api/v1/units",
        "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
        "errors": [],
    }
    made: dict[str, Any] = {"description": f"{kind.code}: {kind.title.en}."}
    if status in HEADERS:
        name, form, meaning = HEADERS[status]
        made["headers"] = {name: {"description": meaning, "schema": {"type": form}}}
    made["content"] = {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}}
    return made


def apply(method: str, operation: dict[str, Any], public: bool) -> None:
    """Give the operation a reference for every status that it may answer with."""
    statuses = [one for one in operation["responses"] if one in DECLARED]  # named by the route itself
    conditional = any(one["name"] == "If-Match" for one in operation.get("parameters", ()))
    writes = method != "get"
    statuses += ["405", "406", "422", "429", "503"]
    if not public or writes:
        statuses.append("401")
    if not public:
        statuses.append("403")
    if any(one["in"] == "path" for one in operation.get("parameters", ())):
        statuses.append("404")
    if writes and not public:
        statuses.append("409")
    if "requestBody" in operation:
        statuses += ["400", "413", "415"]
    if any(one["name"] == "Idempotency-Key" for one in operation.get("parameters", ())):
        statuses += ["400", "413"]
    if conditional:
        statuses += ["412", "428"]
    operation["responses"] |= {one: {"$ref": f"#/components/responses/{named(one)}"} for one in statuses}
