"""The judge of all answers sees what the document does not allow."""

import copy
import json

import httpx
import pytest

from tests.contract.world import World
from tests.document import COMMITTED, PROBLEM, Document, committed, judge

GOOD = {"items": [], "next": None}


def faults(
    status: int, body: object, media: str = "application/json", path: str = "/api/v1/campaigns", method: str = "GET"
) -> list[str]:
    return committed().faults(method, path, status, media, json.dumps(body).encode())


def test_what_the_document_says_passes() -> None:
    assert faults(200, GOOD) == []


@pytest.mark.parametrize(
    ("status", "body", "media"),
    [
        (200, {**GOOD, "more": 1}, "application/json"), (200, {"items": []}, "application/json"), (200, {"items": [{"id": 1}], "next": None}, "application/json"),
        (200, GOOD, "text/html"), (201, GOOD, "application/json"), (500, GOOD, PROBLEM), (422, GOOD, PROBLEM), (422, GOOD, "application/json"),
    ],
)  # fmt: skip
def test_what_it_does_not_say_is_found(status: int, body: object, media: str) -> None:
    assert faults(status, body, media)


async def test_formats_count(world: World) -> None:
    good = (await world.api.get("/campaigns?limit=1", headers=await world.as_("viewer"))).json()
    assert faults(200, good) == []
    for field, value in (
        ("id", "no id"),
        ("starts_on", "01/05/2018"),
        ("status", "gone"),
        ("version", "1"),
        ("version", 1.5),
        ("title", None),
    ):
        bad = copy.deepcopy(good)
        bad["items"][0][field] = value
        assert faults(200, bad), field


def test_a_literal_path_comes_before_a_parameter() -> None:
    found = committed().operation("DELETE", "/api/v1/auth/sessions/current")
    assert found is not None and found["operationId"] == "sign_out"


async def test_the_hook_raises() -> None:
    request = httpx.Request("GET", "https://localhost/api/v1/campaigns")
    await judge(httpx.Response(200, json=GOOD, request=request))
    with pytest.raises(AssertionError, match="more"):
        await judge(httpx.Response(200, json={**GOOD, "more": 1}, request=request))


def test_a_schema_that_is_gone_is_missed() -> None:
    whole = json.loads(COMMITTED.read_text(encoding="utf-8"))
    del whole["paths"]["/api/v1/campaigns"]["get"]["responses"]["200"]
    assert Document(whole).faults("GET", "/api/v1/campaigns", 200, "application/json", json.dumps(GOOD).encode())
