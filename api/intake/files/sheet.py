"""Lines of cells as raw items: the first line that is not empty names the columns, each line after it is a row."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from api.intake.files.columns import ABOVE, IGNORED, READERS, Column, as_text, field_of, letter
from api.kernel.folding import fold
from api.kernel.problem import Fault, Invalid, Say

encode = msgspec.json.Encoder().encode
PREFILLED, ABOVE_PREFILLED = {"unit", "programme"}, {"kind", "external_id"}  # what a template fills of an empty line
HEADING_LINES = 20  # titles and notes that people leave above the table


class Row(NamedTuple):
    """A raw item as a JSON body would bring it, and its line in the file (from 1)."""

    line: int
    raw: bytes


class Sheet:
    """The columns of a file, found in its first lines. `kind`: of rows that do not say theirs."""

    def __init__(self, lines: Iterable[Sequence[Any]], kind: str | None = None) -> None:
        self.lines, self.kind, self.width = enumerate(lines, 1), kind, 0
        self.columns = self.heading()

    def heading(self) -> list[Column]:
        """The columns. Raises Invalid: no headings, one that is not known, one that stands twice."""
        for at, cells in self.lines:
            found = [(place, str(cell)) for place, cell in enumerate(cells) if filled(cell)]
            if sum(field_of(heading) is not None for _, heading in found) >= 2:
                self.width = found[-1][0] + 1
                return checked(found, at)
            if at >= HEADING_LINES:
                break
        said = Say(
            "Không thấy dòng tiêu đề cột: hãy dùng tệp mẫu hoặc đặt tên cột theo tệp mẫu.",
            "No line of column headings: use the template, or its headings.",
        )
        raise Invalid(errors=[Fault("MISSING_FIELD", said, pointer="")])

    def rows(self) -> Iterator[Row]:
        """Every line that is not empty, as an item."""
        above = [(column.at, column.field, READERS[column.field]) for column in self.columns if column.field in ABOVE]
        below = [
            (column.at, column.field, READERS[column.field]) for column in self.columns if column.field not in ABOVE
        ]
        last = max(column.at for column in self.columns)
        for line, cells in self.lines:
            if len(cells) <= last:
                cells = [*cells, *[None] * (last + 1 - len(cells))]
            item: dict[str, Any] = {name: read(cell) for at, name, read in above if filled(cell := cells[at])}
            data = {name: read(cell) for at, name, read in below if filled(cell := cells[at])}
            if len(cells) > self.width:
                data |= beyond(cells, self.width)
            if data.keys() - PREFILLED or item.keys() - ABOVE_PREFILLED:
                if self.kind:
                    item.setdefault("kind", self.kind)
                item["data"] = data
                yield Row(line, encode(item))


def beyond(cells: Sequence[Any], width: int) -> dict[str, str]:
    """What stands behind the last heading, under its column's letter: no field, so the row is refused and not cut."""
    return {f"({letter(at)})": as_text(cell) for at, cell in enumerate(cells[width:], width) if filled(cell)}


def filled(cell: Any) -> bool:
    """Whether a person would see something in it."""
    return bool(cell) and not cell.isspace() if type(cell) is str else cell is not None


def checked(found: list[tuple[int, str]], line: int) -> list[Column]:
    """Headings as columns. Raises Invalid with a fault for each that is not known or stands twice."""
    columns: list[Column] = []
    faults: list[Fault] = []
    for at, heading in found:
        field, place = field_of(heading), letter(at)
        params = {"column": place, "line": line, "heading": heading[:100]}
        if fold(heading) in IGNORED:
            continue
        if field is None:
            said = Say(
                f"Cột {place} có tiêu đề không có trong mẫu: “{heading[:100]}”.",
                f"Column {place} is not known: “{heading[:100]}”.",
            )
            faults.append(Fault("UNKNOWN_FIELD", said, pointer="", params=params))
        elif any(column.field == field for column in columns):
            said = Say(
                f"Cột {place} lặp lại một cột phía trước: “{heading[:100]}”.", f"Column {place} repeats an earlier one."
            )
            faults.append(Fault("INVALID", said, pointer="", params=params))
        else:
            columns.append(Column(place, at, field))
    if faults:
        raise Invalid(errors=faults)
    return columns
