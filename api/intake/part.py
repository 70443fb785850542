"""A batch read back in parts: what became of each row, what the report tells of it, and the row as it came."""

import asyncio
import zlib
from collections.abc import AsyncIterator, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from api.intake.report import NAMES
from api.intake.sent import Asked, Lot, opened, unpack
from api.kernel import strict

decode = msgspec.json.decode


@dataclass
class Part:
    """Rows from `first` on: a letter each, the rows of the report, and what they came as (unpacked when asked for)."""

    session: AsyncSession
    batch: Any
    first: int
    verdicts: str
    told: list[dict[str, Any]]
    lot: Lot | None = field(default=None)

    def rows(self, status: Collection[str], code: Collection[str]) -> Iterator[tuple[int, dict[str, Any]]]:
        """Index and report of every row with one of these statuses and codes; none of them: of every row."""
        told = {row["index"]: row for row in self.told}
        for index, letter in enumerate(self.verdicts, self.first):
            name = NAMES[letter]
            if status and name not in status:
                continue
            row = told.get(index) or {"index": index, "line": None, "status": name, "errors": []}
            if not code or not {error["code"] for error in row["errors"]}.isdisjoint(code):
                yield index, row

    async def item(self, index: int) -> Any:
        """The raw row."""
        if self.lot is None:
            self.lot = await came(self.session, self.batch, self.first)
        return self.lot.raws[index - self.first]


def read(raw: Any) -> Any:
    """A raw row as JSON; a line that is none as its text."""
    try:
        return strict.parse(bytes(raw))
    except strict.Malformed:
        return bytes(raw).decode(errors="replace")


LOTS = text(
    "select first, verdicts, told from batch_lot where batch_id = :id and verdicts is not null and first + rows > :after + 1"
    " and (cast(:codes as text[]) is null or codes && :codes) and first >= :first order by first limit 1"
)
ITEMS = text("select items from batch_lot where batch_id = :id and first = :first")


async def parts(session: AsyncSession, batch: Any, after: int = -1, codes: Collection[str] = ()) -> AsyncIterator[Part]:
    """The parts with rows behind an index, one at a time; of those that are worked off, only what was applied."""
    if not batch.waited:
        yield Part(session, batch, 0, batch.verdicts, decode(batch.answer)["rows"])
        return
    first = 0
    while True:
        given = {"id": batch.id, "after": after, "first": first, "codes": [*codes] or None}
        row = (await session.execute(LOTS, given)).one_or_none()
        if row is None:
            return
        yield Part(session, batch, row.first, row.verdicts, decode(zlib.decompress(row.told)))
        first = row.first + 1


async def came(session: AsyncSession, batch: Any, first: int) -> Lot:
    """The lot of a part: packed when it was to wait, else read again from the body."""
    if batch.waited:
        return await waiting(session, batch.id, first)
    return await asyncio.to_thread(reread, batch.media, batch.sent, batch.manner.get("kind"))


async def waiting(reader: AsyncSession | AsyncConnection, id: UUID, first: int) -> Lot:
    """A lot of a batch that waited for its turn, or still does."""
    kept = await reader.scalar(ITEMS, {"id": id, "first": first})
    return await asyncio.to_thread(unpack, kept)


def reread(media: str, kept: bytes, kind: str | None) -> Lot:
    """The one lot of a body that was answered at once."""
    return next(opened(media, zlib.decompress(kept), Asked(kind=kind))[0].lots)
