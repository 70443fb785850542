"""The OpenAPI document: FastAPI's own schema, and what it cannot know: bodies read late, problems, `as_of`.

Committed as openapi/v1.json (`./run openapi`); a test compares the two.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import RouteContext, iter_route_contexts
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from api.web import answers
from api.web.gate import PUBLIC
from api.web.resource import Record
from api.web.samples import sample
from api.web.work import begin

REF = "#/components/schemas/"
ABOUT = (
    "Coordination programmes between agencies: one record, two signatures, figures that add up. "
    "JSON in and out, errors as RFC 9457 problems, lists by keyset pages, writes with ETag and If-Match."
)
TAGS = {
    "activities": "What was done and counted, and the rows that wait for a decision.",
    "audit": "Who changed what, and the receipt of every acknowledged write.",
    "auth": "Signing in and out, for people and for machines.",
    "campaigns": "Media campaigns from draft to completion.",
    "codes": "Lists of codes that other fields take their values from.",
    "identity": "Accounts, memberships, and the sources that push data.",
    "intake": "Pushing rows by the thousand, and their reports.",
    "me": "The caller: who it is, what it may do, its own secrets.",
    "programmes": "Coordination programmes: parties, clauses, signatures, steps.",
    "search": "One search over units, programmes, campaigns and training events.",
    "training": "Training events from draft to completion.",
    "units": "Agencies, provinces and their reorganisations, as of any day.",
}
AS_OF = {
    "name": "as_of",
    "in": "query",
    "required": False,
    "description": "what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it",
    "schema": {"type": "string"},
    "example": "tree:1",
}
NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "the ETag at hand; 304 when it is still the current one",
    "schema": {"type": "string"},
}
ROW: dict[str, Any] = {
    "type": "object",
    "properties": {
        "kind": {"type": "string", "examples": ["loudspeaker_bulletin"]},
        "external_id": {"type": "string", "examples": ["TT-2018-001"]},
        "revision": {"type": "integer", "minimum": 1},
        "data": {
            "type": "object",
            "description": "the fields of the kind: GET /codes/kinds",
            "examples": [
                {
                    "title": "Bản tin Luật Công đoàn",
                    "occurred_on": "2018-05-01",
                    "clauses": ["II.2"],
                    "minutes": 15,
                    "quantity": 1,
                }
            ],
        },
    },
    "required": ["kind", "external_id"],
}
BATCH = {
    "type": "object",
    "description": "10,000 rows and 10 MiB at most. Each row is judged for itself: the answer names its faults.",
    "properties": {
        "defaults": {
            "type": "object",
            "properties": {"unit": {"type": "string"}, "programme": {"type": "string"}},
            "additionalProperties": False,
            "examples": [{}],
        },
        "items": {"type": "array", "maxItems": 10_000, "items": {"$ref": REF + "BatchRow"}},
    },
    "required": ["items"],
    "additionalProperties": False,
}
RAW = {"push_batch": "Batch"}  # operations that split their body themselves: no model stands for it


REPORTED = {
    "200": "Dry run: the report that a push of the same rows would get; nothing is written.",
    "201": "Every row is stored.",
    "207": "Some rows are stored; the report names the others and what is wrong with each.",
}


def document(app: FastAPI) -> dict[str, Any]:
    """The whole document, made once for each application; keys are in a stable order."""
    if app.openapi_schema is None:
        app.openapi_schema = compose(app)
    return app.openapi_schema


def written(app: FastAPI) -> str:
    """The document as the file openapi/v1.json holds it."""
    return json.dumps(document(app), ensure_ascii=False, indent=2) + "\n"


def compose(app: FastAPI) -> dict[str, Any]:
    """FastAPI's schema with every operation completed."""
    made = get_openapi(
        title=app.title,
        version=app.version,
        openapi_version="3.1.0",
        description=ABOUT,
        routes=app.routes,
        servers=[{"url": "/", "description": "this installation"}],
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    schemas = made["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas |= {"Problem": answers.PROBLEM, "Fault": answers.FAULT, "Batch": BATCH, "BatchRow": ROW}
    routes = list(operations(app))
    references = models(schemas, {model for *_, route in routes for model in sent(route)[:2] if model})
    for method, path, route in routes:
        complete(method, path, made["paths"][path][method], route, schemas, references)
    made["components"] = {
        "schemas": dict(sorted(used_schemas(made["paths"], schemas).items())),
        "responses": answers.components(),
        "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
    }
    used = {tag for _, _, route in routes for tag in route.tags}
    made["tags"] = [{"name": tag, "description": TAGS.get(tag, "")} for tag in sorted(used)]
    made["paths"] = {path: dict(sorted(item.items())) for path, item in sorted(made["paths"].items())}
    return made


def used_schemas(paths: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """The schemas that something refers to; the fields of an upload are written out where they stand."""
    found: set[str] = {"Problem"}
    due = [json.dumps(paths), json.dumps(schemas["Problem"])]
    while due:
        new = set(re.findall(f'"{REF}([^"]+)"', due.pop())) - found
        found |= new
        due += [json.dumps(schemas[name]) for name in new]
    return {name: schema for name, schema in schemas.items() if name in found}


def operations(app: FastAPI) -> Iterator[tuple[str, str, RouteContext]]:
    """Method (lower case), path and route of everything that the document shows."""
    for route in iter_route_contexts(app.routes):
        if getattr(route, "include_in_schema", False) and hasattr(route, "dependant"):
            for method in sorted(route.methods or ()):
                yield method.lower(), str(route.path_format), route


def calls(dependant: Any) -> Iterator[Callable[..., Any]]:
    """Every dependency's function, at any depth."""
    for one in dependant.dependencies:
        yield one.call
        yield from calls(one)


def sent(route: RouteContext) -> tuple[type[BaseModel] | None, type[BaseModel] | None]:
    """The model of a JSON body and of a form's fields beside its file, as the dependencies carry them."""
    found = list(calls(route.dependant))
    return (
        next((one.sends for one in found if hasattr(one, "sends")), None),
        next((one.form for one in found if hasattr(one, "form")), None),
    )


def models(schemas: dict[str, Any], wanted: set[type[BaseModel]]) -> dict[type[BaseModel], str]:
    """Add the models' schemas under names that are free; gives the name of each model."""
    ordered = sorted(wanted, key=lambda one: (one.__name__, one.__module__))
    keyed, held = models_json_schema([(one, "validation") for one in ordered], ref_template=REF + "{model}")
    added = held.get("$defs", {})
    renamed = {name for name, schema in added.items() if schemas.get(name, schema) != schema}
    while more := {n for n, s in added.items() if n not in renamed and mentions(s, renamed)}:
        renamed |= more
    new = {name: f"{name}Input" if name in renamed else name for name in added}
    text = re.sub(f'"{REF}([^"]+)"', lambda hit: f'"{REF}{new[hit[1]]}"', json.dumps(added))
    schemas |= {new[name]: schema for name, schema in json.loads(text).items()}
    return {model: new[keyed[model, "validation"]["$ref"].rpartition("/")[2]] for model in ordered}


def mentions(schema: Any, names: set[str]) -> bool:
    """Whether a schema refers to one of these."""
    return any(f'"{REF}{name}"' in json.dumps(schema) for name in names)


def complete(
    method: str,
    path: str,
    operation: dict[str, Any],
    route: RouteContext,
    schemas: dict[str, Any],
    references: dict[type[BaseModel], str],
) -> None:
    """Words, parameters, body, answers and examples of one operation."""
    words = " ".join((route.endpoint.__doc__ or "").split()) if route.endpoint else ""
    operation["operationId"] = route.name
    operation["summary"] = re.split(r"(?<=[.!?])\s", words)[0].rstrip(".")
    operation["description"] = words
    public = bool(PUBLIC.fullmatch(path)) and not (path.endswith("/sessions") and method == "get")
    operation["security"] = [] if public else [{"bearer": []}]
    operation["responses"].pop("422", None)
    ask(method, path, operation, route)
    if body := body_of(method, route, schemas, references):
        operation["requestBody"] = body
    if route.name in RAW:
        report = {"application/json": {"schema": {"type": "object"}}}
        operation["responses"] |= {
            status: {"description": said, "content": report} for status, said in REPORTED.items()
        }
    answers.apply(method, operation, public)
    operation["responses"] = dict(sorted(operation["responses"].items()))
    illustrate(operation, schemas)


def ask(method: str, path: str, operation: dict[str, Any], route: RouteContext) -> None:
    """Add the parameters that the request is asked for beside the handler: `as_of`, If-None-Match."""
    given = operation.setdefault("parameters", [])
    own = path.startswith(("/api/v1/auth/", "/api/v1/me"))
    if method == "get" and not own and begin in set(calls(route.dependant)):
        if not any(one["name"] == "as_of" for one in given):
            given.append(AS_OF)
        if isinstance(route.response_model, type) and issubclass(route.response_model, Record):
            given.append(NONE_MATCH)
            operation["responses"]["304"] = {"description": "The representation at hand is the current one."}
    if not given:
        del operation["parameters"]


def body_of(
    method: str, route: RouteContext, schemas: dict[str, Any], references: dict[type[BaseModel], str]
) -> dict[str, Any] | None:
    """The request body that a dependency reads; None when FastAPI knows it, or there is none."""
    sends, form = sent(route)
    if form is not None:
        fields = schemas[references[form]]
        file = {"type": "string", "contentMediaType": "application/octet-stream", "description": "the file"}
        schema = {**fields, "properties": {"file": file, **fields.get("properties", {})}}
        schema["required"] = ["file", *fields.get("required", [])]
        return {"required": True, "content": {"multipart/form-data": {"schema": schema}}}
    name = references[sends] if sends is not None else RAW.get(str(route.name))
    if name is None:
        return None
    if method == "patch":
        whole = schemas[name]
        note = "Merge patch (RFC 7396): what is absent stays, null clears."
        name = name.removesuffix("Input").removesuffix("In") + "Patch"
        schemas[name] = {**{k: v for k, v in whole.items() if k != "required"}, "title": name, "description": note}
    return {"required": True, "content": {"application/json": {"schema": {"$ref": REF + name}}}}


def illustrate(operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    """An example for each JSON body and success."""
    holders = [operation.get("requestBody", {})]
    holders += [held for status, held in operation["responses"].items() if status.startswith("2")]
    for holder in holders:
        for media, held in holder.get("content", {}).items():
            if media == "application/json" and held.get("schema") not in (None, {}, {"type": "object"}):
                held["example"] = sample(held["schema"], schemas)
