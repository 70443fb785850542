"""What is handed in: a file or rows, read anew for each try, and the key that makes a push safe to repeat."""

from __future__ import annotations

import hashlib
import json
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Callable

MEDIA = {
    ".json": "application/json",
    ".ndjson": "application/x-ndjson",
    ".jsonl": "application/x-ndjson",
    ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
PIECE = 64 * 1024  # bytes
Told = Callable[[int, int], None]  # bytes so far, bytes in all


def nothing(done: int, total: int) -> None:
    """Who is not told of progress."""


def media_of(path: Path) -> str:
    """By the suffix. Raises ValueError."""
    media = MEDIA.get(path.suffix.lower())
    if media is None:
        raise ValueError(f"{path.name}: {', '.join(MEDIA)}")
    return media


def digest_of(path: Path) -> str:
    """SHA-256 in hex."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            found.update(piece)
    return found.hexdigest()


def key_of(digest: str, nonce: str) -> str:
    """The Idempotency-Key of this content, sent on this occasion: another nonce asks for another judgement."""
    return hashlib.sha256(f"{digest} {nonce}".encode()).hexdigest()


@dataclass(frozen=True)
class Body:
    """An open file and its media type."""

    file: BinaryIO
    media: str

    @property
    def packs(self) -> bool:
        """Whether it is gzipped on its way; a workbook is packed already."""
        return self.media != MEDIA[".xlsx"]

    def digest(self) -> str:
        """SHA-256 in hex."""
        found = hashlib.sha256()
        for piece in self.pieces(nothing):
            found.update(piece)
        return found.hexdigest()

    def pieces(self, told: Told) -> Iterator[bytes]:
        """The content from its beginning."""
        total = self.file.seek(0, 2)
        self.file.seek(0)
        while piece := self.file.read(PIECE):
            yield piece
            told(self.file.tell(), total)

    def sent(self, told: Told) -> Iterator[bytes]:
        """The content as it goes over the wire."""
        if not self.packs:
            yield from self.pieces(told)
            return
        packer = zlib.compressobj(6, zlib.DEFLATED, 31)
        for piece in self.pieces(told):
            yield packer.compress(piece)
        yield packer.flush()


@contextmanager
def of_file(path: Path, media: str | None = None) -> Iterator[Body]:
    """A file as a body. Raises ValueError for a suffix that says nothing."""
    with path.open("rb") as file:
        yield Body(file, media or media_of(path))


@contextmanager
def of_rows(rows: Iterable[Mapping[str, Any]]) -> Iterator[Body]:
    """Rows as NDJSON in a temporary file: however many there are, they are taken one by one, and can be sent again."""
    with tempfile.TemporaryFile() as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False, default=plain).encode() + b"\n")
        yield Body(file, MEDIA[".ndjson"])


def plain(value: Any) -> str:
    """Dates and times as the service takes them. Raises TypeError for what is no value of a row."""
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    raise TypeError(f"{value!r} is no value of a row")
