"""Rules of campaigns: the programme's term, four eyes, who approves, what is shared."""

from typing import Any

import httpx
import pytest

from tests.campaigns.planning import PROGRAMMES, UNITS, faults, plan, step
from tests.campaigns.planning import planning_client as planning_client
from tests.campaigns.planning import planning_settings as planning_settings


async def drafted(client: httpx.AsyncClient, caller: str = "writer", **changed: Any) -> httpx.Response:
    """A new campaign."""
    made = await client.post("campaigns", headers={"X-Caller": caller}, json=plan(**changed))
    assert made.status_code == 201, made.text
    return made


async def submitted(client: httpx.AsyncClient, caller: str = "writer", **changed: Any) -> tuple[str, httpx.Response]:
    """Path of a submitted campaign, and the answer."""
    made = await drafted(client, caller, **changed)
    path = f"campaigns/{made.json()['id']}"
    return path, await step(client, caller, f"{path}/submission", made)


async def test_a_draft_says_what_its_writer_may_do(client: httpx.AsyncClient) -> None:
    made = await drafted(client, theme="An toàn lao động")
    assert made.json()["status"] == "draft"
    assert made.json()["may"] == ["submission", "cancellation", "edit"]
    assert made.json()["audience"] == ["workers", "female_workers"]
    assert "Audit-Receipt" in made.headers
    path = f"campaigns/{made.json()['id']}"
    assert made.headers["Location"] == f"/api/v1/{path}"
    again = await client.get(path, headers={"X-Caller": "writer"})
    assert again.headers["ETag"] == made.headers["ETag"]
    assert again.json() == made.json()


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"programme_id": PROGRAMMES["CLOSED"]}, [("PROGRAMME_CLOSED", "/programme_id")]),
        ({"starts_on": "2017-12-31"}, [("OUTSIDE_PROGRAMME_DATES", "/starts_on")]),
        ({"ends_on": "2023-01-01"}, [("OUTSIDE_PROGRAMME_DATES", "/ends_on")]),
        ({"ends_on": "2018-04-30"}, [("INVALID", "/ends_on")]),
        ({"programme_id": UNITS["TLD"]}, [("REFERENCE_NOT_FOUND", "/programme_id")]),
        ({"key_date_id": UNITS["TLD"]}, [("REFERENCE_NOT_FOUND", "/key_date_id")]),
        ({"audience": ["workers", "martians"]}, [("UNKNOWN_CODE", "/audience/1")]),
        ({"audience": ["workers", "workers"]}, [("INVALID", "/audience")]),
        ({"title": "  "}, [("OUT_OF_RANGE", "/title")]),
    ],
)
async def test_what_breaks_a_rule_is_refused_at_its_place(
    client: httpx.AsyncClient, changed: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    answer = await client.post("campaigns", headers={"X-Caller": "writer"}, json=plan(**changed))
    assert (answer.status_code, faults(answer)) == (422, expected)


async def test_the_first_and_last_day_of_the_programme_belong_to_it(client: httpx.AsyncClient) -> None:
    await drafted(client, starts_on="2018-01-01", ends_on="2022-12-31")


async def test_the_rules_hold_for_edits_too(client: httpx.AsyncClient) -> None:
    made = await drafted(client)
    headers = {"X-Caller": "writer", "If-Match": made.headers["ETag"]}
    path = f"campaigns/{made.json()['id']}"
    answer = await client.patch(path, headers=headers, json={"ends_on": "2023-06-01"})
    assert faults(answer) == [("OUTSIDE_PROGRAMME_DATES", "/ends_on")]
    answer = await client.patch(path, headers=headers, json={"title": "Tuần lễ Đồng Tháp", "theme": None})
    assert (answer.status_code, answer.json()["version"]) == (200, 2)
    found = await client.get("campaigns?q=thap dong", headers={"X-Caller": "writer"})
    assert made.json()["id"] in [one["id"] for one in found.json()["items"]]


async def test_only_an_own_unit_plans(client: httpx.AsyncClient) -> None:
    for caller in ("viewer", "partner", "centre"):
        answer = await client.post("campaigns", headers={"X-Caller": caller}, json=plan())
        assert answer.status_code == 403, caller


async def test_whoever_submits_does_not_decide(client: httpx.AsyncClient) -> None:
    path, answer = await submitted(client, "coordinator")
    assert "approval" not in answer.json()["may"]
    assert (await step(client, "coordinator", f"{path}/approval", answer)).status_code == 403


@pytest.mark.parametrize("caller", ["coordinator", "partner"])
async def test_either_focal_unit_of_its_own_programme_approves(client: httpx.AsyncClient, caller: str) -> None:
    path, _ = await submitted(client)
    seen = await client.get(path, headers={"X-Caller": caller})
    assert "approval" in seen.json()["may"]
    approved = await step(client, caller, f"{path}/approval", seen)
    assert (approved.status_code, approved.json()["status"]) == (200, "approved"), approved.text


async def test_the_centre_sees_but_does_not_decide_for_a_province(client: httpx.AsyncClient) -> None:
    path, _ = await submitted(client)
    seen = await client.get(path, headers={"X-Caller": "centre"})
    assert seen.json()["may"] == []
    assert (await step(client, "centre", f"{path}/approval", seen)).status_code == 403


async def test_a_returned_campaign_says_why_and_may_come_again(client: httpx.AsyncClient) -> None:
    path, _ = await submitted(client)
    seen = await client.get(path, headers={"X-Caller": "partner"})
    assert (await step(client, "partner", f"{path}/return", seen, {"reason": "\0"})).status_code == 422
    back = await step(client, "partner", f"{path}/return", seen, {"reason": "Thiếu đối tượng"})
    assert (back.json()["status"], back.json()["reason"]) == ("returned", "Thiếu đối tượng")
    seen = await client.get(path, headers={"X-Caller": "writer"})
    assert seen.json()["may"] == ["submission", "cancellation", "edit"]
    assert (await step(client, "writer", f"{path}/submission", seen)).json()["status"] == "submitted"


async def test_from_approval_to_completion(client: httpx.AsyncClient) -> None:
    path, _ = await submitted(client)
    seen = await client.get(path, headers={"X-Caller": "coordinator"})
    await step(client, "coordinator", f"{path}/approval", seen)
    for noun, status in (("start", "running"), ("completion", "completed")):
        seen = await client.get(path, headers={"X-Caller": "writer"})
        seen = await step(client, "writer", f"{path}/{noun}", seen)
        assert seen.json()["status"] == status
    refused = await step(client, "writer", f"{path}/cancellation", seen, {"reason": "Muộn"})
    assert (refused.status_code, refused.json()["code"], refused.json()["may"]) == (409, "ILLEGAL_MOVE", [])


async def test_a_province_sees_another_only_what_the_centre_approved(client: httpx.AsyncClient) -> None:
    path, _ = await submitted(client)
    seen = await client.get(path, headers={"X-Caller": "partner"})
    await step(client, "partner", f"{path}/approval", seen)
    assert (await client.get(path, headers={"X-Caller": "elsewhere"})).status_code == 404
    central = {"programme_id": PROGRAMMES["CENTRAL"], "unit_id": UNITS["TLD"]}
    path, _ = await submitted(client, "centre", **central)
    assert (await client.get(path, headers={"X-Caller": "elsewhere"})).status_code == 404
    seen = await client.get(path, headers={"X-Caller": "ministry"})
    approved = await step(client, "ministry", f"{path}/approval", seen)
    assert (approved.status_code, approved.json()["version"]) == (200, seen.json()["version"] + 1)
    assert (await client.get(path, headers={"X-Caller": "elsewhere"})).json()["may"] == []


async def test_filters_narrow_and_pages_join(client: httpx.AsyncClient) -> None:
    wanted = []
    for day in ("2021-02-03", "2021-02-01", "2021-02-02"):
        made = await drafted(client, starts_on=day, ends_on="2021-02-20")
        wanted.append(made.json()["id"])
    query = f"campaigns?starts_on_from=2021-02-01&starts_on_to=2021-02-03&status=draft&unit_id={UNITS['LD-A']}&limit=2"
    first = (await client.get(query, headers={"X-Caller": "viewer"})).json()
    second = (await client.get(f"{query}&after={first['next']}", headers={"X-Caller": "viewer"})).json()
    assert [one["id"] for one in first["items"] + second["items"]] == [wanted[0], wanted[2], wanted[1]]
    assert second["next"] is None
    none = await client.get(f"{query}&programme_id={PROGRAMMES['CENTRAL']}", headers={"X-Caller": "viewer"})
    assert none.json()["items"] == []


async def test_code_lists_are_read_once(client: httpx.AsyncClient) -> None:
    first = await client.get("codes/channels", headers={"X-Caller": "viewer"})
    assert first.json()["items"][0]["vi"] == "Đài truyền thanh cấp xã"
    again = {"X-Caller": "viewer", "If-None-Match": first.headers["ETag"]}
    assert (await client.get("codes/channels", headers=again)).status_code == 304
    assert (await client.get("codes/nothing", headers={"X-Caller": "viewer"})).status_code == 404


async def test_what_was_written_then_is_read_as_of_then(client: httpx.AsyncClient) -> None:
    made = await drafted(client, title="Bản đầu")
    path, size = f"campaigns/{made.json()['id']}", int(made.headers["Audit-Receipt"]) + 1
    headers = {"X-Caller": "writer", "If-Match": made.headers["ETag"]}
    await client.patch(path, headers=headers, json={"title": "Bản sau"})
    for when, title in ((f"tree:{size}", "Bản đầu"), (f"tree:{size + 1}", "Bản sau")):
        then = await client.get(f"{path}?as_of={when}", headers={"X-Caller": "writer"})
        assert (then.json()["title"], then.json()["may"]) == (title, []), then.text
    before = await client.get(f"{path}?as_of=tree:{size - 1}", headers={"X-Caller": "writer"})
    assert before.status_code == 404
