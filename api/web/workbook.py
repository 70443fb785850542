"""XLSX as rows come: what was written is on disk as soon as the next row begins, so that its size takes no memory."""

from datetime import date, datetime
from typing import Any

import xlsxwriter

from api.kernel.clock import HANOI
from api.web.formula import inert, plain

EXACT = 2**53  # beyond that a spreadsheet rounds numbers


class Sheet:
    """One sheet of a workbook. columns: names in the rows; dated: those that are days or instants."""

    def __init__(self, file: Any, headings: list[str], columns: list[str], dated: dict[str, type[date]]) -> None:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.columns, self.dated, self.rows = columns, dated, 0
        self.book = xlsxwriter.Workbook(file, {**options, "strings_to_numbers": False, "remove_timezone": True})
        self.sheet = self.book.add_worksheet()
        self.formats: dict[type[date], Any] = {
            date: self.book.add_format({"num_format": "dd/mm/yyyy"}),
            datetime: self.book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"}),
        }
        self.sheet.freeze_panes(1, 0)
        self.sheet.set_column(0, len(headings) - 1, 18)
        bold = self.book.add_format({"bold": True})
        for at, one in enumerate(headings):
            self.sheet.write_string(0, at, one, bold)

    def add(self, rows: list[Any]) -> None:
        """So many rows of JSON."""
        for row in rows:
            self.rows += 1
            for at, name in enumerate(self.columns):
                self.put(at, plain(row.get(name)), self.dated.get(name))

    def put(self, at: int, value: Any, kind: type[date] | None) -> None:
        """One cell: days and instants as such, numbers that a spreadsheet holds exactly, texts that stay texts."""
        if value is None:
            return
        if kind is not None:
            self.sheet.write_datetime(self.rows, at, local(value, kind), self.formats[kind])
        elif isinstance(value, bool):
            self.sheet.write_boolean(self.rows, at, value)
        elif isinstance(value, int) and abs(value) < EXACT:
            self.sheet.write_number(self.rows, at, value)
        else:
            self.sheet.write_string(self.rows, at, inert(str(value)))

    def close(self) -> None:
        """Put the file together; once is enough."""
        if self.book.fileclosed:
            return
        self.sheet.autofilter(0, 0, self.rows, len(self.columns) - 1)
        self.book.close()


def local(value: str, kind: type[date]) -> Any:
    """A JSON day, or an instant in Viet Nam's time: a spreadsheet knows no zones."""
    return date.fromisoformat(value) if kind is date else datetime.fromisoformat(value).astimezone(HANOI)
