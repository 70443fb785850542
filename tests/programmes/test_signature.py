"""Signed in the system: the same content by every party, in order and capacity, by nobody for two."""

import asyncio
import uuid
from typing import Any

import httpx
import pytest

from tests.conftest import Callers
from tests.people import Who, give, hired, take, unit_id, user, with_otp

pytestmark = pytest.mark.asyncio(loop_scope="session")
SCAN = {"file": ("ban-ky.pdf", b"%PDF-1.7 scan", "application/pdf")}


class Desk:
    """Programmes of An Giang's two agencies, and the people who write, sign and attest them."""

    def __init__(self, api: httpx.AsyncClient, as_: Callers) -> None:
        self.api, self.as_ = api, as_

    async def draft(self, **more: Any) -> str:
        """The path of a new draft by LĐLĐ An Giang."""
        who = await self.as_("ldld_an_giang")
        units = [await unit_id(self.api, who, code) for code in ("LDLD-AN-GIANG", "STTTT-AN-GIANG")]
        body = {
            "code": f"THU-{uuid.uuid4().hex[:8]}",
            "title": "Chương trình thử",
            "level": "provincial",
            "starts_on": "2018-01-01",
            "ends_on": "2020-12-31",
            "parties": [{"unit_id": unit} for unit in units],
        }
        made = await take(self.api.post("/programmes", headers=who, json={**body, **more}))
        return f"/programmes/{made['id']}"

    async def tag(self, path: str, who: Who) -> str:
        return str((await self.api.get(path, headers=who)).headers["etag"])

    async def step(self, path: str, noun: str, who: Who, **sent: Any) -> httpx.Response:
        headers = {**who, "If-Match": await self.tag(path, who)}
        return await self.api.post(f"{path}/{noun}", headers=headers, **sent)

    async def review(self, **more: Any) -> str:
        path = await self.draft(**more)
        assert (await self.step(path, "submission", await self.as_("ldld_an_giang"))).status_code == 200
        return path

    async def sign(self, path: str, who: Who, **sent: Any) -> httpx.Response:
        return await self.step(path, "signatures", who, json=sent)

    async def may(self, path: str, who: Who) -> list[str]:
        found: list[str] = (await take(self.api.get(path, headers=who)))["may"]
        return found

    async def words(self, path: str) -> list[dict[str, Any]]:
        found = await take(self.api.get(f"{path}/signatures", headers=await self.as_("ldld_an_giang")))
        words: list[dict[str, Any]] = found["items"]
        return words


@pytest.fixture
def desk(api: httpx.AsyncClient, as_: Callers) -> Desk:
    return Desk(api, as_)


async def test_both_leaders_sign_and_the_programme_is_signed(desk: Desk) -> None:
    path = await desk.review()
    union, state = await desk.as_("leader_ldld_an_giang"), await desk.as_("leader_so_an_giang")
    assert await desk.may(path, union) == ["return", "attestation", "signatures"]
    first = await desk.sign(path, union, office="Chủ tịch", capacity="TM. BAN THƯỜNG VỤ")
    assert (first.status_code, first.json()["status"]) == (201, "in_review"), first.text
    assert first.headers["audit-receipt"] and first.headers["location"].endswith(f"{path}/signatures")
    assert await desk.may(path, union) == ["return"]
    second = await desk.sign(path, state, office="Giám đốc")
    assert (second.status_code, second.json()["status"]) == (201, "signed")
    last, before = await desk.words(path)
    assert (before["ordinal"], before["capacity"], before["name"]) == (
        1,
        "TM. BAN THƯỜNG VỤ",
        "Lãnh đạo LĐLĐ An Giang (mẫu)",
    )
    assert (last["ordinal"], last["office"], last["on_paper"], last["valid"]) == (2, "Giám đốc", False, True)
    assert last["content_hash"] == before["content_hash"] == second.json()["content_hash"]
    active = await desk.step(path, "activation", await desk.as_("ldld_an_giang"))
    assert active.json()["status"] == "active"


async def test_each_party_signs_once_and_who_may_not_is_told(desk: Desk) -> None:
    path = await desk.review()
    union = await desk.as_("leader_ldld_an_giang")
    assert (await desk.api.post(f"{path}/signatures", headers=union, json={})).status_code == 428
    stale = {**union, "If-Match": '"000000000000.000000000000"'}
    assert (await desk.api.post(f"{path}/signatures", headers=stale, json={})).status_code == 412
    assert (await desk.sign(path, union, rank="x")).status_code == 422
    assert (await desk.sign(path, union)).status_code == 201
    assert (await desk.sign(path, union)).status_code == 409
    second = await hired(desk.api, desk.as_, "leader", "LDLD-AN-GIANG")
    assert (await desk.sign(path, second)).status_code == 409, "the party has spoken"
    for name in ("ldld_an_giang", "viewer"):
        refused = await desk.sign(path, await desk.as_(name))
        assert (refused.status_code, refused.json()["permission"]) == (403, "programme:sign")
    outside = {**await desk.as_("leader_union"), "If-Match": "x"}
    assert (await desk.api.post(f"{path}/signatures", headers=outside, json={})).status_code == 404


