"""The report: what became of every row, with its place, its reason, and what to do about it."""

import json
from collections import Counter
from typing import Any

from api.intake.chunk import LETTERS, Chunk, Finding
from api.intake.order import Push

NAMES = {letter: status for status, letter in LETTERS.items()}
NO_RECEIPT = b'"receipt":null}'  # how a written report ends


def told(finding: Finding, push: Push) -> dict[str, Any]:
    """One finding of a row; of a file's row with its column."""
    fault = finding.fault
    said = {"code": fault.code, "severity": finding.severity, "pointer": fault.pointer}
    if letter := push.columns.get(field_of(fault.pointer or "")):
        said["column"] = letter
    action = {"action": finding.action} if finding.action else {}
    return {**said, "detail": fault.detail.to(push.language), "params": fault.params, **action}


def field_of(pointer: str) -> str:
    """occurred_on of /items/16/data/occurred_on, kind of /items/16/kind; empty for the row as a whole."""
    path = pointer.split("/")[3:]
    return path[1] if path[:1] == ["data"] and path[1:] else path[0] if path else ""


def row(chunk: Chunk, at: int, push: Push, dry: bool) -> dict[str, Any]:
    """One row of the report."""
    item: Any = chunk.unread.get(at, chunk.items[at])
    status, id = chunk.statuses[at], chunk.ids.get(at)
    return {
        "index": chunk.first + at,
        "line": chunk.lines[at] if chunk.lines else None,
        "external_id": item.get("external_id"),
        "kind": item.get("kind"),
        "would_status" if dry else "status": status,
        "id": str(id) if id and status != "rejected" and not dry else None,
        "errors": [told(finding, push) for finding in chunk.findings.get(at, ())],
    }


def counted(chunks: list[Chunk]) -> dict[str, int]:
    """received is the sum of the others."""
    found = Counter[str]()
    for chunk in chunks:
        found.update(chunk.statuses)
    return {"received": found.total(), **{status: found[status] for status in LETTERS}}


def by_code(chunks: list[Chunk]) -> list[dict[str, Any]]:
    """How often each code occurs and the first rows that have it, most frequent first."""
    places: dict[str, list[int]] = {}
    for chunk in chunks:
        for at in sorted(chunk.findings):
            for code in dict.fromkeys(finding.fault.code for finding in chunk.findings[at]):
                places.setdefault(code, []).append(chunk.first + at)
    ordered = sorted(places.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return [{"code": code, "count": len(rows), "first": rows[:10]} for code, rows in ordered]


def merged(before: list[dict[str, Any]], more: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Two tables of codes as one; the rows of `more` come after those of `before`."""
    known = {one["code"]: one for one in before}
    for one in more:
        was = known.get(one["code"], {"count": 0, "first": []})
        first = [*was["first"], *one["first"]][:10]
        known[one["code"]] = {"code": one["code"], "count": was["count"] + one["count"], "first": first}
    return sorted(known.values(), key=lambda one: (-one["count"], one["code"]))


def listed(chunk: Chunk, full: bool) -> list[int]:
    """Places of the rows that the report tells of."""
    if full or "not_applied" in chunk.statuses:
        told = (
            at for at, status in enumerate(chunk.statuses) if full or status == "not_applied" or at in chunk.findings
        )
        return list(told)
    return sorted(chunk.findings)


def of(chunks: list[Chunk], push: Push, *, dry: bool) -> dict[str, Any]:
    """The whole answer, its receipt not known yet."""
    return {
        "id": None if dry else str(push.id),
        "status": "done",
        "dry_run": dry,
        "mode": push.mode,
        "counts": counted(chunks),
        "by_code": by_code(chunks),
        "rows": rows(chunks, push, dry=dry),
        "receipt": None,
    }


def rows(chunks: list[Chunk], push: Push, *, dry: bool) -> list[dict[str, Any]]:
    """The rows that the report tells of."""
    return [row(chunk, at, push, dry) for chunk in chunks for at in listed(chunk, push.full)]


def written(said: Any) -> bytes:
    """As it is sent and kept; `receipt` comes last."""
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), default=str).encode()


def with_receipt(answer: bytes, index: int | None) -> bytes:
    """The written report with its leaf's index, which is known last, while the log is locked for all."""
    assert answer.endswith(NO_RECEIPT)
    return answer if index is None else answer[: -len(b"null}")] + b"%d}" % index


def letters(chunks: list[Chunk]) -> str:
    """One letter a row, in input order."""
    return "".join([LETTERS[status] for chunk in chunks for status in chunk.statuses])
