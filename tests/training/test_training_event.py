"""Rules of training events: kinds, places, the programme's term, and what stays open to edits."""

from typing import Any

import httpx
import pytest

from tests.campaigns.planning import PROGRAMMES, faults, plan, step
from tests.campaigns.planning import planning_client as planning_client
from tests.campaigns.planning import planning_settings as planning_settings

EVENT = {"kind": "course", "venue": "Nhà Văn hoá Lao động", "online": False, "capacity": 40}


async def post(client: httpx.AsyncClient, **changed: Any) -> httpx.Response:
    """A new event by the writer of LD-A."""
    return await client.post("training-events", headers={"X-Caller": "writer"}, json=plan(**{**EVENT, **changed}))


@pytest.mark.parametrize("kind", ["conference", "workshop", "course", "retraining"])
async def test_every_kind_is_taken(client: httpx.AsyncClient, kind: str) -> None:
    made = await post(client, kind=kind)
    assert (made.status_code, made.json()["kind"]) == (201, kind), made.text
    assert made.json()["may"] == ["announcement", "cancellation", "edit"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"kind": "party"}, [("UNKNOWN_CODE", "/kind")]),
        ({"capacity": 0}, [("OUT_OF_RANGE", "/capacity")]),
        ({"capacity": "40"}, [("INVALID_TYPE", "/capacity")]),
        ({"online": 1}, [("INVALID_TYPE", "/online")]),
        ({"programme_id": PROGRAMMES["CLOSED"]}, [("PROGRAMME_CLOSED", "/programme_id")]),
        ({"ends_on": "2018-04-30"}, [("INVALID", "/ends_on")]),
        (
            {"starts_on": "2016-01-01", "ends_on": "2024-01-01"},
            [("OUTSIDE_PROGRAMME_DATES", "/starts_on"), ("OUTSIDE_PROGRAMME_DATES", "/ends_on")],
        ),
    ],
)
async def test_what_breaks_a_rule_is_refused_at_its_place(
    client: httpx.AsyncClient, changed: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    answer = await post(client, **changed)
    assert (answer.status_code, faults(answer)) == (422, expected)


async def test_an_open_event_may_be_edited_a_running_one_not(client: httpx.AsyncClient) -> None:
    made = await post(client)
    path = f"training-events/{made.json()['id']}"
    seen = await step(client, "writer", f"{path}/announcement", made)
    assert seen.json()["status"] == "open"
    headers = {"X-Caller": "writer", "If-Match": seen.headers["ETag"]}
    seen = await client.patch(path, headers=headers, json={"venue": None, "online": True, "kind": "workshop"})
    assert (seen.json()["venue"], seen.json()["online"], seen.json()["kind"]) == (None, True, "workshop")
    seen = await step(client, "writer", f"{path}/start", seen)
    headers["If-Match"] = seen.headers["ETag"]
    refused = await client.patch(path, headers=headers, json={"venue": "Hội trường"})
    assert (refused.status_code, refused.json()["may"]) == (409, ["completion", "cancellation"])
    assert (await step(client, "writer", f"{path}/completion", seen)).json()["status"] == "completed"


async def test_a_cancelled_event_says_why(client: httpx.AsyncClient) -> None:
    made = await post(client)
    path = f"training-events/{made.json()['id']}/cancellation"
    assert (await step(client, "writer", path, made, {"reason": ""})).status_code == 422
    gone = await step(client, "writer", path, made, {"reason": "Bão số 9"})
    assert (gone.json()["status"], gone.json()["reason"], gone.json()["may"]) == ("cancelled", "Bão số 9", [])


async def test_another_province_sees_nothing(client: httpx.AsyncClient) -> None:
    made = await post(client)
    path = f"training-events/{made.json()['id']}"
    assert (await client.get(path, headers={"X-Caller": "elsewhere"})).status_code == 404
    listed = await client.get("training-events?kind=course&q=lao dong", headers={"X-Caller": "elsewhere"})
    assert listed.json()["items"] == []
    listed = await client.get("training-events?kind=course&q=lao dong", headers={"X-Caller": "partner"})
    assert made.json()["id"] in [one["id"] for one in listed.json()["items"]]
