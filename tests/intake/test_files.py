"""Files as people make them: the same rows, the same rules, the same report, with line and column."""

import gzip
import io
import json
import uuid
import zipfile
from datetime import date, datetime
from typing import Any

import httpx
import pytest
import xlsxwriter

from api.intake.sent import NDJSON
from api.web.export import CSV, XLSX
from tests.conftest import Callers, row

pytestmark = pytest.mark.asyncio(loop_scope="session")
WHERE = "unit=LDLD-AN-GIANG&programme=CTPH-AN-GIANG"
HEADINGS = ("Loại hoạt động", "Mã dòng *", "Tên, nội dung hoạt động", "Ngày diễn ra", "Số phút", "Số lượng (buổi)", "Điều, khoản của chương trình")  # fmt: skip


async def send(
    api: httpx.AsyncClient, who: dict[str, str], media: str, body: bytes, query: str = WHERE, **headers: str
) -> httpx.Response:
    sent = {**who, "Content-Type": media, "Idempotency-Key": uuid.uuid4().hex, **headers}
    return await api.post(f"/intake/batches?report=full&{query}", headers=sent, content=body)


def lines(*rows: tuple[Any, ...], between: str = ";", headings: tuple[str, ...] = HEADINGS) -> bytes:
    return "\r\n".join(between.join(map(str, cells)) for cells in (headings, *rows)).encode("utf-8-sig")


def workbook(*rows: tuple[Any, ...], title: str = "Dữ liệu", headings: tuple[str, ...] = HEADINGS) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet, day = book.add_worksheet(title), book.add_format({"num_format": "dd/mm/yyyy"})
        for at, cells in enumerate((headings, *rows)):
            for place, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(at, place, datetime(cell.year, cell.month, cell.day), day)
                elif cell is not None:
                    sheet.write(at, place, cell)
    return made.getvalue()


async def test_the_same_rows_in_every_format_are_the_same_record(api: httpx.AsyncClient, as_: Callers) -> None:
    who, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    item = {**row(key, minutes=1500), "revision": None}
    item["data"].pop("place")
    cells = ("loudspeaker_bulletin", key, "Bản tin Luật Công đoàn", "01/05/2018", "1.500", 1, "II.2")
    first = await send(api, who, NDJSON, json.dumps(item).encode() + b"\n\n")
    assert first.status_code == 201, first.text
    assert (first.json()["rows"][0]["status"], first.json()["rows"][0]["line"]) == ("created", 1)
    for media, body in (
        (CSV, lines(cells)),
        (CSV, lines(cells, between="\t")),
        (CSV, lines((*cells[:4], '"1,500"', *cells[5:]), between=",", headings=tuple(f'"{one}"' for one in HEADINGS))),
        (XLSX, workbook((*cells[:3], date(2018, 5, 1), 1500.0, *cells[5:]))),
        (XLSX, workbook((None, *cells[1:]), title="Bản tin truyền thanh cơ sở")),
    ):
        again = await send(api, who, media, body)
        assert [one["status"] for one in again.json()["rows"]] == ["unchanged"], again.text
        assert again.json()["rows"][0]["line"] == 2
        packed = await send(api, who, media, gzip.compress(body), **{"Content-Encoding": "gzip"})
        assert packed.json()["counts"] == again.json()["counts"], packed.text


async def test_a_report_names_line_and_column_and_the_file_goes_in_again(api: httpx.AsyncClient, as_: Callers) -> None:
    who, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex[:20]
    good = ("Bản tin truyền thanh cơ sở", "Bản tin", "1/5/2018", 15, 1, "II.2")
    rows = [
        (good[0], f"{key}-1", *good[1:]),
        (good[0], f"{key}-2", "", "31/02/2018", "mười", 1, "II.9"),
        ("Hội chợ", f"{key}-3", *good[1:]),
        ("", "", "", "", "", "", ""),
        (good[0], "", *good[1:]),
    ]
    answer = await send(api, who, CSV, lines(*rows))
    assert answer.status_code == 207, answer.text
    said = answer.json()
    told = {(one["line"], error["code"], error.get("column")) for one in said["rows"] for error in one["errors"]}
    assert told == {
        (3, "MISSING_FIELD", "C"), (3, "INVALID_FORMAT", "D"), (3, "INVALID_TYPE", "E"), (3, "REFERENCE_NOT_FOUND", "G"),
        (4, "UNKNOWN_KIND", "A"), (6, "MISSING_FIELD", "B"),
    }, told  # fmt: skip
    kept = (await api.get(f"/intake/batches/{said['id']}/rows?code=UNKNOWN_KIND", headers=who)).json()["items"]
    assert [(one["line"], one["data"]["minutes"]) for one in kept] == [(4, 15)]
    rows[1], rows[2] = (good[0], f"{key}-2", *good[1:]), (good[0], f"{key}-3", *good[1:])
    rows[4] = (good[0], f"{key}-4", *good[1:])
    mended = (await send(api, who, CSV, lines(*rows))).json()
    assert [one["status"] for one in mended["rows"]] == ["unchanged", "created", "created", "created"]


async def test_what_stands_behind_the_last_heading_refuses_its_row(api: httpx.AsyncClient, as_: Callers) -> None:
    who, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    good = ("Bản tin truyền thanh cơ sở", f"{key}-1", "Bản tin", "1/5/2018", 15, 1, "II.2")
    torn = (*good[:1], f"{key}-2", *good[2:6], "II.2", "III.2.b")
    said = (await send(api, who, CSV, lines((*good, ""), torn))).json()
    assert [one["status"] for one in said["rows"]] == ["created", "rejected"], said
    assert said["rows"][1]["errors"][0]["pointer"] == "/items/1/data/(H)"


