"""The document that is sent to be imported: opened and read before any transaction begins, judged late as bodies are."""

import asyncio
from dataclasses import dataclass
from typing import Any

from fastapi import Request

from api.kernel.problem import Forbidden, Problem
from api.programmes.opening import MAX_FILE, open_file
from api.programmes.reading import Reading, read
from api.programmes.upload import FRAME, Alone, Upload, parse
from api.web import body
from api.web.roles import holds


@dataclass(frozen=True)
class Document:
    """What was sent, and its reading or why there is none."""

    sent: Upload[Alone]
    found: Reading | Problem

    def value(self) -> Reading:
        """Raises Invalid: no file, or one that is no document; TooLarge."""
        self.sent.value()
        if isinstance(self.found, Problem):
            raise self.found
        return self.found


async def make(request: Request, raw: bytes) -> Document:
    """Opens the file for whoever may import at all."""
    sent = await parse(request, raw, Alone, MAX_FILE)
    permission = request.scope["route"].permission
    if not holds(request.state.actor, permission):
        return Document(sent, Forbidden(permission))
    try:
        return Document(sent, await reading_of(sent.name, sent.content or b""))
    except Problem as refused:
        return Document(sent, refused)


async def reading_of(name: str, content: bytes) -> Reading:
    """A file as it is read. Raises NotAProgramme, TooLarge."""
    sheet = await open_file(name, content)
    return await asyncio.to_thread(read, sheet.text, sheet.layout)


def documents() -> Any:
    """Dependency: the request's file as Document."""
    return body.taken(body.Reader(body.MULTIPART, MAX_FILE + FRAME, Alone, make))
