"""What runs in the process of its own: a workbook on standard input, its cells on standard output.

Its parts are looked at before anything is unpacked, then the first sheet is read by calamine, which is quick and ends
its process on some sheets that lie. Cells come with their last computed values; formulas, links and styles are never
looked at.
"""

import io
import re
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

import msgspec
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from api.kernel.confined import confine
from api.kernel.folding import fold

MEMORY, PROCESSOR, CLOCK = 400_000_000, 10.0, 30.0  # bytes and seconds that a workbook may cost
LOT = 1_000  # lines a frame
ENTRIES, UNPACKED, RATIO = 1_000, 100_000_000, 100  # files, bytes in all, times the packed size of one that is large
LARGE = 1_000_000  # bytes below which a file may be packed as well as it likes
PIECE = 1 << 16  # bytes that are looked at at once
LINES, AREA = 100_100, 6_000_000  # rows with headings, cells between the first and the last
ASIDE = {
    fold(name) for name in ("Lỗi", "Errors", "Danh mục", "Codes", "Hướng dẫn", "Guide")
}  # sheets that hold no rows
BEYOND_Z = re.compile(rb'\br="([A-Z]{2,3})\d')  # cells of the columns after Z
ROW = re.compile(rb'<row\b[^>]*?\br="(\d{1,7})"')


class Refused(Exception):
    """Why there are no cells: BROKEN, OLD, MACROS or BIG."""


def main(parent: str) -> None:
    """Frames, each after its length in four bytes: the sheet's title or {refused}, then lines of cells."""
    confine(int(parent), memory=MEMORY, processor=PROCESSOR, clock=CLOCK)
    raw = sys.stdin.buffer.read()
    try:
        inspect(raw)
        sheet = opened(raw)
        send(sheet.name)
        for some in lots(cells_of(sheet)):
            send(some)
    except Refused as refused:
        send({"refused": str(refused)})
    except MemoryError:
        send({"refused": "BIG"})
    except (
        CalamineError,
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ):
        send({"refused": "BROKEN"})


def send(said: Any) -> None:
    """One frame."""
    frame = msgspec.msgpack.encode(said)
    sys.stdout.buffer.write(len(frame).to_bytes(4, "big") + frame)


def opened(raw: bytes) -> CalamineSheet:
    """The first visible sheet that is not one of ours with codes or errors. Raises Refused."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    for one in book.sheets_metadata:
        if one.visible == SheetVisibleEnum.Visible and fold(one.name) not in ASIDE:
            return book.get_sheet_by_name(one.name)
    raise Refused("BROKEN")


def lots(lines: Iterator[list[Any]]) -> Iterator[list[list[Any]]]:
    """Lines by the thousand."""
    some: list[list[Any]] = []
    for line in lines:
        some.append(line)
        if len(some) == LOT:
            yield some
            some = []
    yield some


def cells_of(sheet: CalamineSheet) -> Iterator[list[Any]]:
    """The cells of each line from line 1, from column A: text, numbers, flags, None; days and times as ISO text."""
    before = [""] * (sheet.start[1] if sheet.start else 0)
    for cells in sheet.iter_rows():
        yield [*before, *[cell if type(cell) in (str, float) else plain(cell) for cell in cells]]


def plain(cell: Any) -> Any:
    """A day without its midnight, a time without its day."""
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date | time) else cell if isinstance(cell, bool | int) else str(cell)


def inspect(raw: bytes) -> None:
    """Raises Refused for what is no XLSX, bears macros or would not fit into memory."""
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused("OLD")
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        entries = parts.infolist()
        weigh(entries)
        names = {entry.filename for entry in entries}
        if not any(name.startswith("xl/worksheets/") for name in names):
            raise Refused("BROKEN")
        if any(name.endswith("vbaProject.bin") for name in names):
            raise Refused("MACROS")
        for entry in entries:
            rows, columns, rest = 0, 26, b""
            for piece in pieces(raw, entry):
                if not entry.filename.startswith("xl/worksheets/"):
                    continue
                rows = max([rows, *map(int, ROW.findall(rest + piece))])
                columns = max([columns, *map(number, set(BEYOND_Z.findall(rest + piece)))])
                rest = piece[-200:]
                if rows > LINES or rows * columns > AREA:
                    raise Refused("BIG")


def weigh(entries: list[zipfile.ZipInfo]) -> None:
    """Raises Refused by what the parts say of themselves; what they unpack to is counted as it is read."""
    if len(entries) > ENTRIES or sum(entry.file_size for entry in entries) > UNPACKED:
        raise Refused("BIG")
    for entry in entries:
        if entry.file_size > LARGE and entry.file_size > RATIO * max(1, entry.compress_size):
            raise Refused("BIG")


def pieces(raw: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """A part, unpacked. Raises Refused where it has another size than it says: what reads it later may not stop there."""
    name, extra = struct.unpack_from("<HH", raw, entry.header_offset + 26)
    start = entry.header_offset + 30 + name + extra
    packed, size = memoryview(raw)[start : start + entry.compress_size], 0
    member = zlib.decompressobj(-15)
    for at in range(0, len(packed), PIECE):
        piece = bytes(packed[at : at + PIECE])
        if entry.compress_type == zipfile.ZIP_DEFLATED:
            piece = member.decompress(piece, entry.file_size + 1 - size)
        size += len(piece)
        if size > entry.file_size:
            break
        yield piece
    if size != entry.file_size:
        raise Refused("BROKEN")


def number(name: bytes) -> int:
    """A is 1, Z 26, AA 27."""
    total = 0
    for one in name:
        total = total * 26 + one - 64
    return total
