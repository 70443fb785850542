"""A pushed title is found by its words, whatever the tones, once the index has caught up with the log."""

import uuid

import httpx
import pytest

from api.activities.indexing import index_once
from api.settings import Settings
from api.store.session import Database
from tests.conftest import Callers, row

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def push(api: httpx.AsyncClient, who: dict[str, str], item: dict[str, object]) -> None:
    headers = {**who, "Idempotency-Key": uuid.uuid4().hex}
    sent = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}, "items": [item]}
    answer = await api.post("/intake/batches", headers=headers, json=sent)
    assert answer.status_code == 201, answer.text


async def found(api: httpx.AsyncClient, who: dict[str, str], mark: str, q: str) -> int:
    answer = await api.get("/activities", params={"external_id": mark, "q": q}, headers=who)
    assert answer.status_code == 200, answer.text
    return len(answer.json()["items"])


async def test_q_finds_a_pushed_title_whatever_its_tones(
    api: httpx.AsyncClient, as_: Callers, settings: Settings
) -> None:
    who, mark = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    database = Database(settings.app_url, settings.wide_url)
    await push(api, who, row(mark, title="Đối thoại về tiền lương ở Hoà Bình"))
    await index_once(database)
    for q, hits in {"doi thoai": 1, "Đối thoại": 1, "hòa bình lươ": 1, "luong tien": 1, "doi thoi": 0}.items():
        assert await found(api, who, mark, q) == hits, q
    await push(api, who, {**row(mark, title="Tập huấn nghiệp vụ"), "revision": 2})
    await index_once(database)
    assert (await found(api, who, mark, "tap huan"), await found(api, who, mark, "doi thoai")) == (1, 0)
    await database.close()
