"""The committed OpenAPI document as a judge of answers: every answer of every test is held against it."""

import json
import re
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import httpx
import jsonschema_rs

COMMITTED = Path(__file__).parents[1] / "openapi" / "v1.json"
PROBLEM = "application/problem+json"


class Document:
    """Paths, methods, statuses, media types and schemas of one OpenAPI document."""

    def __init__(self, whole: dict[str, Any]) -> None:
        self.whole = whole
        self.validators: dict[str, Any] = {}

    @cached_property
    def paths(self) -> list[tuple[re.Pattern[str], dict[str, Any]]]:
        """Each path as a pattern; those without parameters first, as the router prefers them."""
        ordered = sorted(self.whole["paths"].items(), key=lambda item: item[0].count("{"))
        return [(re.compile(re.sub(r"{\w+}", "[^/]+", path)), item) for path, item in ordered]

    def operation(self, method: str, path: str) -> dict[str, Any] | None:
        """The operation that a request asks for; None for a path or method that is not there."""
        known = (
            item[method.lower()] for pattern, item in self.paths if pattern.fullmatch(path) and method.lower() in item
        )
        return next(known, None)

    def resolve(self, held: dict[str, Any]) -> dict[str, Any]:
        """What a reference leads to, or the thing itself."""
        while "$ref" in held:
            kind, name = held["$ref"].split("/")[-2:]
            held = self.whole["components"][kind][name]
        return held

    def faults(self, method: str, path: str, status: int, media: str, body: bytes) -> list[str]:
        """What of an answer the document does not say."""
        operation = self.operation(method, path)
        if operation is None:
            refused = {"$ref": "#/components/schemas/Problem"}
            return (
                [] if status < 400 else self.misfits(refused, body) if media == PROBLEM else [f"media type {media!r}"]
            )
        if str(status) not in operation["responses"]:
            return [f"status {status} is not declared"]
        content = self.resolve(operation["responses"][str(status)]).get("content", {})
        if not body and not content:
            return []
        if media not in content:
            return [f"media type {media!r} is not declared for {status}: {list(content)}"]
        return self.misfits(content[media].get("schema", {}), body) if media.endswith("json") else []

    def misfits(self, schema: dict[str, Any], body: bytes) -> list[str]:
        """Where a JSON body breaks its schema."""
        key = json.dumps(schema, sort_keys=True)
        if key not in self.validators:
            whole = {**schema, "components": self.whole["components"]}
            self.validators[key] = jsonschema_rs.validator_for(whole, validate_formats=True)
        errors = list(self.validators[key].iter_errors(json.loads(body)))
        return [f"{'/'.join(map(str, one.instance_path))}: {one.message[:200]}" for one in errors[:3]]


@cache
def committed() -> Document:
    """The document as it stands in the repository."""
    return Document(json.loads(COMMITTED.read_text(encoding="utf-8")))


async def judge(answer: httpx.Response) -> None:
    """An httpx hook: AssertionError for an API's answer that the document does not allow."""
    request = answer.request
    if not request.url.path.startswith("/api/v1/") or answer.status_code == 304 or request.method == "HEAD":
        return
    body = await answer.aread()
    media = answer.headers.get("content-type", "").partition(";")[0]
    found = committed().faults(request.method, request.url.path, answer.status_code, media, body)
    assert not found, f"{request.method} {request.url.path} {answer.status_code}: {found}\n{body[:500]!r}"
