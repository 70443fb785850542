"""The desk: the built pages of frontend/dist, for every address that no route took.

Hashed assets never change under their name, so browsers keep them for good; the page itself is asked for again each
time. Compressed twins (name.br, name.gz) are made by the build. Without a build, a short page says how to make one.
"""

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api.web.docs import page

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
OURS = ("/api/", "/docs", "/healthz", "/readyz", "/metrics", "/.well-known/", "/assets/")  # never a page of the desk
UNBUILT = """<h1>Phối Hợp</h1>
<p>API đang chạy; giao diện chưa được dựng: cần Node 20.19 trở lên, rồi chạy lại <code>./run</code>.</p>
<p lang="en">The API runs; its pages are not built: with Node 20.19 or newer, start <code>./run</code> again.</p>
<p><a href="/docs">/docs</a></p>"""


@dataclass(frozen=True)
class Built:
    """One file of the build. bodies: encoding -> bytes, the empty encoding is the file itself."""

    name: str
    bodies: dict[str, bytes]
    tag: str

    @classmethod
    def read(cls, path: Path) -> "Built":
        """With its compressed twins; read at start, so that a build beside a running server changes nothing."""
        twins = {name: path.with_name(path.name + end) for name, end in ENCODINGS}
        bodies = {"": path.read_bytes()} | {name: twin.read_bytes() for name, twin in twins.items() if twin.exists()}
        return cls(path.name, bodies, f'"{hashlib.sha256(bodies[""]).hexdigest()[:20]}"')

    def answer(self, request: Request) -> Response:
        """The best encoding that the browser takes; 304 when it has this very file."""
        kept = request.url.path.startswith("/assets/")
        headers = {
            "Cache-Control": "public, max-age=31536000, immutable" if kept else "no-cache",
            "ETag": self.tag,
            "Vary": "Accept-Encoding",
        }
        if self.name == "index.html":
            headers["Content-Security-Policy"] = POLICY
        if self.tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        wanted = {part.split(";")[0].strip() for part in request.headers.get("accept-encoding", "").split(",")}
        encoding = next((name for name, _ in ENCODINGS if name in wanted and name in self.bodies), "")
        if encoding:
            headers["Content-Encoding"] = encoding
        kind = mimetypes.guess_type(self.name)[0] or "application/octet-stream"
        return Response(self.bodies[encoding], headers=headers, media_type=kind)


class Desk:
    """What a router does when none of its routes match (plain ASGI)."""

    def __init__(self, folder: Path) -> None:
        ends = tuple(end for _, end in ENCODINGS)
        found = (path for path in folder.rglob("*") if path.is_file() and "/." not in f"/{path.relative_to(folder)}")
        self.files = {
            f"/{path.relative_to(folder).as_posix()}": Built.read(path) for path in found if path.suffix not in ends
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        await self.answer(request)(scope, receive, send)

    def answer(self, request: Request) -> Response:
        """A file by its name, or the page for a navigation. Raises HTTPException 404."""
        path = request.url.path
        if request.method in ("GET", "HEAD"):
            if (file := self.files.get(path)) is not None:
                return file.answer(request)
            if self.navigates(request) and not path.startswith(OURS):
                found = self.files.get("/index.html")
                return found.answer(request) if found else page("Phối Hợp", UNBUILT)
        raise HTTPException(404)

    @staticmethod
    def navigates(request: Request) -> bool:
        """A person goes to an address; a script or an image that is missing is no page."""
        mode = request.headers.get("sec-fetch-mode")
        return mode == "navigate" or (mode is None and "text/html" in request.headers.get("accept", ""))