async def test_only_what_is_in_review_is_signed(desk: Desk) -> None:
    path, union = await desk.draft(), await desk.as_("leader_ldld_an_giang")
    assert "signatures" not in await desk.may(path, union)
    refused = await desk.sign(path, union)
    assert (refused.status_code, refused.json()["code"]) == (409, "ILLEGAL_MOVE")
    assert refused.json()["errors"][0]["params"]["status"] == "draft"


async def test_an_edit_leaves_signatures_behind_and_a_return_without_one_does_not(desk: Desk) -> None:
    path, writer = await desk.review(), await desk.as_("ldld_an_giang")
    union, state = await desk.as_("leader_ldld_an_giang"), await desk.as_("leader_so_an_giang")
    await desk.sign(path, union)
    back = await desk.step(path, "return", state, json={"reason": "Xem lại nơi nhận"})
    assert (back.status_code, back.json()["status"]) == (200, "draft")
    await desk.step(path, "submission", writer)
    assert [one["valid"] for one in await desk.words(path)] == [True], "not a word was changed"
    await desk.step(path, "return", state, json={"reason": "Sửa"})
    headers = {**writer, "If-Match": await desk.tag(path, writer)}
    await take(desk.api.patch(path, headers=headers, json={"recipients": ["Lưu: VT"]}))
    await desk.step(path, "submission", writer)
    assert [one["valid"] for one in await desk.words(path)] == [False]
    half = await desk.sign(path, state)
    assert half.json()["status"] == "in_review", "one party's word is of another content"
    assert (await desk.sign(path, union)).json()["status"] == "signed"
    assert [one["valid"] for one in await desk.words(path)] == [True, True, False]


async def test_paper_and_system_together(desk: Desk) -> None:
    path = await desk.review()
    attested = await desk.step(
        path, "attestation", await desk.as_("so_an_giang"), files=SCAN, data={"number": "1", "signed_on": "2018-01-01"}
    )
    assert (attested.status_code, attested.json()["status"]) == (201, "in_review")
    assert (await desk.sign(path, await desk.as_("leader_so_an_giang"))).status_code == 409
    assert "attestation/confirmation" in await desk.may(path, await desk.as_("ldld_an_giang"))
    signed = await desk.sign(path, await desk.as_("leader_ldld_an_giang"))
    assert signed.json()["status"] == "signed"
    assert [(one["on_paper"], one["number"]) for one in await desk.words(path)] == [(False, None), (True, "1")]


async def test_nobody_signs_for_two_parties(desk: Desk) -> None:
    path, admin = await desk.review(), await desk.as_("admin")
    person = await user(desk.api, admin)
    held = [
        await give(desk.api, admin, person["id"], "leader", await unit_id(desk.api, admin, code))
        for code in ("LDLD-AN-GIANG", "STTTT-AN-GIANG")
    ]
    both = await with_otp(desk.api, person)
    assert "signatures" not in await desk.may(path, both)
    assert (await desk.sign(path, both)).status_code == 403

    async def ends(membership: dict[str, Any], day: str | None) -> None:
        place = f"/memberships/{membership['id']}"
        tag = (await desk.api.get(place, headers=admin)).headers["etag"]
        await take(desk.api.patch(place, headers={**admin, "If-Match": tag}, json={"ends_on": day}))

    await ends(held[1], "2018-01-01")
    assert (await desk.sign(path, both)).status_code == 201
    await ends(held[1], None)
    await ends(held[0], "2018-01-01")
    assert (await desk.sign(path, both)).status_code == 403, "having changed sides does not help"
    confirmed = await desk.step(path, "attestation/confirmation", both)
    assert confirmed.status_code == 403


async def test_an_edit_and_a_signature_at_once(desk: Desk) -> None:
    """Whichever comes second is stale: nobody signs what they have not read."""
    union, writer = await desk.as_("leader_ldld_an_giang"), await desk.as_("ldld_an_giang")
    for _ in range(5):
        path = await desk.review()
        tag = await desk.tag(path, union)
        calls = (
            desk.api.post(f"{path}/signatures", headers={**union, "If-Match": tag}, json={}),
            desk.api.post(
                f"{path}/return",
                headers={**await desk.as_("leader_so_an_giang"), "If-Match": await desk.tag(path, writer)},
                json={"reason": "Sửa"},
            ),
        )
        signed, back = await asyncio.gather(*calls)
        assert back.status_code == 200
        assert signed.status_code in (201, 412), signed.text


