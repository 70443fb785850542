"""A file with a few fields beside it: multipart/form-data, read whole under a limit and judged late, as bodies are."""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from fastapi import Depends, Request
from pydantic import BaseModel, ValidationError
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from api.kernel.problem import Fault, Invalid, Malformed, Say, WrongMediaType
from api.web import body
from api.web.faults import faults

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
        if wrong or self.content is None:
            raise Invalid(errors=wrong)
        return fields, self.content


async def parse(request: Request, model: type[M], limit: int) -> Upload[M]:
    """Read and take apart. Raises WrongMediaType, TooLarge, Malformed."""
    if body.media_type(request) != "multipart/form-data":
        raise WrongMediaType(headers={"Accept": "multipart/form-data"})
    raw = await body.read(request, limit + FRAME)

    async def whole() -> AsyncGenerator[bytes, None]:
        yield raw
        yield b""

    try:
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
    return Upload(model, parts, (held.filename if held else None) or "", kind, content)


def uploads(model: type[M], limit: int) -> Any:
    """Dependency: the request as Upload[model]; the OpenAPI page finds `form` (fields beside `file`) on it."""

    async def sent(request: Request) -> Upload[M]:
        return await parse(request, model, limit)

    reader: Callable[..., Any] = sent
    reader.form = model  # type: ignore[attr-defined]  # read by api.web.openapi
    return Depends(reader)
