"""Some rows of a batch by column: what became of each, and, for the few that need it, what is wrong and where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from api.intake.item import Item
from api.kernel.problem import Fault, Say
from api.web.faults import pointer

# Every row ends as one of these; a batch keeps one letter of each row.
LETTERS = {
    "created": "c", "updated": "u", "unchanged": "n", "held": "h", "withdrawn": "w", "rejected": "r", "not_applied": "x",
}  # fmt: skip


class Finding(NamedTuple):
    """error: the row is refused; hold: stored, not counted, waits for a person; warning: stored and counted."""

    severity: str
    fault: Fault
    action: str | None = None


WITHDRAWAL = "withdrawal"


@dataclass(slots=True)
class Chunk:
    """Rows first, first + 1, ... of the batch, each with its place in the chunk.

    `unread` has what rows that did not parse call themselves, `items` what of these can still be judged, None where
    that is nothing. `pairs` are the units and programmes that the rows name, `ids` their activities. `lines` are the
    rows' places in the file that they came in.
    """

    first: int
    items: list[Item | None]
    statuses: list[str]
    unread: dict[int, dict[str, str]] = field(default_factory=dict)
    findings: dict[int, list[Finding]] = field(default_factory=dict)
    pairs: list[Any] = field(default_factory=list)
    ids: dict[int, UUID] = field(default_factory=dict)
    lines: Sequence[int] | None = None

    def find(self, at: int, finding: Finding) -> None:
        """Note what is wrong with the row at this place; an error refuses it, a hold holds it."""
        self.findings.setdefault(at, []).append(finding)
        if finding.severity == "error":
            self.statuses[at] = "rejected"
        elif finding.severity == "hold" and self.statuses[at] == "created":
            self.statuses[at] = "held"

    def refuse(self, at: int, code: str, said: Say, *path: str | int, **params: Any) -> None:
        """An error at a path inside the row."""
        self.find(at, Finding("error", Fault(code, said, pointer=self.pointer(at, *path), params=params)))

    def pointer(self, at: int, *path: str | int) -> str:
        """RFC 6901, from the top of the batch."""
        return pointer(("items", self.first + at, *path))

    def known(self) -> Iterator[tuple[int, Item]]:
        """The rows that could be read at least in part, with their places."""
        for at, item in enumerate(self.items):
            if item is not None:
                yield at, item

    def live(self, *, withdrawing: bool) -> list[int]:
        """Places of the rows that may be stored: those that withdraw, or all others."""
        return [
            at
            for at, item in enumerate(self.items)
            if item is not None and self.statuses[at] != "rejected" and (item["kind"] == WITHDRAWAL) == withdrawing
        ]
