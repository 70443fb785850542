"""Templates for those who hand in with a spreadsheet, and the schema of each kind for those who program."""

import asyncio
import csv
import io
from datetime import date, datetime
from typing import Annotated, Any, Literal

import xlsxwriter
from fastapi import Query, Response
from pydantic import TypeAdapter
from sqlalchemy import text

from api.intake.files.layout import fields_of, heading, listed, plain, title_of
from api.intake.item import Item
from api.intake.judging import RULES
from api.intake.push import pushing_unit
from api.kernel import clock
from api.kernel.ids import uuid7
from api.kernel.problem import NotFound
from api.web.body import Schema
from api.web.door import Router
from api.web.export import CSV, XLSX
from api.web.work import Transaction, Work

router = Router(prefix="/intake", tags=["intake"])
READY = 200  # lines that are ready to be filled
GUIDE = (
    "Cách dùng tệp mẫu",
    "1. Mỗi dòng của trang đầu là một hoạt động. Cột có dấu * là bắt buộc.",
    "2. Không sửa cột “Mã dòng”: nhờ nó, gửi lại tệp không làm trùng số liệu.",
    "3. Ngày ghi dd/mm/yyyy; số viết 1234567 hoặc 1.234.567.",
    "4. Cột có danh sách: chọn trong danh sách, hoặc ghi mã ở trang “Danh mục”. Nhiều giá trị cách nhau bằng dấu ;",
    "5. Gửi thử trước, sửa những ô hệ thống chỉ ra, rồi gửi chính tệp này.",
    "6. Muốn sửa dòng đã gửi: sửa ngay tại dòng đó rồi gửi lại; nếu dòng có “Lần sửa” thì tăng lên 1.",
)  # fmt: skip
MINE = text(
    "with mine as (select p.id, p.parent_id, p.code, :day between p.starts_on and p.ends_on as now,"
    "  exists (select 1 from party y where y.programme_id = p.id and y.unit_id = :unit) as own"
    "  from programme p where p.status = 'active')"
    " select u.code as unit,"
    "  array(select code from mine where own or code in (select p.code from programme p where p.level = 'central')"
    "   order by own desc, now desc, code) as programmes,"
    "  array(select distinct c.path from clause c join mine m on m.own and c.programme_id in (m.id, m.parent_id) order by 1) as clauses"
    " from unit u where u.id = :unit"
)


SCHEMA: dict[str, Any] = {
    "responses": {
        "200": {
            "content": {
                media: {"schema": {"type": "object"}} for media in ("application/schema+json", "application/json")
            }
        }
    }
}


class File(Response):
    """A file to be saved: XLSX or CSV."""

    media_type = XLSX
    others = (CSV,)
    fresh = True


class RowSchema(Response):
    """JSON Schema, which is JSON."""

    media_type = "application/schema+json"
    others = ("application/json",)


def attachment(content: bytes, media: str, name: str) -> File:
    """The file under its name."""
    return File(content, headers={"Content-Disposition": f'attachment; filename="{name}"'}, media_type=media)


@router.get("/templates/{kind}", response_model=None, response_class=File)
async def get_template(
    work: Work, kind: str, format: Annotated[Literal["xlsx", "csv"], Query()] = "xlsx", at: date | None = None
) -> Response:
    """An empty file of a kind, made for the caller's unit: its codes, and active programmes, those in force on a day (default today) first.

    XLSX with drop-downs, notes, and a sheet of codes; CSV with the headings alone. Rows are keyed anew in each file.
    """
    if kind not in RULES:
        raise NotFound()
    mine = await own(work, at or clock.today())
    name = f"{kind}-{clock.today():%Y%m%d}.{format}"
    if format == "csv":
        return attachment(bare(kind), CSV, name)
    return attachment(await asyncio.to_thread(workbook, kind, mine), XLSX, name)


@router.get("/schemas/{kind}", response_model=None, response_class=RowSchema, openapi_extra=SCHEMA)
async def get_schema(work: Work, kind: str) -> Response:
    """JSON Schema (2020-12) of one row of a kind, as a push takes it."""
    if kind not in RULES:
        raise NotFound()
    return RowSchema(TypeAdapter(dict[str, Any]).dump_json(schema(kind)))


class Own(Schema):
    """What a template is filled with: the caller's unit, its programmes, their clauses, by their codes."""

    unit: str
    programmes: list[str]
    clauses: list[str]


async def own(work: Transaction, day: date) -> Own:
    """The caller's unit, as of a day. Raises Forbidden without intake:push."""
    row = (await work.session.execute(MINE, {"unit": pushing_unit(work.actor), "day": day})).one()
    return Own(unit=row.unit, programmes=list(row.programmes), clauses=list(row.clauses))


