"""The report: what became of every row, with its place, its reason, and what to do about it."""

from collections import Counter
from typing import Any

import msgspec

from api.intake.row import Verdict
from api.kernel.text import line

STATUSES = ("created", "updated", "unchanged", "held", "withdrawn", "rejected", "not_applied")
LETTERS = dict(zip(STATUSES, "cunhwrx", strict=True))  # one letter a row is kept for /rows


def named(raw: bytes) -> dict[str, Any]:
    """What a row that did not parse calls itself, so that the report alone finds it in the sender's books."""
    try:
        said = msgspec.json.decode(raw)
    except msgspec.DecodeError:
        return {}
    said = said if isinstance(said, dict) else {}
    return {name: said[name] for name in ("external_id", "kind") if clean(said.get(name))}


def clean(value: Any) -> bool:
    """A text that may be shown again."""
    try:
        return isinstance(value, str) and line(value) is not None
    except ValueError:
        return False


def shown(verdict: Verdict, language: str, dry: bool) -> dict[str, Any]:
    """One row of the report."""
    item: Any = verdict.item or named(verdict.raw)
    errors = [
        {
            "code": fault.code,
            "severity": severity,
            "pointer": fault.pointer,
            "detail": fault.detail.to(language),
            "params": fault.params,
            **({"action": action} if action else {}),
        }
        for severity, fault, action in verdict.faults
    ]
    return {
        "index": verdict.index,
        "line": None,
        "external_id": item.get("external_id"),
        "kind": item.get("kind"),
        "would_status" if dry else "status": verdict.status,
        "id": str(verdict.id) if verdict.id and verdict.status not in ("rejected", "not_applied") and not dry else None,
        "errors": errors,
    }


def counted(verdicts: list[Verdict]) -> dict[str, int]:
    """received is the sum of the others."""
    found = Counter(v.status for v in verdicts)
    return {"received": len(verdicts), **{status: found[status] for status in STATUSES}}


def by_code(verdicts: list[Verdict]) -> list[dict[str, Any]]:
    """How often each code occurs and the first rows that have it, most frequent first."""
    places: dict[str, list[int]] = {}
    for verdict in verdicts:
        for code in dict.fromkeys(fault.code for _, fault, _ in verdict.faults):
            places.setdefault(code, []).append(verdict.index)
    ordered = sorted(places.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return [{"code": code, "count": len(rows), "first": rows[:10]} for code, rows in ordered]


def report(
    verdicts: list[Verdict], *, id: str | None, dry: bool, mode: str, full: bool, language: str
) -> dict[str, Any]:
    """The whole answer but for the receipt."""
    listed = verdicts if full else [v for v in verdicts if v.faults or v.status == "not_applied"]
    return {
        "id": id,
        "status": "done",
        "dry_run": dry,
        "mode": mode,
        "counts": counted(verdicts),
        "by_code": by_code(verdicts),
        "rows": [shown(v, language, dry) for v in listed],
        "receipt": None,
    }
