"""The fields of a row as columns of a file: what they are called, and how a cell as people fill it becomes a value.

A cell that cannot be read stays the text that it is: the row's own rules then refuse it by its place.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any, get_args, get_origin, get_type_hints

from api.activities.codes import LISTS, Names
from api.activities.kind import KINDS
from api.intake.item import Data, Listed
from api.kernel.folding import fold
from api.web.formula import RISKY

HEADINGS: Names = {  # as they stand in templates; a column may also be headed by the field's own name
    "kind": ("Loại hoạt động", "Kind"),
    "external_id": ("Mã dòng", "Row id"),
    "revision": ("Lần sửa", "Revision"),
    "unit": ("Mã đơn vị", "Unit code"),
    "programme": ("Mã chương trình", "Programme code"),
    "title": ("Tên, nội dung hoạt động", "Title"),
    "occurred_on": ("Ngày diễn ra", "Date"),
    "starts_at": ("Giờ bắt đầu", "Starts at"),
    "ended_on": ("Ngày kết thúc", "Last day"),
    "clauses": ("Điều, khoản của chương trình", "Clauses"),
    "campaign": ("Chiến dịch", "Campaign"),
    "topic": ("Chủ đề", "Topic"),
    "audience": ("Đối tượng", "Audience"),
    "channel": ("Hình thức, kênh", "Channel"),
    "place": ("Địa điểm", "Place"),
    "outlet": ("Cơ quan phát, đăng", "Outlet"),
    "priority": ("Mức ưu tiên", "Priority"),
    "rerun": ("Phát lại", "Rerun"),
    "evidence": ("Minh chứng (liên kết)", "Evidence (links)"),
    "note": ("Ghi chú", "Note"),
    "group": ("Nhóm dữ liệu", "Group"),
    "reason": ("Lý do thu hồi", "Reason of withdrawal"),
    "quantity": ("Số lượng", "Quantity"),
    "minutes": ("Số phút", "Minutes"),
    "copies": ("Số bản", "Copies"),
    "attendances": ("Số lượt người", "Attendances"),
    "attendances_female": ("Số lượt nữ", "Attendances of women"),
    "attendances_members": ("Số lượt đoàn viên", "Attendances of union members"),
    "persons": ("Số người", "Persons"),
    "persons_female": ("Số người nữ", "Women"),
    "entries": ("Số bài, sản phẩm dự thi", "Entries"),
    "reach": ("Số lượt tiếp cận", "Reach"),
    "amount_vnd": ("Số tiền (đồng)", "Amount (đồng)"),
}
ABOVE = ("kind", "external_id", "revision")  # of the item; all others are of its data
DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
MOMENT = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})[ T,]+(\d{1,2})[:hH](\d{2})(?::(\d{2}))?")
NAIVE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?")  # as a spreadsheet gives it
GROUPED = re.compile(r"[+-]?\d{1,3}([ .\u00a0\u202f]\d{3})+|[+-]?\d{1,3}(,\d{3})+")  # 1.234.567 as it is typed
WHOLE = re.compile(r"[+-]?\d+")
YES, NO = {"co", "x", "true", "yes", "1", "dung"}, {"khong", "false", "no", "0", "sai"}
Read = Callable[[Any], Any]


def as_text(cell: Any) -> str:
    """A cell of any type as the text that a person sees; whole numbers without a decimal part."""
    if type(cell) is str:
        said = cell.strip()
        return said[1:] if said[:1] == "'" and said[1:2] in RISKY else said
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return str(cell).strip()


@lru_cache(maxsize=16_384)
def as_day(cell: Any) -> str:
    """dd/mm/yyyy, or a date of a spreadsheet, as ISO; else the text."""
    said = as_text(cell)
    if found := DAY.fullmatch(said):
        day, month, year = found.groups()
        return f"{year}-{month:0>2}-{day:0>2}"
    return said


def as_instant(cell: Any) -> str:
    """dd/mm/yyyy hh:mm in Viet Nam, or a time of a spreadsheet, as RFC 3339; else the text."""
    said = as_text(cell)
    if NAIVE.fullmatch(said):
        return f"{said}+07:00"
    if found := MOMENT.fullmatch(said):
        day, month, year, hour, minute, second = found.groups(default="0")
        return f"{year}-{month:0>2}-{day:0>2}T{hour:0>2}:{minute}:{second:0>2}+07:00"
    return said


def as_count(cell: Any) -> Any:
    """1.234.567, 1,234,567 and 1234567 as an integer; else the text, or the number that is not whole."""
    if type(cell) is str and cell.isdecimal() and cell.isascii() and len(cell) < 20:
        return int(cell)
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() else cell
    if isinstance(cell, bool | int):
        return cell
    said = as_text(cell)
    plain = re.sub(r"[ .,\u00a0\u202f]", "", said) if GROUPED.fullmatch(said) else said
    return int(plain) if WHOLE.fullmatch(plain) and len(plain) < 20 else said


def as_flag(cell: Any) -> Any:
    """có, x, true as true; không, false as false; else the text."""
    if isinstance(cell, bool):
        return cell
    said = fold(as_text(cell))
    return True if said in YES else False if said in NO else as_text(cell)


def as_code(names: Names) -> Read:
    """A code, or its name in either language, whatever the tones; else the text."""
    known = {fold(name): code for code, both in names.items() for name in (*both, code)}
    return lru_cache(maxsize=1024)(lambda cell: known.get(fold(as_text(cell)), as_text(cell)))


def as_list(read: Read) -> Read:
    """Parts between semicolons or line breaks."""
    return lru_cache(maxsize=1024)(
        lambda cell: [read(part) for part in re.split(r"[;\n]", as_text(cell)) if part.strip()]
    )


def reader(kind: Any) -> Read:
    """How a cell of a field of this type is read."""
    for one in get_args(kind):
        if isinstance(one, Listed):
            return as_code(LISTS[one.name])
    origin, given = get_origin(kind), get_args(kind)
    if origin is list:
        return as_list(reader(given[0]))
    if given and origin is not list:
        return reader(given[0])
    plain: dict[Any, Read] = {date: as_day, datetime: as_instant, int: as_count, bool: as_flag}
    return plain.get(kind, as_text)


KIND_NAMES: Names = {code: (kind.vi, kind.en) for code, kind in KINDS.items()} | {
    "withdrawal": ("Thu hồi", "Withdrawal")
}
READERS: dict[str, Read] = {
    **{name: reader(kind) for name, kind in get_type_hints(Data, include_extras=True).items()},
    "kind": as_code(KIND_NAMES),
    "external_id": as_text,
    "revision": as_count,
}
KIND_OF = {fold(name[:31]): code for code, names in KIND_NAMES.items() for name in (*names, code)}  # titles of sheets
IGNORED = {fold(name) for name in ("Kết quả", "Lỗi", "Result", "Errors")}  # columns of a report that is sent again
KNOWN = {fold(name): field for field, both in HEADINGS.items() for name in (field, *both)}


@dataclass(frozen=True, slots=True)
class Column:
    """One column that is read: its letter in the sheet, its place in a line, its field."""

    letter: str
    at: int
    field: str


def letter(at: int) -> str:
    """A, B ... Z, AA as spreadsheets name the column at this place (from 0)."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(65 + rest) + name
    return name


def field_of(heading: str) -> str | None:
    """The field that a heading means; a star and what stands in brackets after it are for the eye."""
    plain = heading.replace("*", " ").strip()
    return KNOWN.get(fold(plain)) or KNOWN.get(fold(re.sub(r"\([^)]*\)\s*$", "", plain)))
