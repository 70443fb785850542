"""A batch's rows back as a file: what is wrong marked where it stands, and told in words; mended, the same file goes in again.

Rows keep their lines and columns; values stand as people type them.
"""

import asyncio
import csv
import io
import tempfile
from dataclasses import dataclass
from typing import Annotated, Any, Literal
from uuid import UUID

import xlsxwriter
from fastapi import Query, Response
from xlsxwriter.utility import xl_cell_to_rowcol, xl_col_to_name

from api.intake.batch import own_batch
from api.intake.files.layout import cell, heading, said
from api.intake.part import parts, read
from api.intake.report import field_of
from api.intake.template import File, attachment
from api.web.door import Router
from api.web.export import BOOKS, CSV, XLSX
from api.web.formula import inert
from api.web.work import Work

router = Router(prefix="/intake", tags=["intake"])
NOTES = 5_000  # cells that bear a comment: beyond it spreadsheets open slowly, and the sheet of errors tells of all
RED, AMBER = "#F8CFCB", "#FCE8B2"
SHEETS = ("Lỗi", "Dữ liệu")
TOLD = ("Dòng", "Cột", "Mã dòng", "Nội dung cần sửa", "Mã lỗi", "Giá trị đã gửi")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a batch: its line in the file, its fields, what became of it."""

    number: int
    fields: dict[str, Any]
    status: str
    errors: list[dict[str, Any]]


@router.get("/batches/{id}/report", response_model=None, response_class=File)
async def get_batch_report(
    work: Work, id: UUID, format: Annotated[Literal["xlsx", "csv"], Query()] = "xlsx"
) -> Response:
    """The rows as they were sent, bad cells coloured and commented, a sheet of errors on top; CSV with a column for them."""
    batch = await own_batch(work, id)
    lines: list[Line] = []
    async for part in parts(work.session, batch):
        rows = [*part.rows((), ())]
        raws = [await part.item(index) for index, _ in rows]
        lines += await asyncio.to_thread(joined, rows, raws)
    columns = placed(batch.manner.get("columns", {}), lines)
    name = f"lo-{id}.{format}"
    if format == "csv":
        return attachment(await asyncio.to_thread(table, columns, lines), CSV, name)
    async with BOOKS:
        return attachment(await asyncio.to_thread(workbook, columns, lines), XLSX, name)


def joined(rows: list[tuple[int, dict[str, Any]]], raws: list[Any]) -> list[Line]:
    """Rows of the report with what they came as; those of no file as lines below one heading."""
    lines = []
    for (index, row), raw in zip(rows, raws, strict=True):
        lines.append(Line(row["line"] or index + 2, said(read(raw)), row["status"], row["errors"]))
    return lines


def placed(columns: dict[str, str], lines: list[Line]) -> dict[str, int]:
    """Field -> place of its column: as they were sent, then what else rows say, the kind last of a file that has none."""
    known = {field: xl_cell_to_rowcol(f"{letter}1")[1] for field, letter in columns.items()}
    used = dict.fromkeys(field for line in lines for field in line.fields)
    for field in ("kind", "external_id", "revision", *used):
        if field in used and field not in known:
            known[field] = max(known.values(), default=-1) + 1
    return known or {"external_id": 0}


def table(columns: dict[str, int], lines: list[Line]) -> bytes:
    """CSV: the columns, then the result and the errors of each row, which are passed over when it is sent again."""
    fields = sorted(columns, key=columns.__getitem__)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow([*map(heading, fields), "Kết quả", "Lỗi"])
    for line in lines:
        shown = [cell(field, line.fields[field]) if field in line.fields else "" for field in fields]
        days = [one.strftime("%d/%m/%Y") if hasattr(one, "strftime") else one for one in shown]
        writer.writerow([*days, line.status, " ".join(inert(error["detail"]) for error in line.errors)])
    return out.getvalue().encode("utf-8-sig")


def workbook(columns: dict[str, int], lines: list[Line]) -> bytes:
    """XLSX: the errors, then the rows with their marks."""
    with tempfile.TemporaryFile() as made:
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "remove_timezone": True,
        }
        with xlsxwriter.Workbook(made, options) as book:
            Marked(book, columns).write(lines)
        made.seek(0)
        return made.read()


class Marked:
    """The two sheets, written side by side from top to bottom."""

    def __init__(self, book: Any, columns: dict[str, int]) -> None:
        self.errors, self.rows = (book.add_worksheet(name) for name in SHEETS)
        self.columns, self.told, self.noted = columns, 0, 0
        bold = book.add_format({"bold": True})
        self.formats: dict[tuple[str, str], Any] = {}
        for kind, number in (("", ""), ("date", "dd/mm/yyyy"), ("datetime", "dd/mm/yyyy hh:mm"), ("int", "0")):
            for mark, colour in (("", ""), ("error", RED), ("hold", AMBER), ("warning", AMBER)):
                looks = {"num_format": number} if number else {}
                self.formats[kind, mark] = book.add_format({**looks, **({"bg_color": colour} if colour else {})})
        for at, name in enumerate(TOLD):
            self.errors.write_string(0, at, name, bold)
        self.errors.set_column(0, 2, 14)
        self.errors.set_column(3, 3, 80)
        self.errors.set_column(4, 5, 26)
        self.errors.freeze_panes(1, 0)
        self.rows.set_column(0, max(columns.values()), 18)
        self.bold = bold

    def write(self, lines: list[Line]) -> None:
        """Headings above the first line, then all."""
        top = max(0, min((line.number for line in lines), default=2) - 2)
        for field, at in self.columns.items():
            self.rows.write_string(top, at, heading(field), self.bold)
        for line in lines:
            self.row(line)
        if self.told == 0:
            self.errors.write_string(1, 3, "Không có lỗi.")

    def row(self, line: Line) -> None:
        """One line, and what is wrong with it."""
        marks: dict[int, list[dict[str, Any]]] = {}
        for error in line.errors:
            marks.setdefault(self.columns.get(field_of(error["pointer"]), 0), []).append(error)
        for field, at in self.columns.items():
            mark = marks[at][0]["severity"] if at in marks else ""
            self.put(line.number - 1, at, cell(field, line.fields[field]) if field in line.fields else None, mark)
        for at, found in marks.items():
            if self.noted < NOTES:
                self.noted += 1
                self.rows.write_comment(
                    line.number - 1, at, "\n".join(error["detail"] for error in found), {"x_scale": 2}
                )
            for error in found:
                self.tell(line, at, error)

    def put(self, row: int, at: int, value: Any, mark: str) -> None:
        """A cell of its type and colour."""
        kind = type(value).__name__
        shape = self.formats.get((kind, mark)) or self.formats["", mark]
        if value is None:
            if mark:
                self.rows.write_blank(row, at, None, shape)
        elif kind in ("date", "datetime"):
            self.rows.write_datetime(row, at, value, shape)
        elif isinstance(value, int | float) and abs(value) < 2**53:
            self.rows.write_number(row, at, value, shape)
        else:
            self.rows.write_string(row, at, str(value), shape)

    def tell(self, line: Line, at: int, error: dict[str, Any]) -> None:
        """One line of the sheet of errors; its place leads to the cell."""
        self.told += 1
        field = field_of(error["pointer"])
        sent = line.fields.get(field)
        values = (xl_col_to_name(at), str(line.fields.get("external_id") or ""), error["detail"], error["code"])
        place = f"internal:'{SHEETS[1]}'!{xl_col_to_name(at)}{line.number}"
        if self.told <= NOTES:
            self.errors.write_url(self.told, 0, place, string=str(line.number))
        else:
            self.errors.write_number(self.told, 0, line.number)
        for column, value in enumerate((*values, "" if sent is None else str(sent)), 1):
            self.errors.write_string(self.told, column, inert(value))
