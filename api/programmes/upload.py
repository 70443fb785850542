"""A file with a few fields beside it: multipart/form-data, read whole under a limit and judged late, as bodies are."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError
from python_multipart.multipart import parse_options_header
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from api.kernel.problem import Fault, Invalid, Malformed, Say, TooLarge
from api.web import body
from api.web.faults import faults, pointer
from api.web.spelling import spelled

M = TypeVar("M", bound=BaseModel)
FRAME = 64 * 1024  # bytes that boundaries, part headers and fields may add to a file


class Alone(BaseModel):
    """No field beside the file."""

    model_config = {"extra": "forbid"}


@dataclass(frozen=True)
class Upload(Generic[M]):
    """What was sent; validation is still due. `parts` are texts by name, first of each name only."""

    model: type[M]
    parts: dict[str, str]
    name: str
    media_type: str
    content: bytes | None

    def value(self) -> tuple[M, bytes]:
        """The fields and the file's bytes. Raises Invalid: no `file`, an empty one, or a field at fault."""
        wrong: list[Fault] = []
        if not self.content:
            said = Say("Cần tệp, không để trống.", "A file is needed, and it must not be empty.")
            wrong.append(Fault("REQUIRED", said, pointer="/file"))
        try:
            fields = self.model.model_validate_strings(self.parts)
        except ValidationError as error:
            raise Invalid(errors=[*wrong, *faults(error)]) from None
        wrong += spelled(fields, self.parts, pointer)
        if wrong or self.content is None:
            raise Invalid(errors=wrong)
        return fields, self.content


async def parse(request: Request, raw: bytes, model: type[M], limit: int) -> Upload[M]:
    """Take the form apart. Raises Malformed, TooLarge."""

    async def whole() -> AsyncGenerator[bytes, None]:
        yield raw
        yield b""

    try:
        boundary = parse_options_header(request.headers["content-type"])[1].get(b"boundary", b"")
        if not boundary or b"--" + boundary + b"--" not in raw:
            raise MultiPartException("no end")  # the parser takes a form that breaks off, and forgets its file
        form = await MultiPartParser(request.headers, whole(), max_files=1, max_fields=20, max_part_size=FRAME).parse()
    except (MultiPartException, KeyError, UnicodeDecodeError):
        said = Say("Không đọc được biểu mẫu nhiều phần.", "Not readable as a multipart form of one file.")
        raise Malformed(said) from None
    sent = form.get("file")
    held = sent if isinstance(sent, UploadFile) else None
    parts = {name: value for name, value in form.items() if isinstance(value, str)}
    content = await held.read() if held else None
    kind = (held.content_type if held else None) or "application/octet-stream"
    await form.close()
    if len(content or b"") > limit:
        raise TooLarge(limit=limit)
    return Upload(model, parts, (held.filename if held else None) or "", kind, content)


def uploads(model: type[M], limit: int) -> Any:
    """Dependency: the request as Upload[model]; its fields stand beside `file`."""

    async def make(request: Request, raw: bytes) -> Upload[M]:
        return await parse(request, raw, model, limit)

    return body.taken(body.Reader(body.MULTIPART, limit + FRAME, model, make))