async def delegated(desk: Desk, person: dict[str, Any], **more: Any) -> httpx.Response:
    leader = await desk.as_("leader_ldld_an_giang")
    body = {
        "unit_id": await unit_id(desk.api, leader, "LDLD-AN-GIANG"),
        "principal_id": person["id"],
        "starts_on": "2018-01-01",
        "ends_on": "2099-12-31",
        "basis": "Giấy ủy quyền số 05/UQ-LĐLĐ",
    }
    return await desk.api.post("/delegations", headers=leader, json={**body, **more})


async def clerk(desk: Desk, unit: str = "LDLD-AN-GIANG") -> tuple[dict[str, Any], Who]:
    admin = await desk.as_("admin")
    person = await user(desk.api, admin)
    await give(desk.api, admin, person["id"], "coordinator", await unit_id(desk.api, admin, unit))
    return person, await with_otp(desk.api, person)


async def test_a_delegate_signs_for_the_leader_while_the_delegation_lasts(desk: Desk) -> None:
    path, (person, who) = await desk.review(), await clerk(desk)
    assert (await desk.sign(path, who, capacity="TUQ. CHỦ TỊCH")).status_code == 403
    made = await delegated(desk, person)
    assert made.status_code == 201, made.text
    assert "signatures" in await desk.may(path, who)
    unsaid = await desk.sign(path, who, office="Chánh Văn phòng")
    assert [one["pointer"] for one in unsaid.json()["errors"]] == ["/capacity"]
    signed = await desk.sign(path, who, office="Chánh Văn phòng", capacity="TUQ. CHỦ TỊCH")
    assert signed.status_code == 201, signed.text
    (word,) = await desk.words(path)
    assert (word["delegation_id"], word["capacity"]) == (made.json()["id"], "TUQ. CHỦ TỊCH")
    leader = await desk.as_("leader_ldld_an_giang")
    place = f"/delegations/{made.json()['id']}"
    tag = (await desk.api.get(place, headers=leader)).headers["etag"]
    ended = await desk.api.patch(place, headers={**leader, "If-Match": tag}, json={"ends_on": "2018-12-31"})
    assert ended.status_code == 200, ended.text
    other = await desk.review()
    assert (await desk.sign(other, who, capacity="TUQ. CHỦ TỊCH")).status_code == 403
    assert [one["valid"] for one in await desk.words(path)] == [True], "what was signed stays signed"


async def test_delegations_that_cannot_be(desk: Desk) -> None:
    person, who = await clerk(desk)
    elsewhere, _ = await clerk(desk, "LDLD-BINH-THUAN")
    me = (await take(desk.api.get("/me", headers=await desk.as_("leader_ldld_an_giang"))))["user"]["id"]
    foreign = await unit_id(desk.api, who, "STTTT-AN-GIANG")
    for change, status, pointer in (
        ({"principal_id": elsewhere["id"]}, 422, "/principal_id"),
        ({"principal_id": str(uuid.uuid4())}, 422, "/principal_id"),
        ({"ends_on": "2017-12-31"}, 422, "/ends_on"),
        ({"basis": ""}, 422, "/basis"),
        ({"unit_id": str(uuid.uuid4())}, 422, "/unit_id"),
        ({"unit_id": foreign}, 403, None),
        ({"principal_id": me}, 403, None),
    ):
        answer = await delegated(desk, person, **change)
        found = [one["pointer"] for one in answer.json()["errors"]]
        assert (answer.status_code, found) == (status, [pointer] if pointer else []), change
    refused = await desk.api.post("/delegations", headers=who, json={})
    assert (refused.status_code, refused.json()["permission"]) == (403, "delegation:write")
    made = (await delegated(desk, person)).json()
    for name, status in {"so_an_giang": 200, "focal_union": 200, "ldld_binh_thuan": 404, "admin": 404}.items():
        seen = await desk.api.get(f"/delegations/{made['id']}", headers=await desk.as_(name))
        assert seen.status_code == status, name
    assert (made["name"], made["grantor"]) == ("Nguyễn Văn Thử", "Lãnh đạo LĐLĐ An Giang (mẫu)")
    listed = await take(desk.api.get(f"/delegations?unit_id={made['unit_id']}", headers=who))
    assert made["id"] in [one["id"] for one in listed["items"]]
