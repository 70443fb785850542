"""Request bodies: read at once, judged late.

Reading and parsing answer 415, 413 and 400 before anything else; validation (422) waits until the object was
found, the permission checked and the version compared, as api.md section 1 orders it.
"""

import json
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import parse_qsl

from fastapi import Depends, Request
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from starlette.requests import ClientDisconnect

from api.kernel import strict
from api.kernel.problem import Fault, Invalid, Malformed, Say, TooLarge, WrongMediaType
from api.web.faults import faults, pointer
from api.web.spelling import spelled

JSON, FORM, MULTIPART = "application/json", "application/x-www-form-urlencoded", "multipart/form-data"
LIMIT = 1024 * 1024  # bytes of an ordinary JSON body
SMALL = 16 * 1024  # bytes of a form


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
        return check(self.model, self.raw, self.parsed)

    def merged(self, current: dict[str, Any]) -> M:
        """The current JSON with this merge patch applied (RFC 7396), as the model. Raises Invalid."""
        if not isinstance(self.parsed, dict):
            raise Invalid(
                errors=[Fault("INVALID_TYPE", Say("Phải là một đối tượng.", "Must be an object."), pointer="")]
            )
        whole = merge(current, self.parsed)
        return check(self.model, json.dumps(whole).encode(), whole)


def merge(target: Any, patch: Any) -> Any:
    """RFC 7396 section 2, but that null for a member which is not there stays, for validation to name it."""
    if not isinstance(patch, dict):
        return patch
    kept = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None and name in kept:
            del kept[name]
        else:
            kept[name] = merge(kept.get(name), value)
    return kept


def check(model: type[M], raw: bytes, parsed: Any) -> M:
    """JSON as the model, strictly, to the letter. Raises Invalid."""
    try:
        value = TypeAdapter(model).validate_json(raw)
    except ValidationError as error:
        raise Invalid(errors=faults(error)) from None
    if wrong := spelled(value, parsed, pointer):
        raise Invalid(errors=wrong)
    return value


async def read(request: Request, limit: int = LIMIT) -> bytes:
    """The body's bytes. Raises TooLarge as soon as the limit is passed, announced or not."""
    announced = request.headers.get("content-length", "0")
    if announced.isdigit() and int(announced) > limit:
        raise TooLarge(limit=limit)
    chunks: list[bytes] = []
    size = 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > limit:
                raise TooLarge(limit=limit)
            chunks.append(chunk)
    except ClientDisconnect:
        raise Malformed() from None  # nobody is there to read it, but the log is
    return b"".join(chunks)


def media_of(request: Request) -> tuple[str, str]:
    """The body's type and encoding (`identity`: none), as announced. Raises WrongMediaType for text that is not UTF-8."""
    sent, *parameters = (part.strip().lower() for part in request.headers.get("content-type", "").split(";"))
    charset = next((one[8:].strip('"') for one in parameters if one.startswith("charset=")), "utf-8")
    if charset not in ("utf-8", "utf8"):
        raise WrongMediaType(headers={"Accept": sent})
    return sent, request.headers.get("content-encoding", "identity").strip().lower()


def require(request: Request, media: str) -> None:
    """Raises WrongMediaType unless the body is announced as this type, unencoded, in UTF-8 where it is text."""
    if media_of(request) != (media, "identity"):
        raise WrongMediaType(headers={"Accept": media})


def parse(raw: bytes) -> Any:
    """Strict JSON. Raises Malformed naming line and column."""
    try:
        return strict.parse(raw)
    except strict.Malformed as error:
        where = f"{error.line}:{error.column}"
        raise Malformed(
            Say(f"Không đọc được JSON ở {where}: {error.vi}.", f"Not readable as JSON at {where}: {error.reason}.")
        ) from None


@dataclass(frozen=True, slots=True)
class Reader:
    """How a route takes its body: the media type, the limit in bytes, the model of its fields, what is made of it.

    The door (api.web.door) reads before any transaction begins, so that a slow sender holds no connection; `make`
    raises Malformed and leaves validation to the handler.
    """

    media: str
    limit: int
    model: type[BaseModel]
    make: Callable[[Request, bytes], Awaitable[Any]]

    async def read(self, request: Request) -> bytes:
        """Raises WrongMediaType, TooLarge."""
        require(request, self.media)
        return await read(request, self.limit)


def taken(reader: Reader) -> Any:
    """Dependency: what the door made of the body with this reader, which it and the OpenAPI page find on it."""

    async def sent(request: Request) -> Any:
        return request.state.sent

    found: Callable[..., Any] = sent
    found.reader = reader  # type: ignore[attr-defined]
    return Depends(found)


def reads(model: type[M]) -> Any:
    """Dependency: the request's JSON body as Body[model]."""

    async def make(request: Request, raw: bytes) -> Body[M]:
        return Body(model, raw, parse(raw))

    return taken(Reader(JSON, LIMIT, model, make))


class Form(Generic[M]):
    """The fields of a web form whose validation is still due."""

    def __init__(self, model: type[M], pairs: list[tuple[str, str]]) -> None:
        self.model, self.pairs = model, pairs

    def value(self) -> M:
        """The fields as the model. Raises Invalid, also for a field that stands twice."""
        counted = Counter(name for name, _ in self.pairs)
        said = Say("Trường này chỉ được ghi một lần.", "This field is taken once only.")
        if twice := [Fault("DUPLICATE", said, pointer=pointer([name])) for name, n in counted.items() if n > 1]:
            raise Invalid(errors=twice)
        try:
            return self.model.model_validate_strings(dict(self.pairs))
        except ValidationError as error:
            raise Invalid(errors=faults(error)) from None


def fields(model: type[M]) -> Any:
    """Dependency: the request's form (`a=1&b=2`) as Form[model]."""

    async def make(request: Request, raw: bytes) -> Form[M]:
        try:
            pairs = parse_qsl(raw.decode(), keep_blank_values=True, errors="strict", max_num_fields=100)
        except ValueError:
            raise Malformed(Say("Không đọc được biểu mẫu.", "Not readable as a form.")) from None
        return Form(model, pairs)

    return taken(Reader(FORM, SMALL, model, make))
