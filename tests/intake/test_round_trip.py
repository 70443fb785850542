"""A clerk with a spreadsheet alone: template, eight mistakes, the file back with its marks, mended, nothing doubled."""

import io
import uuid
from typing import Any

import httpx
import jsonschema_rs
import openpyxl
import pytest

from api.intake.files.layout import fields_of
from api.intake.judging import RULES
from api.intake.template import READY
from api.web.export import CSV, XLSX
from tests.conftest import Callers, row

pytestmark = pytest.mark.asyncio(loop_scope="session")
KIND = "loudspeaker_bulletin"


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: Any) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


async def send(api: httpx.AsyncClient, who: dict[str, str], media: str, body: bytes) -> httpx.Response:
    headers = {**who, "Content-Type": media, "Idempotency-Key": uuid.uuid4().hex}
    return await api.post("/intake/batches", headers=headers, content=body)


async def test_from_the_template_to_a_mended_file(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("ldld_an_giang")
    got = await api.get(f"/intake/templates/{KIND}?at=2018-05-01", headers=who)
    assert (got.status_code, got.headers["content-type"]) == (200, XLSX)
    assert (await send(api, who, XLSX, got.content)).json()["counts"]["received"] == 0, (
        "an empty template holds no rows"
    )
    book = opened(got.content)
    sheet = book.worksheets[0]
    at = {name: place for place, name in enumerate(fields_of(KIND), 1)}
    assert (
        sheet.cell(2, at["unit"]).value == "LDLD-AN-GIANG" and sheet.cell(2, at["programme"]).value == "CTPH-AN-GIANG"
    )
    assert sheet.data_validations.dataValidation and book.sheetnames[1:] == ["Danh mục", "Hướng dẫn"]
    good = {
        "title": "Bản tin",
        "place": f"Ấp {uuid.uuid4()}",
        "occurred_on": "01/05/2018",
        "quantity": 1,
        "minutes": "1.500",
        "clauses": "II.2",
    }
    wrong = {
        3: ("occurred_on", "31/02/2018"), 4: ("minutes", "mười"), 5: ("title", None), 6: ("clauses", "II.99"),
        7: ("unit", "LDLD-KHONG-CO"), 8: ("quantity", -1), 9: ("occurred_on", "01/05/2030"), 10: ("topic", "không có trong danh mục"),
    }  # fmt: skip
    right = {}
    for line in range(2, 32):
        for name, value in good.items():
            sheet.cell(line, at[name]).value = value
        if line in wrong:
            name, value = wrong[line]
            right[line] = sheet.cell(line, at[name]).value
            sheet.cell(line, at[name]).value = value
    said = (await send(api, who, XLSX, saved(book))).json()
    assert (said["counts"]["received"], said["counts"]["created"], said["counts"]["rejected"]) == (30, 22, 8), said
    assert {one["line"] for one in said["rows"] if one["status"] == "rejected"} == set(wrong)

    back = await api.get(f"/intake/batches/{said['id']}/report?format=xlsx", headers=who)
    marked = opened(back.content)
    assert marked.sheetnames == ["Lỗi", "Dữ liệu"]
    told, rows = marked.worksheets
    assert {told.cell(line, 1).value for line in range(2, told.max_row + 1)} >= {str(line) for line in wrong}
    for line, (name, _) in wrong.items():
        bad = rows.cell(line, at[name])
        assert bad.fill.bgColor.rgb != "00000000" and bad.comment is not None, (line, name)
    assert rows.cell(11, at["title"]).comment is None and rows.cell(11, at["title"]).value == "Bản tin"
    for line, (name, _) in wrong.items():
        rows.cell(line, at[name]).value = right[line]
    mended = (await send(api, who, XLSX, saved(marked))).json()
    assert {name: n for name, n in mended["counts"].items() if n} == {"received": 30, "created": 8, "unchanged": 22}, (
        mended
    )


async def test_the_same_as_csv(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("ldld_an_giang")
    bare = await api.get(f"/intake/templates/{KIND}?format=csv", headers=who)
    assert bare.content.startswith("\ufeffLoại hoạt động;Mã dòng *;".encode())
    key = uuid.uuid4().hex
    items = [row(f"{key}-1"), row(f"{key}-2", minutes=-1, title="=HYPERLINK(1)"), {"kind": KIND}]
    defaults = {"unit": "LDLD-AN-GIANG", "programme": "CTPH-AN-GIANG"}
    headers = {**who, "Idempotency-Key": uuid.uuid4().hex}
    said = (await api.post("/intake/batches", headers=headers, json={"defaults": defaults, "items": items})).json()
    back = await api.get(f"/intake/batches/{said['id']}/report?format=csv", headers={**who, "Accept": CSV})
    assert back.status_code == 200, back.text
    lines = back.content.decode("utf-8-sig").splitlines()
    assert lines[0].endswith("Kết quả;Lỗi") and len(lines) == 4 and "'=HYPERLINK(1)" in lines[2]
    mended = back.content.replace(b";-1;", b";15;")
    headers = {**who, "Content-Type": CSV, "Idempotency-Key": uuid.uuid4().hex}
    query = "unit=LDLD-AN-GIANG&programme=CTPH-AN-GIANG&report=full"
    again = (await api.post(f"/intake/batches?{query}", headers=headers, content=mended)).json()
    assert [one["status"] for one in again["rows"]] == ["unchanged", "created"], again
    found = (await api.get(f"/activities?external_id={key}-2", headers=who)).json()["items"]
    assert found[0]["title"] == "=HYPERLINK(1)"


async def test_every_kind_has_a_schema_and_a_template(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("machine_ldld_an_giang")
    for kind in RULES:
        made = (await api.get(f"/intake/schemas/{kind}", headers=who)).json()
        jsonschema_rs.meta.validate(made)
        assert (await api.get(f"/intake/templates/{kind}", headers=who)).status_code == 200
    schema = (await api.get(f"/intake/schemas/{KIND}", headers=who)).json()
    jsonschema_rs.validate(schema, row("a"))
    for wrong in (row("a", copies=1), row("a", minutes="1"), {**row("a"), "kind": "press_item"}):
        with pytest.raises(jsonschema_rs.ValidationError):
            jsonschema_rs.validate(schema, wrong)
    assert (await api.get("/intake/schemas/fair", headers=who)).status_code == 404
    assert (await api.get("/intake/templates/fair", headers=who)).status_code == 404
    assert READY >= 100
