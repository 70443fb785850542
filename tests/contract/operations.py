"""Every operation of the application, with a request that it would take: what the contract's tests iterate over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from fastapi import FastAPI

from api.web.body import FORM, JSON, MULTIPART
from api.web.door import Door
from api.web.openapi import document
from api.web.openapi import operations as doors
from api.web.samples import sample

PREFIX = "/api/v1"
FILE = ("giay.txt", b"mot dong\n", "text/plain")
FIXED = {
    "list": "topics",
    "kind": "loudspeaker_bulletin",
    "index": "0",
    "code": "INVALID",
}  # values of path parameters that are no ids


@dataclass(frozen=True)
class Operation:
    """One method of one path; `said` is what the document says of it, `door` the route."""

    method: str
    path: str
    door: Door
    said: dict[str, Any]
    schemas: dict[str, Any]

    @property
    def name(self) -> str:
        return self.door.name

    @property
    def permission(self) -> str:
        return self.door.permission

    @property
    def collection(self) -> str:
        """Where the object stands that the path names: `campaigns` of /campaigns/{id}/approval; empty without one."""
        head, mark, _ = self.path.removeprefix(PREFIX + "/").partition("/{")
        return head if mark else ""

    @property
    def parameters(self) -> list[dict[str, Any]]:
        return list(self.said.get("parameters", ()))

    @property
    def conditional(self) -> bool:
        """Whether it needs If-Match."""
        return any(one["name"] == "If-Match" for one in self.parameters)

    @property
    def lists(self) -> bool:
        """Whether it answers with a page."""
        schema = self.said["responses"].get("200", {}).get("content", {}).get(JSON, {}).get("schema", {})
        return "$ref" in schema and "Page" in schema["$ref"]

    @cached_property
    def media(self) -> str | None:
        """The type of its body, None without one."""
        return next(iter(self.said.get("requestBody", {}).get("content", {})), None)

    @property
    def schema(self) -> dict[str, Any]:
        """The schema of its body; empty without one."""
        held: dict[str, Any] = self.said.get("requestBody", {}).get("content", {}).get(self.media, {}).get("schema", {})
        return self.schemas[held["$ref"].rpartition("/")[2]] if "$ref" in held else held

    @property
    def nested(self) -> list[str]:
        """The path's ids behind the object's own: of its parts."""
        return [name for name in re.findall("{([^}]+)}", self.path) if name != "id" and name not in FIXED]

    def at(self, **values: str) -> str:
        """The path with its parameters filled in, below the client's base."""
        return self.path.removeprefix(PREFIX).format_map({**FIXED, **values})

    def body(self, **given: Any) -> dict[str, Any]:
        """Keyword arguments of httpx for a body as the document shows it, with these fields replaced."""
        if self.media is None:
            return {}
        made = {} if self.method == "PATCH" else sample(self.schema, self.schemas)
        made |= {name: value for name, value in given.items() if name in self.schema.get("properties", {})}
        if self.media == MULTIPART:
            return {"files": {"file": FILE}, "data": {name: str(made[name]) for name in made if name != "file"}}
        return {"data" if self.media == FORM else "json": made}


def operations(app: FastAPI) -> Iterator[Operation]:
    """All that the document shows, by path and method."""
    whole = document(app)
    for method, path, route in doors(app):
        assert isinstance(route.original_route, Door)
        said = whole["paths"][path][method]
        yield Operation(method.upper(), path, route.original_route, said, whole["components"]["schemas"])
