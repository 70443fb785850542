"""A batch as it came, whatever it is written in: lots of raw JSON items, with lines and columns where it is a file."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple

import msgspec

from api.intake import envelope
from api.intake.files import csvs, workbook
from api.intake.files.columns import KIND_OF
from api.intake.files.sheet import Row, Sheet
from api.kernel.folding import fold
from api.kernel.problem import Malformed, Say, TooLarge
from api.web.export import CSV, JSON, XLSX

ROWS, BYTES = 10_000, 10 * 1024 * 1024  # of one request that is answered at once
MOST_ROWS, MOST_BYTES = 100_000, 64 * 1024 * 1024  # of one request at all, unpacked
NDJSON = "application/x-ndjson"
encode = msgspec.json.Encoder().encode
NO_GZIP = Say("Nội dung nén gzip bị hỏng.", "The gzip content is damaged.")


class Lot(msgspec.Struct, array_like=True):
    """Up to ROWS raw items, and their lines in the file (from 1)."""

    raws: list[Any]
    lines: list[int] | None = None


class Asked(NamedTuple):
    """What the query says for all rows of a file that has no place for it."""

    unit: str | None = None
    programme: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """`given`: what rows take that do not say it themselves; `columns`: the letter of each field's column."""

    lots: Iterator[Lot]
    given: dict[str, str]
    columns: dict[str, str] = field(default_factory=dict)


def opened(media: str, body: bytes, asked: Asked = Asked()) -> tuple[Sent, bytes]:  # noqa: B008  # it is frozen
    """The batch, and the body as it is kept. Raises Malformed, TooLarge, Invalid; so do the lots, as they are read."""
    given = {name: said for name, said in (("unit", asked.unit), ("programme", asked.programme)) if said is not None}
    if media == JSON:
        made, body = envelope.opened(body)
        return Sent(sliced(made.items), given | made.given), body
    if media == NDJSON:
        return Sent(lots(objects(body)), given), body
    sheet = READ[media](body, asked.kind)
    return Sent(lots(sheet.rows()), given, {column.field: column.letter for column in sheet.columns}), body


def sliced(items: list[msgspec.Raw]) -> Iterator[Lot]:
    """The items in lots, one at least. Raises TooLarge."""
    if len(items) > MOST_ROWS:
        raise TooLarge(limit=MOST_ROWS)
    for first in range(0, max(1, len(items)), ROWS):
        yield Lot(items[first : first + ROWS])


def lots(rows: Iterable[Row]) -> Iterator[Lot]:
    """Rows of a file in lots, one at least. Raises TooLarge."""
    left, taken = iter(rows), 0
    while (some := [*islice(left, ROWS)]) or not taken:
        taken += len(some)
        if taken > MOST_ROWS:
            raise TooLarge(limit=MOST_ROWS)
        yield Lot([row.raw for row in some], [row.line for row in some])
        if not some:
            return


def objects(body: bytes) -> Iterator[Row]:
    """The lines of NDJSON that are not empty; one that is no JSON becomes a text, which no row is."""
    decode = msgspec.json.Decoder(msgspec.Raw).decode
    for line, raw in enumerate(body.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not raw or raw.isspace():
            continue
        try:
            decode(raw)
        except (msgspec.DecodeError, RecursionError):
            raw = encode(raw.decode(errors="replace"))
        yield Row(line, raw)


def of_csv(body: bytes, kind: str | None) -> Sheet:
    """A CSV file's columns and rows."""
    return Sheet(csvs.lines_of(body), kind)


def of_workbook(body: bytes, kind: str | None) -> Sheet:
    """An XLSX file's columns and rows; a sheet that is named for a kind holds rows of it."""
    title, lines = workbook.read(body)
    return Sheet(lines, kind or KIND_OF.get(fold(title)))


READ: dict[str, Callable[[bytes, str | None], Sheet]] = {CSV: of_csv, XLSX: of_workbook}
MEDIA = (JSON, NDJSON, *READ)


def unpacked(body: bytes) -> bytes:
    """A gzip body (RFC 1952), of any number of members. Raises Malformed, TooLarge beyond MOST_BYTES."""
    parts, size = [], 0
    try:
        while body:
            member = zlib.decompressobj(31)
            parts.append(member.decompress(body, MOST_BYTES + 1 - size))
            size += len(parts[-1])
            if size > MOST_BYTES:
                raise TooLarge(limit=MOST_BYTES)
            if not member.eof:
                raise Malformed(NO_GZIP)
            body = member.unused_data
    except zlib.error:
        raise Malformed(NO_GZIP) from None
    return b"".join(parts)


def packed(lot: Lot) -> bytes:
    """A lot as it waits for its turn."""
    return zlib.compress(msgspec.msgpack.encode(Lot([bytes(raw) for raw in lot.raws], lot.lines)), 1)


def unpack(kept: bytes) -> Lot:
    """A packed lot again."""
    return msgspec.msgpack.decode(zlib.decompress(kept), type=Lot)
