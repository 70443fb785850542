"""The OpenAPI document: FastAPI's own schema, and what it cannot know: bodies read late, problems, `as_of`.

Committed as openapi/v1.json (`./run openapi`); a test compares the two.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import RouteContext, iter_route_contexts
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from api.web import answers, etag, replay
from api.web.body import FORM, MULTIPART, Reader
from api.web.door import Door
from api.web.roles import PUBLIC
from api.web.samples import sample

REF = "#/components/schemas/"
ABOUT = (
    "Coordination programmes between agencies: one record, two signatures, figures that add up. "
    "JSON in and out, errors as RFC 9457 problems, lists by keyset pages, writes with ETag and If-Match. "
    "`x-permission` names what an operation asks for; GET /roles says who has it."
)
TAGS = {
    "activities": "What was done and counted, and the rows that wait for a decision.",
    "audit": "Who changed what, and the receipt of every acknowledged write.",
    "auth": "Signing in and out, for people and for machines.",
    "campaigns": "Media campaigns from draft to completion.",
    "codes": "Lists of codes that other fields take their values from.",
    "events": "What happened, in the order of the log, and the systems that are told of it.",
    "identity": "Accounts, memberships, and the sources that push data.",
    "intake": "Pushing rows by the thousand, and their reports.",
    "me": "The caller: who it is, what it may do, its own secrets.",
    "programmes": "Coordination programmes: parties, clauses, signatures, steps.",
    "search": "One search over units, programmes, campaigns and training events.",
    "training": "Training events from draft to completion.",
    "units": "Agencies, provinces and their reorganisations, as of any day.",
}
TIMES = {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "pattern": "^tree:[0-9]{1,18}$"}]}
AS_OF = {
    "name": "as_of",
    "in": "query",
    "required": False,
    "description": "what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it",
    "schema": TIMES,
    "example": "tree:1",
}
NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "the ETag at hand; 304 when it is still the current one",
    "schema": {"type": "string"},
}
KEY = {
    "name": replay.HEADER,
    "in": "header",
    "required": False,
    "description": f"sent again with the same content within {replay.DAYS} days, the first answer comes back"
    " (Idempotency-Replayed: true) and nothing is done twice",
    "schema": {"type": "string", "pattern": f"^{replay.SHAPE.pattern}$"},
}


def document(app: FastAPI) -> dict[str, Any]:
    """The whole document, made once for each application; keys are in a stable order."""
    if app.openapi_schema is None:
        app.openapi_schema = compose(app)
    return app.openapi_schema


def written(app: FastAPI) -> str:
    """The document as the file openapi/v1.json holds it."""
    if not hasattr(app.state, "written"):
        app.state.written = json.dumps(document(app), ensure_ascii=False, indent=2) + "\n"
    return str(app.state.written)


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
    schemas |= {"Problem": answers.PROBLEM, "Fault": answers.FAULT}
    routes = list(operations(app))
    references = models(schemas, {read.model for *_, route in routes if (read := reader(route)) is not None})
    for method, path, route in routes:
        complete(method, path, made["paths"][path][method], route, schemas, references)
    link(made["paths"])
    made["components"] = {
        "schemas": dict(sorted(used_schemas(made["paths"], schemas).items())),
        "responses": answers.components(),
        "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
    }
    used = {tag for _, _, route in routes for tag in route.tags}
    made["tags"] = [{"name": tag, "description": TAGS.get(tag, "")} for tag in sorted(used)]
    made["paths"] = {path: dict(sorted(item.items())) for path, item in sorted(made["paths"].items())}
    return made


def link(paths: dict[str, Any]) -> None:
    """From the answer that made an object to all that may be done with it: its id is in the body, its version the ETag."""
    for path, item in paths.items():
        made = item.get("post", {}).get("responses", {}).get("201")
        if made is None or f"{path}/{{id}}" not in paths:
            continue
        made["links"] = {
            operation["operationId"]: {"operationId": operation["operationId"], "parameters": given(operation)}
            for below, held in sorted(paths.items())
            if below.startswith(f"{path}/{{id}}")
            for operation in held.values()
        }


def given(operation: dict[str, Any]) -> dict[str, str]:
    """What of an operation's parameters the answer of a creation tells."""
    known = {"id": ("path.id", "$response.body#/id"), "If-Match": ("header.If-Match", "$response.header.ETag")}
    return dict(known[one["name"]] for one in operation["parameters"] if one["name"] in known)


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
        if isinstance(route.original_route, Door) and route.include_in_schema:
            for method in sorted(route.methods or ()):
                yield method.lower(), str(route.path_format), route


def door(route: RouteContext) -> Door:
    """The door behind a route; all that the document shows have one."""
    assert isinstance(route.original_route, Door)
    return route.original_route


def reader(route: RouteContext) -> Reader | None:
    """How the route reads its body, if it has one."""
    return door(route).reader


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
    permission = door(route).permission
    public = permission == PUBLIC
    operation["security"] = [] if public else [{"bearer": []}]
    if not public:
        operation["x-permission"] = permission
    operation["responses"].pop("422", None)
    ask(operation, door(route))
    if body := body_of(method, route, schemas, references):
        operation["requestBody"] = body
    if any(one["name"] == "dry_run" for one in operation.get("parameters", ())) and "200" not in operation["responses"]:
        operation["responses"]["200"] = {**operation["responses"]["201"], "description": "Dry run: nothing is written."}
    for media in (*door(route).file_media, *door(route).others):
        if media in operation["responses"]["200"]["content"]:
            continue
        operation["responses"]["200"]["content"][media] = {"schema": {"type": "string", "contentMediaType": media}}
    answers.apply(method, operation, public)
    operation["responses"] = dict(sorted(operation["responses"].items()))
    illustrate(operation, schemas)


def ask(operation: dict[str, Any], route: Door) -> None:
    """Add the parameters that the request is asked for beside the handler."""
    given = operation.setdefault("parameters", [])
    if route.takes_as_of:
        given[:] = [one for one in given if one["name"] != "as_of"] + [AS_OF]
    for one in given:
        if one["in"] == "query":
            one["schema"] = present(one["schema"])
        elif one["name"] == "If-Match":
            one |= {"required": True, "schema": {"type": "string", "pattern": f"^{etag.SHAPE.pattern}$"}}
    if route.single:
        given.append(NONE_MATCH)
        operation["responses"]["304"] = {"description": "The representation at hand is the current one."}
    if route.takes_key:
        given.append(KEY)
    if not given:
        del operation["parameters"]


def present(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a parameter that is there: none is left out by null."""
    choices = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    rest = {name: value for name, value in schema.items() if name != "anyOf"}
    return {**rest, **choices[0]} if len(choices) == 1 else schema


def body_of(
    method: str, route: RouteContext, schemas: dict[str, Any], references: dict[type[BaseModel], str]
) -> dict[str, Any] | None:
    """The request body that the door reads; None when there is none."""
    read = reader(route)
    if read is not None and read.media == MULTIPART:
        fields = schemas[references[read.model]]
        file = {"type": "string", "contentMediaType": "application/octet-stream", "description": "the file"}
        schema = {**fields, "properties": {"file": file, **fields.get("properties", {})}}
        schema["required"] = ["file", *fields.get("required", [])]
        return {"required": True, "content": {MULTIPART: {"schema": schema}}}
    if read is None:
        return None
    name = references[read.model]
    if read.media == FORM:
        return {"required": True, "content": {FORM: {"schema": {"$ref": REF + name}}}}
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
