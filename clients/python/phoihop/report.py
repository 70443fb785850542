"""The report of a push: figures, the rows that were refused and why, receipts; and the same as CSV for people."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Any

from phoihop.problem import Refused
from phoihop.words import Words

OPEN = ("queued", "validating", "applying")
STORED = ("created", "updated", "unchanged", "held", "withdrawn")
REFUSED = ("rejected", "not_applied")
RISKY = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Fault:
    """What is wrong with a row. severity: error (refused), hold (stored, waits for a person), warning."""

    code: str
    severity: str
    field: str
    column: str | None
    detail: str


@dataclass(frozen=True)
class Row:
    """A row that the report tells of. line: in the file, from 1; of JSON the row's number."""

    index: int
    line: int
    external_id: str | None
    kind: str | None
    status: str
    faults: list[Fault]


class Report:
    """What the service said of a push; `said` is the whole of it, as it came."""

    def __init__(self, said: dict[str, Any]) -> None:
        self.said = said
        self.batch: str | None = said.get("id")
        self.dry_run: bool = said.get("dry_run", False)
        self.status = said["status"] if isinstance(said.get("status"), str) else "done"  # of a 422 it is the number
        self.counts: dict[str, int] = said["counts"]

    @classmethod
    def of(cls, problem: Refused) -> Report:
        """The report of what was refused as a whole."""
        failure = {"code": problem.code, "detail": problem.detail}
        return cls({"status": "failed", "failure": failure, "counts": {"received": 0}, "rows": []})

    @property
    def open(self) -> bool:
        """Whether the service still works on it."""
        return self.status in OPEN

    @property
    def stored(self) -> int:
        """Rows that are stored, or would be."""
        return sum(self.counts.get(status, 0) for status in STORED)

    @property
    def refused(self) -> int:
        """Rows that are not."""
        return sum(self.counts.get(status, 0) for status in REFUSED)

    @property
    def failure(self) -> str | None:
        """Why it was refused or broken off as a whole."""
        told = self.said.get("failure")
        return told["detail"] if told else None

    @property
    def ok(self) -> bool:
        """Whether every row is stored."""
        return self.status == "done" and not self.refused

    @property
    def receipts(self) -> list[int]:
        """Places in the log; of a large push several."""
        one = self.said.get("receipt")
        return list(self.said.get("receipts") or ([] if one is None else [one]))

    @property
    def rows(self) -> list[Row]:
        """Rows with an error, a hold or a warning, in the order of the file."""
        return [row(told) for told in self.said["rows"]]

    @property
    def rejected(self) -> list[Row]:
        """Rows to mend and to send again; the others need not be taken out, they are known."""
        return [one for one in self.rows if one.status in REFUSED]

    def csv(self, words: Words) -> bytes:
        """For a spreadsheet: a line for the whole, then one for each fault."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow(words.columns)
        writer.writerow(["", "", "", "", self.status, "", inert(words.summary(self))])
        for one in self.rows:
            for fault in one.faults or [Fault("", "", "", None, "")]:
                place = [one.line, fault.column or "", inert(fault.field), inert(one.external_id or "")]
                writer.writerow([*place, words.status(one.status), fault.code, inert(fault.detail)])
        return out.getvalue().encode("utf-8-sig")


def row(told: dict[str, Any]) -> Row:
    """A row as the service tells it."""
    line = told["line"] or told["index"] + 1
    status = told.get("status") or told["would_status"]
    return Row(told["index"], line, told["external_id"], told["kind"], status, [fault(one) for one in told["errors"]])


def fault(told: dict[str, Any]) -> Fault:
    """A fault as the service tells it; `field` is the end of its pointer."""
    path = (told.get("pointer") or "").split("/")[3:]
    field = "/".join(path[1:] if path[:1] == ["data"] else path)
    return Fault(told["code"], told["severity"], field, told.get("column"), told["detail"])


def inert(text: str) -> str:
    """No formula, whatever was in the file."""
    return f"'{text}" if text.startswith(RISKY) else text
