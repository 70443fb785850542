"""The feed, followed from where the reader was: every event once it is in sight, in the order of the log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from phoihop import disk
from phoihop.connection import Connection

PAGE, WAIT = 200, 25  # events at most; seconds that the service waits for the first


def follow(
    connection: Connection, after: str | None, types: Iterable[str], cursor: Path | None, *, end: bool
) -> Iterator[dict[str, Any]]:
    """Events after a place; with `cursor`, after the one that file names, which moves on once a page was used up.

    So a reader that dies is told some events of its last page again, under the same ids. end: stop where the log ends.
    """
    if cursor is not None and cursor.exists():
        after = cursor.read_text("utf-8").strip()
    asked = {"types": list(types), "limit": PAGE, "wait": 0 if end else WAIT}
    while True:
        page = connection.ask("GET", "/events", "next", {**asked, "after": after})
        yield from page["items"]
        if page["next"] == after:
            if end:
                return
            continue
        after = page["next"]
        if cursor is not None:
            disk.write(cursor, after.encode())