def schema(kind: str) -> dict[str, Any]:
    """The one definition of a row (intake/item.py), cut down to what the kind needs and takes."""
    made = TypeAdapter(Item).json_schema(ref_template="#/$defs/{model}")
    data, rule = made["$defs"].pop("Data"), RULES[kind]
    data["properties"] = {name: one for name, one in data["properties"].items() if name in rule.taken}
    data["required"] = sorted(rule.needed)
    made["properties"] |= {"data": data, "kind": {"const": kind}}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind, **made}


def bare(kind: str) -> bytes:
    """The headings alone, with the kind, as a spreadsheet of any language opens them."""
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerow([heading("kind"), *(heading(name, kind) for name in fields_of(kind))])
    return out.getvalue().encode("utf-8-sig")


def workbook(kind: str, mine: Own) -> bytes:
    """The template: rows to fill, codes, guide."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet, codes, guide = (book.add_worksheet(name) for name in (title_of(kind), "Danh mục", "Hướng dẫn"))
        fields = fields_of(kind)
        choices = list_codes(book, codes, fields, mine)
        fill(book, sheet, kind, fields, mine)
        for at, field in enumerate(fields):
            sheet.data_validation(1, at, READY, at, admitted(field, choices.get(field)))
        for at, line in enumerate(GUIDE):
            guide.write_string(at, 0, line)
        guide.set_column(0, 0, 110)
    return made.getvalue()


def fill(book: Any, sheet: Any, kind: str, fields: list[str], mine: Own) -> None:
    """Headings with notes, and lines with their key, unit and programme."""
    bold = book.add_format({"bold": True, "bg_color": "#E8EEF7", "border": 1, "text_wrap": True, "valign": "top"})
    day, instant = (book.add_format({"num_format": f"dd/mm/yyyy{more}"}) for more in ("", " hh:mm"))
    formats = {date: day, datetime: instant, int: book.add_format({"num_format": "#,##0"})}
    batch = uuid7().hex[-8:]
    for at, field in enumerate(fields):
        sheet.set_column(at, at, 40 if field == "title" else 18, formats.get(plain(field)))
        sheet.write_string(0, at, heading(field, kind), bold)
        sheet.write_comment(0, at, note(field), {"x_scale": 1.6})
    sheet.freeze_panes(1, 1)
    for line in range(1, READY + 1):
        sheet.write_string(line, 0, f"{mine.unit}-{batch}-{line:03}")
        for name, value in (("unit", mine.unit), ("programme", mine.programmes[0] if mine.programmes else "")):
            if name in fields and value:
                sheet.write_string(line, fields.index(name), value)


def note(field: str) -> str:
    """What a column takes, in a word."""
    kinds = {
        date: "Ngày: dd/mm/yyyy",
        datetime: "Ngày giờ: dd/mm/yyyy hh:mm",
        int: "Số nguyên, không âm",
        bool: "có / không",
    }
    if listed(field):
        return f"Chọn trong danh sách. Mã: {field}"
    return f"{kinds.get(plain(field), 'Chữ')}. Mã: {field}"


def list_codes(book: Any, sheet: Any, fields: list[str], mine: Own) -> dict[str, str]:
    """The sheet of codes; field -> the cells that its drop-down takes from."""
    columns: dict[str, list[tuple[str, str]]] = {}
    for field in fields:
        if names := listed(field):
            columns[field] = [(code, vi) for code, (vi, _) in names.items()]
    columns |= {
        name: [(code, code) for code in codes]
        for name, codes in (("unit", [mine.unit]), ("programme", mine.programmes), ("clauses", mine.clauses))
        if name in fields and codes
    }
    places = {}
    for at, (field, codes) in enumerate(columns.items()):
        sheet.write_string(0, 2 * at, heading(field))
        for line, (code, name) in enumerate(codes, 1):
            sheet.write_string(line, 2 * at, name)
            sheet.write_string(line, 2 * at + 1, code)
        letter = xlsxwriter.utility.xl_col_to_name(2 * at, True)
        places[field] = f"='Danh mục'!{letter}$2:{letter}${len(codes) + 1}"
    return places


def admitted(field: str, choices: str | None) -> dict[str, Any]:
    """What a cell lets in; a wrong value is warned of, for a list may hold several."""
    if choices:
        return {"validate": "list", "source": choices, "error_type": "information"}
    kind = plain(field)
    if kind is date:
        return {"validate": "date", "criteria": ">", "value": date(2000, 1, 1), "error_message": "Ngày ghi dd/mm/yyyy."}
    if kind is int:
        return {"validate": "integer", "criteria": ">=", "value": 0, "error_message": "Số nguyên, không âm."}
    return {"validate": "any"}