async def test_one_line_of_ndjson_that_is_no_json_is_refused_alone(api: httpx.AsyncClient, as_: Callers) -> None:
    who, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    good = [json.dumps(row(f"{key}-{at}")).encode() for at in range(3)]
    twice = good[1].replace(b'"minutes"', b'"quantity"')
    bad = [b"{", b'{"kind":"x"},{"kind":"y"}', b"null", b'"a"', b"\xff", b"[" * 50, b'{"kind":NaN}', twice]
    body = b"\n".join([good[0], *bad, b"", good[2]])
    answer = await send(api, who, NDJSON, body)
    assert answer.status_code == 207, answer.text
    rows = answer.json()["rows"]
    assert [(one["line"], one["status"]) for one in (rows[0], rows[-1])] == [(1, "created"), (11, "created")]
    assert [[error["code"] for error in one["errors"]] for one in rows[1:-1]] == [["INVALID_FORMAT"]] * len(bad)


async def test_half_an_object_in_two_lines_is_two_rows(api: httpx.AsyncClient, as_: Callers) -> None:
    who, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    whole = json.dumps(row(key)).encode()
    body = whole.replace(b', "data"', b'\n"data"') + b"\n" + whole + b"," + whole
    answer = await send(api, who, NDJSON, body)
    assert (answer.status_code, answer.json()["counts"]["rejected"]) == (422, 3), answer.text


@pytest.mark.parametrize(
    ("media", "body", "code", "status"),
    [
        (CSV, "Mã;Tên\n".encode("utf-16"), "MALFORMED", 400),
        (CSV, "Tên, nội dung".encode("cp1258", "replace") + b"\xb5\xad", "MALFORMED", 400),
        (CSV, b"", "INVALID", 422),
        (CSV, b"a;b;c\n1;2;3\n", "INVALID", 422),
        (CSV, lines(headings=(*HEADINGS, "Cột lạ")), "INVALID", 422),
        (CSV, lines(headings=(*HEADINGS, "minutes")), "INVALID", 422),
        (CSV, lines(("x", '"never closed', "")), "MALFORMED", 400),
        (XLSX, b"", "MALFORMED", 400),
        (XLSX, b"PK\x03\x04 no zip", "MALFORMED", 400),
        (XLSX, b"\xd0\xcf\x11\xe0 an old one", "MALFORMED", 400),
        (XLSX, workbook(("x",) * 7)[:-200], "MALFORMED", 400),
        (CSV, workbook(("x",) * 7), "MALFORMED", 400),
    ],
)
async def test_what_is_no_such_file_gets_a_sentence(
    api: httpx.AsyncClient, as_: Callers, media: str, body: bytes, code: str, status: int
) -> None:
    answer = await send(api, await as_("machine_ldld_an_giang"), media, body)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


def repacked(**parts: bytes) -> bytes:
    """A workbook with some of its parts put in place of its own."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(("x",) * 7))) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            if entry.filename not in parts:
                new.writestr(entry.filename, old.read(entry))
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(9))
    + b"]><worksheet><sheetData><row r='1'><c r='A1' t='str'><v>&j;</v></c></row></sheetData></worksheet>"
)
ROWS = (
    b"<worksheet><sheetData>"
    + b"".join(b'<row r="%d"/>' % at for at in range(1, 1_000_000, 7))
    + b"</sheetData></worksheet>"
)
FAR = b'<worksheet><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>'
WIDE = (
    b'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD90000"><v>1</v></c></row></sheetData></worksheet>'
)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (repacked(**{"xl/media/zeros.bin": bytes(120_000_000)}), 413),
        (repacked(**{SHEET: BOMB}), 400),
        (repacked(**{SHEET: ROWS}), 413),
        (repacked(**{SHEET: FAR}), 413),
        (repacked(**{SHEET: WIDE}), 400),
        (repacked(**{"xl/vbaProject.bin": b"macro"}), 400),
        (repacked(**{f"xl/a{at}.xml": b"" for at in range(1_100)}), 413),
        (repacked(**{SHEET: b"<worksheet><sheetData><row"}), 400),
    ],
    ids=["zeros", "entities", "empty rows", "far", "wide", "macros", "parts", "half a sheet"],
)  # fmt: skip
async def test_hostile_workbooks_are_refused(api: httpx.AsyncClient, as_: Callers, body: bytes, status: int) -> None:
    answer = await send(api, await as_("machine_ldld_an_giang"), XLSX, body)
    assert answer.status_code in (status, 422), answer.text


async def test_a_part_that_lies_about_its_size_is_refused(api: httpx.AsyncClient, as_: Callers) -> None:
    body = bytearray(repacked(**{"xl/media/zeros.bin": bytes(30_000_000)}))
    size = (30_000_000).to_bytes(4, "little")
    while (at := body.find(size)) >= 0:
        body[at : at + 4] = (1_000).to_bytes(4, "little")
    answer = await send(api, await as_("machine_ldld_an_giang"), XLSX, bytes(body))
    assert answer.status_code == 400, answer.text


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (gzip.compress(bytes(70_000_000)), 413),
        (gzip.compress(b"{}")[:-5], 400),
        (b"no gzip", 400),
        (gzip.compress(b'{"items":') + gzip.compress(b"[]}"), 201),
    ],
    ids=["bomb", "half", "none", "two members"],
)
async def test_gzip_is_unpacked_within_bounds(api: httpx.AsyncClient, as_: Callers, body: bytes, status: int) -> None:
    who = await as_("machine_ldld_an_giang")
    answer = await send(api, who, "application/json", body, "", **{"Content-Encoding": "gzip"})
    assert answer.status_code == status, answer.text
