"""What is kept of answers: JSON lines that only grow. `./run audit --receipts FILE` holds receipts against the log."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from phoihop import disk


class Lines:
    """JSON objects, one a line. One that a power cut broke off is no line, and makes way for the next."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """All that are whole, oldest first."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for line in file:
                with suppress(ValueError):  # what a failing disk made of it is no receipt either
                    if line.endswith(b"\n"):
                        yield json.loads(line)

    def add(self, told: Iterable[dict[str, Any]]) -> None:
        """On the disk when this returns."""
        said = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in told).encode()
        disk.folder(self.path.parent)
        with disk.locked(self.path.with_name(f"{self.path.name}.lock")), self.path.open("a+b") as file:
            file.truncate(whole(file.seek(0, 2), file))
            file.write(said)
            file.flush()
            os.fsync(file.fileno())
        disk.sync(self.path.parent)


def whole(size: int, file: Any) -> int:
    """Bytes up to the end of the last line that is whole."""
    while size:
        start = max(0, size - 4096)
        file.seek(start)
        at = file.read(size - start).rfind(b"\n")
        if at >= 0:
            return int(start + at + 1)
        size = start
    return 0


class Receipts(Lines):
    """Receipts with the hash of their leaf, and what each was for."""

    def keep(self, proofs: Iterable[dict[str, Any]], **about: Any) -> None:
        """Add those that are not there yet for this key."""
        known = {(one.get("key"), one["index"]) for one in self}
        new = [{**one, **about} for one in proofs if (about.get("key"), one["index"]) not in known]
        if new:
            self.add(new)
