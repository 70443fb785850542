"""Request bodies: read at once, judged late.

Reading and parsing answer 413, 415 and 400 before anything else; validation (422) waits until the object was
found, the permission checked and the version compared, as api.md section 1 orders it.
"""

import json
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from fastapi import Depends, Request
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from api.kernel import strict
from api.kernel.problem import Fault, Invalid, Malformed, Say, TooLarge, WrongMediaType
from api.web.faults import faults

LIMIT = 1024 * 1024  # bytes of an ordinary JSON body


class Schema(BaseModel):
    """What comes in and goes out: unknown fields refused, nothing coerced, attributes readable."""

    model_config = ConfigDict(extra="forbid", strict=True, from_attributes=True)


M = TypeVar("M", bound=BaseModel)


class Body(Generic[M]):
    """A parsed JSON body whose validation is still due."""

    def __init__(self, model: type[M], raw: bytes, parsed: Any) -> None:
        self.model, self.raw, self.parsed = model, raw, parsed

    def value(self) -> M:
        """The body as the model. Raises Invalid with a pointer for every fault."""
        return check(self.model, self.raw)

    def merged(self, current: dict[str, Any]) -> M:
        """The current JSON with this merge patch applied (RFC 7396), as the model. Raises Invalid."""
        if not isinstance(self.parsed, dict):
            raise Invalid(
                errors=[Fault("INVALID_TYPE", Say("Phải là một đối tượng.", "Must be an object."), pointer="")]
            )
        return check(self.model, json.dumps(merge(current, self.parsed)).encode())


def merge(target: Any, patch: Any) -> Any:
    """RFC 7396 section 2."""
    if not isinstance(patch, dict):
        return patch
    kept = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            kept.pop(name, None)
        else:
            kept[name] = merge(kept.get(name), value)
    return kept


def check(model: type[M], raw: bytes) -> M:
    """Raw JSON as the model, strictly. Raises Invalid."""
    try:
        return TypeAdapter(model).validate_json(raw)
    except ValidationError as error:
        raise Invalid(errors=faults(error)) from None


async def read(request: Request, limit: int = LIMIT) -> bytes:
    """The body's bytes. Raises TooLarge as soon as the limit is passed, announced or not."""
    announced = request.headers.get("content-length", "0")
    if announced.isdigit() and int(announced) > limit:
        raise TooLarge(limit=limit)
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise TooLarge(limit=limit)
        chunks.append(chunk)
    return b"".join(chunks)


def media_type(request: Request) -> str:
    """The Content-Type without parameters, lower case."""
    return request.headers.get("content-type", "").split(";")[0].strip().lower()


def require_json(request: Request) -> None:
    """Raises WrongMediaType unless the body is plain, unencoded JSON."""
    if media_type(request) != "application/json" or request.headers.get("content-encoding", "identity") != "identity":
        raise WrongMediaType(headers={"Accept": "application/json"})


def parse(raw: bytes) -> Any:
    """Strict JSON. Raises Malformed naming line and column."""
    try:
        return strict.parse(raw)
    except strict.Malformed as error:
        where = f"{error.line}:{error.column}"
        raise Malformed(
            Say(f"Không đọc được JSON ở {where}: {error.vi}.", f"Not readable as JSON at {where}: {error.reason}.")
        ) from None


def reads(model: type[M]) -> Any:
    """Dependency: the request's JSON body as Body[model]; the OpenAPI page finds `model` on it."""

    async def sent(request: Request) -> Body[M]:
        require_json(request)
        raw = await read(request)
        return Body(model, raw, parse(raw))

    reader: Callable[..., Any] = sent
    reader.sends = model  # type: ignore[attr-defined]  # read by api.web.openapi
    return Depends(reader)
