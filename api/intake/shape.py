"""A push and its report as the OpenAPI document shows them: they are taken apart and made by hand, without models."""

from typing import Any

from api.intake.chunk import LETTERS as STATUSES
from api.intake.sent import NDJSON
from api.web.export import CSV, JSON, XLSX

TEXT = {"type": ["string", "null"]}
ROW: dict[str, Any] = {
    "type": "object",
    "properties": {
        "kind": {"type": "string", "examples": ["loudspeaker_bulletin"]},
        "external_id": {"type": "string", "examples": ["TT-2018-001"]},
        "revision": {"type": "integer", "minimum": 0, "examples": [1]},
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
BATCH: dict[str, Any] = {
    "title": "Batch",
    "type": "object",
    "description": "100,000 rows and 64 MiB at most. Each row is judged for itself: the answer names its faults.",
    "properties": {
        "defaults": {
            "type": "object",
            "properties": {"unit": {"type": "string"}, "programme": {"type": "string"}},
            "additionalProperties": False,
            "examples": [{}],
        },
        "items": {"type": "array", "maxItems": 100_000, "items": {"anyOf": [ROW, {"description": "refused, alone"}]}},
    },
    "required": ["items"],
    "additionalProperties": False,
}
ERROR = {
    "type": "object",
    "properties": {
        "code": {"type": "string"},
        "severity": {"enum": ["error", "hold", "warning"]},
        "pointer": {"type": "string"},
        "column": {"type": "string", "description": "of a file, by its letter"},
        "detail": {"type": "string"},
        "params": {"type": "object"},
        "action": {"type": "string"},
    },
    "required": ["code", "severity", "pointer", "detail", "params"],
}
REPORT: dict[str, Any] = {
    "title": "Report",
    "type": "object",
    "properties": {
        "id": {"type": ["string", "null"], "format": "uuid"},
        "status": {"type": "string"},
        "dry_run": {"type": "boolean"},
        "mode": {"enum": ["partial", "atomic"]},
        "counts": {
            "type": "object",
            "description": "`received` is the sum of the others",
            "properties": {name: {"type": "integer", "minimum": 0} for name in ("received", *STATUSES)},
            "required": ["received", *STATUSES],
        },
        "by_code": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "code": {"type": "string"},
                    "count": {"type": "integer"},
                    "first": {"type": "array", "items": {"type": "integer"}},
                },
                "required": ["code", "count", "first"],
            },
        },
        "rows": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "index": {"type": "integer", "minimum": 0},
                    "line": {"type": ["integer", "null"]},
                    "external_id": TEXT,
                    "kind": TEXT,
                    "status": {"enum": [*STATUSES]},
                    "would_status": {"enum": [*STATUSES]},
                    "id": {"type": ["string", "null"], "format": "uuid"},
                    "errors": {"type": "array", "items": ERROR},
                },
                "required": ["index", "line", "external_id", "kind", "id", "errors"],
            },
        },
        "progress": {
            "type": "object",
            "description": "of a batch that is worked off in turn, like receipts and failure",
            "properties": {"processed": {"type": "integer"}, "total": {"type": "integer"}},
            "required": ["processed", "total"],
        },
        "failure": {
            "type": ["object", "null"],
            "properties": {"code": {"type": "string"}, "detail": {"type": "string"}},
            "required": ["code", "detail"],
        },
        "receipts": {"type": "array", "items": {"type": "integer"}},
        "receipt": {"type": ["integer", "null"]},
    },
    "required": ["id", "dry_run", "mode", "counts", "by_code", "rows", "receipt"],
}


def answered(**said: str) -> dict[str, Any]:
    """Responses that carry the report, by status (s200 for 200)."""
    content = {"application/json": {"schema": REPORT}}
    return {status[1:]: {"description": words, "content": content} for status, words in said.items()}


LINES = "one item a line; a line that is no JSON is refused by its number"
CELLS = "the first line names the columns, by field or by the headings of the template; each line after it is a row"
FILE = {"type": "string", "format": "binary"}
CONTENT: dict[str, Any] = {
    JSON: {"schema": BATCH},
    NDJSON: {"schema": {"type": "string", "description": LINES}},
    CSV: {"schema": {"type": "string", "description": CELLS}},
    XLSX: {"schema": {**FILE, "description": CELLS}},
}
PUSH: dict[str, Any] = {
    "requestBody": {"required": True, "content": CONTENT},
    "responses": answered(
        s200="Dry run: the report that a push of the same rows would get; nothing is written.",
        s201="Every row is stored.",
        s202="The batch waits for its turn: Location tells where it stands.",
        s207="Some rows are stored; the report names the others and what is wrong with each.",
    ),
}
LATER: dict[str, Any] = {"responses": answered(s202="The batch waits for its turn: Location tells where it stands.")}
READ: dict[str, Any] = {"responses": answered(s200="The report, as it was answered.")}
