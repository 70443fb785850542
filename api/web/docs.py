"""/docs: the OpenAPI document as one page of plain HTML. No script, nothing from another server."""

import json
from html import escape
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from api.web.door import Router
from api.web.openapi import REF, document, written

router = Router(include_in_schema=False)
POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
STYLE = """\
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d2430; background: #fff }
a { color: #0b5394 }
code, pre { font: .875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
pre { background: #f3f5f8; padding: .75rem; overflow-x: auto; white-space: pre-wrap }
details { border: 1px solid #d5dae2; border-radius: .375rem; margin: .5rem 0; padding: .5rem .75rem }
summary { cursor: pointer }
.method { display: inline-block; min-width: 4rem; font-weight: 700; text-transform: uppercase }
table { border-collapse: collapse; width: 100% }
td, th { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #e4e8ee }
"""


class Stylesheet(Response):
    """CSS."""

    media_type = "text/css"


def page(title: str, body: str, language: str = "vi") -> HTMLResponse:
    """A whole HTML answer; `title` is plain text, `body` HTML. No script runs on it."""
    html = (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="/docs.css"></head>\n<body>\n{body}\n</body></html>\n'
    )
    return HTMLResponse(html, headers={"Content-Security-Policy": POLICY})


@router.get("/api/v1/openapi.json", response_model=None)
async def openapi(request: Request) -> Response:
    """The OpenAPI document."""
    return Response(written(request.app), media_type="application/json")


@router.get("/docs.css", response_class=Stylesheet)
async def get_style() -> Response:
    """The one stylesheet of the pages made here."""
    return Stylesheet(STYLE, headers={"Cache-Control": "max-age=3600"})


@router.get("/docs", response_class=HTMLResponse)
async def get_docs(request: Request) -> HTMLResponse:
    """Every operation, by tag."""
    made = document(request.app)
    parts = [
        f"<h1>{escape(made['info']['title'])} API v{escape(made['info']['version'])}</h1>",
        f"<p>{escape(made['info']['description'])}</p>",
        '<p><a href="/api/v1/openapi.json">OpenAPI 3.1</a></p>',
        "<nav><ul>",
        *(f'<li><a href="#{tag["name"]}">{tag["name"]}</a>: {escape(tag["description"])}</li>' for tag in made["tags"]),
        "</ul></nav>",
    ]
    for tag in made["tags"]:
        parts.append(f'<h2 id="{tag["name"]}">{tag["name"]}</h2>')
        parts += [
            shown(method, path, operation)
            for path, item in made["paths"].items()
            for method, operation in item.items()
            if tag["name"] in operation["tags"]
        ]
    parts.append("<h2>Schemas</h2>")
    parts += [schema(name, one) for name, one in made["components"]["schemas"].items()]
    return page(f"{made['info']['title']} API", "\n".join(parts), "en")


def shown(method: str, path: str, operation: dict[str, Any]) -> str:
    """One operation, folded."""
    open_to_all = "" if operation["security"] else " <em>(public)</em>"
    rows = "".join(
        f"<tr><td><code>{escape(one['name'])}</code></td><td>{one['in']}</td>"
        f"<td>{escape(typed(one['schema']))}</td><td>{escape(one.get('description', ''))}</td></tr>"
        for one in operation.get("parameters", ())
    )
    held = operation.get("requestBody", {}).get("content", {})
    bodies = "".join(
        f"<p>Body: <code>{media}</code> {linked(one['schema'])}</p>{example(one)}" for media, one in held.items()
    )
    answered = "".join(answer(status, one) for status, one in operation["responses"].items())
    return (
        f'<details id="{operation["operationId"]}"><summary><span class="method">{method}</span> '
        f"<code>{escape(path)}</code> {escape(operation['summary'])}{open_to_all}</summary>"
        f"<p>{escape(operation['description'])}</p>{f'<table>{rows}</table>' if rows else ''}{bodies}"
        f"<h4>Answers</h4><table>{answered}</table></details>"
    )


def answer(status: str, one: dict[str, Any]) -> str:
    """One row of the table of answers."""
    if "$ref" in one:
        return f"<tr><td>{status}</td><td>{escape(one['$ref'].rpartition('/')[2])} {linked({'$ref': REF + 'Problem'})}</td></tr>"
    held = "".join(f"{linked(content.get('schema', {}))}" for content in one.get("content", {}).values())
    return f"<tr><td>{status}</td><td>{escape(one['description'])} {held}</td></tr>"


def example(held: dict[str, Any]) -> str:
    """The body's example, when it has one."""
    if "example" not in held:
        return ""
    return f"<pre>{escape(json.dumps(held['example'], ensure_ascii=False, indent=2))}</pre>"


def typed(one: dict[str, Any]) -> str:
    """A schema in a few words."""
    if "$ref" in one:
        return str(one["$ref"]).rpartition("/")[2]
    if choices := one.get("anyOf") or one.get("oneOf"):
        return " | ".join(typed(choice) for choice in choices)
    if "enum" in one:
        return " | ".join(str(value) for value in one["enum"])
    if one.get("type") == "array":
        return f"[{typed(one.get('items', {}))}]"
    return str(one.get("format") or one.get("type") or "any")


def linked(one: dict[str, Any]) -> str:
    """The schema's name, leading to it when it has a place on the page."""
    words = escape(typed(one))
    return f'<a href="#schema-{words}">{words}</a>' if "$ref" in one else words


def schema(name: str, one: dict[str, Any]) -> str:
    """One schema, folded."""
    needed = set(one.get("required", ()))
    rows = "".join(
        f"<tr><td><code>{escape(key)}</code>{'' if key in needed else ' ?'}</td><td>{linked(held)}</td>"
        f"<td>{escape(held.get('description', ''))}</td></tr>"
        for key, held in one.get("properties", {}).items()
    )
    return (
        f'<details id="schema-{escape(name)}"><summary><code>{escape(name)}</code></summary>'
        f"<p>{escape(one.get('description', ''))}</p><p>{escape(typed(one))}</p><table>{rows}</table></details>"
    )
