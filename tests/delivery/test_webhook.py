"""Webhooks over real TLS: signed as Standard Webhooks, at least once, of one object in order, through every fault."""

import asyncio
import base64
import json
import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from standardwebhooks import Webhook, WebhookVerificationError

from api.delivery import dispatching
from api.delivery.dispatching import SCHEDULE, Dispatcher
from tests.delivery.conftest import Post
from tests.delivery.receiver import Call
from tests.people import Who, take


def marks(n: int) -> list[str]:
    return [uuid.uuid4().hex for _ in range(n)]


def told(calls: list[Call]) -> list[tuple[str, int]]:
    """Object and version of each call, in the order that they came."""
    data = [json.loads(call.body)["data"] for call in calls]
    return [(one["id"], one["version"]) for one in data]


def in_order(calls: list[Call]) -> None:
    """Of each object, versions as they were first told only rise."""
    first: dict[str, list[int]] = {}
    for id, version in told(calls):
        seen = first.setdefault(id, [])
        if version not in seen:
            seen.append(version)
    assert all(seen == sorted(seen) for seen in first.values())


async def test_an_independent_library_verifies_what_is_sent(post: Post, who: Who) -> None:
    hook = await post.hook(who, types=["activity.created"])
    await post.push(who, *marks(3))
    await post.tend(hook)
    assert len(post.receiver.calls) == 3
    for call in post.receiver.calls:
        said = Webhook(hook["secret"]).verify(call.body, call.headers)
        assert said["type"] == "activity.created" and said["id"] == call.headers["webhook-id"]
        assert set(said) == {"id", "type", "timestamp", "data"} and len(call.body) < 20_000
        for bent in (call.body + b" ", call.body.replace(b"created", b"updated")):
            with pytest.raises(WebhookVerificationError):
                Webhook(hook["secret"]).verify(bent, call.headers)
        for name, value in {"webhook-id": "1-1", "webhook-timestamp": "1514764800"}.items():
            with pytest.raises(WebhookVerificationError):
                Webhook(hook["secret"]).verify(call.body, {**call.headers, name: value})
    assert [one["status"] for one in await post.deliveries(who, hook)] == ["delivered"] * 3


def signed(call: Call, public_key: str) -> bool:
    """Whether a v1a signature of the header is one of this public key's."""
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key.removeprefix("whpk_")))
    content = b".".join((call.headers["webhook-id"].encode(), call.headers["webhook-timestamp"].encode(), call.body))
    for one in call.headers["webhook-signature"].split():
        version, _, signature = one.partition(",")
        try:
            key.verify(base64.b64decode(signature), content)
        except InvalidSignature:
            continue
        return version == "v1a"
    return False


async def test_after_a_rotation_both_keys_sign_for_a_day(post: Post, who: Who) -> None:
    hook = await post.hook(who)
    made = await take(post.api.post(f"/webhooks/{hook['id']}/secrets", headers=who))
    assert made["secret"] != hook["secret"] and made["public_key"] != hook["public_key"]
    await post.push(who, *marks(1))
    await post.tend(hook)
    call = post.receiver.calls[-1]
    for keys in (hook, made):
        assert Webhook(keys["secret"]).verify(call.body, call.headers)
        assert signed(call, keys["public_key"])
    post.own("update webhook set rotated_at = now() - interval '24 hours 1 second' where id = %s", hook["id"])
    await post.push(who, *marks(1))
    await post.tend(hook)
    call = post.receiver.calls[-1]
    assert Webhook(made["secret"]).verify(call.body, call.headers) and signed(call, made["public_key"])
    with pytest.raises(WebhookVerificationError):
        Webhook(hook["secret"]).verify(call.body, call.headers)
    assert not signed(call, hook["public_key"])


async def test_secrets_are_in_no_row_and_in_no_later_answer(post: Post, who: Who) -> None:
    hook = await post.hook(who)
    bare = hook["secret"].removeprefix("whsec_")
    kept = post.own("select to_jsonb(w)::text from webhook w union all select coalesce(before::text, '') from change")
    assert not [one for (one,) in kept if bare in one]
    assert "secret" not in await post.state(who, hook)


async def test_events_of_one_object_wait_for_each_other_and_others_do_not(post: Post, who: Who) -> None:
    stuck, free = marks(2)
    hook = await post.hook(who)
    await post.push(who, stuck, free)
    await post.push(who, stuck, free, revision=2, minutes=20)
    id = (await take(post.api.get("/activities", headers=who, params={"external_id": stuck})))["items"][0]["id"]
    post.receiver.behave = lambda call: 500 if json.loads(call.body)["data"]["id"] == id else 200
    for _ in range(4):
        await post.tend(hook)
        post.later(hook)
    versions = [version for one, version in told(post.receiver.calls) if one == id]
    assert versions == [1] * len(versions) and len(versions) > 2, "the second waits for the first"
    assert [version for one, version in told(post.receiver.calls) if one != id] == [1, 2]
    post.receiver.behave = lambda call: 200
    await post.tend(hook)
    post.later(hook)
    await post.tend(hook)
    assert told(post.receiver.calls)[-1] == (id, 2)
    assert {one["status"] for one in await post.deliveries(who, hook)} == {"delivered"}


async def test_an_event_that_is_never_taken_is_given_up_after_75_hours_and_can_be_told_again(
    post: Post, who: Who
) -> None:
    poison, later = marks(2)
    hook = await post.hook(who)
    await post.push(who, poison)
    id = (await take(post.api.get("/activities", headers=who, params={"external_id": poison})))["items"][0]["id"]
    post.receiver.behave = lambda call: 500 if json.loads(call.body)["data"]["id"] == id else 200
    for n in range(len(SCHEDULE) + 1):
        await post.push(who, f"{later}{n}")  # its receiver lives, and takes everything else
        await post.tend(hook)
        post.later(hook)
        await post.tend(hook)
        post.later(hook)
    lost = await post.deliveries(who, hook, status="failed")
    assert [one["event"]["data"]["id"] for one in lost] == [id]
    assert [one["status"] for one in lost[0]["tries"]] == [500] * (len(SCHEDULE) + 1)
    assert sum(SCHEDULE) == 75 * 3600 + 35 * 60 + 5
    assert (await post.state(who, hook))["status"] == "active"
    post.receiver.behave = lambda call: 200
    answer = await post.api.post(f"/webhooks/{hook['id']}/deliveries/{lost[0]['id']}/replay", headers=who)
    assert (answer.status_code, answer.json()["status"]) == (200, "pending")
    await post.tend(hook)
    assert json.loads(post.receiver.calls[-1].body)["id"] == lost[0]["event"]["id"]
    assert not await post.deliveries(who, hook, status=["failed", "pending"])


FAULTS: list[Any] = [500, 503, 400, 404, 301, (302, {"Location": "/elsewhere"}, b""), None]


@pytest.mark.parametrize("fault", FAULTS)
async def test_what_is_no_success_is_tried_again_and_a_redirect_is_not_followed(
    post: Post, who: Who, fault: Any
) -> None:
    hook = await post.hook(who)
    await post.push(who, *marks(1))
    post.receiver.behave = lambda call: fault
    await post.tend(hook)
    assert [call.path for call in post.receiver.calls] == ["/hook"]
    (waiting,) = await post.deliveries(who, hook)
    assert waiting["status"] == "pending" and len(waiting["tries"]) == 1
    wait = datetime.fromisoformat(waiting["next_at"]) - datetime.fromisoformat(waiting["tries"][0]["at"])
    assert 4 < wait.total_seconds() < 7
    state = await post.state(who, hook)
    assert (state["status"], state["failures"]) == ("active", 1) and state["resumes_at"]
    post.receiver.behave = lambda call: 204
    post.later(hook)
    await post.tend(hook)
    ids = [call.headers["webhook-id"] for call in post.receiver.calls]
    assert len(ids) == 2 and len(set(ids)) == 1
    state = await post.state(who, hook)
    assert (state["failures"], state["resumes_at"]) == (0, None)


ENDINGS: list[Any] = [
    (200, {}, b"x" * 50_000_000), (200, {"Content-Length": "10"}, b"short"), (202, {"Transfer-Encoding": "chunked"}, b"zz"),
]  # fmt: skip


@pytest.mark.parametrize("ending", ENDINGS)
async def test_a_success_stands_however_its_answer_ends(post: Post, who: Who, ending: Any) -> None:
    hook = await post.hook(who)
    await post.push(who, *marks(1))
    post.receiver.behave = lambda call: ending
    await post.tend(hook)
    (done,) = await post.deliveries(who, hook)
    assert done["status"] == "delivered"


async def test_retry_after_is_honoured(post: Post, who: Who) -> None:
    hook = await post.hook(who)
    await post.push(who, *marks(1))
    post.receiver.behave = lambda call: (429, {"Retry-After": "3600"}, b"")
    await post.tend(hook)
    resumes = datetime.fromisoformat((await post.state(who, hook))["resumes_at"])
    assert 3500 < (resumes - datetime.now(UTC)).total_seconds() < 3700


async def test_gone_stops_a_webhook_and_its_owner_starts_it_again(post: Post, who: Who) -> None:
    hook = await post.hook(who)
    await post.push(who, *marks(2))
    post.receiver.behave = lambda call: 410
    await post.tend(hook)
    state = await post.state(who, hook)
    assert (state["status"], state["reason"]) == ("stopped", "gone")
    heard = len(post.receiver.calls)
    await post.push(who, *marks(1))
    post.later(hook)
    await post.tend(hook)
    assert len(post.receiver.calls) == heard
    post.receiver.behave = lambda call: 200
    read = await post.api.get(f"/webhooks/{hook['id']}", headers=who)
    answer = await post.api.patch(
        f"/webhooks/{hook['id']}", headers={**who, "If-Match": read.headers["etag"]}, json={"status": "active"}
    )
    assert (answer.status_code, answer.json()["status"], answer.json()["reason"]) == (200, "active", None)
    await post.tend(hook)
    assert {one["status"] for one in await post.deliveries(who, hook)} == {"delivered"}
    assert len(await post.deliveries(who, hook)) == 3


async def test_a_receiver_that_takes_nothing_for_75_hours_is_stopped_and_loses_nothing(post: Post, who: Who) -> None:
    hook = await post.hook(who)
    await post.push(who, *marks(20))
    post.receiver.behave = lambda call: 503
    for _ in range(len(SCHEDULE) + 1):
        await post.tend(hook)
        post.later(hook)
    state = await post.state(who, hook)
    assert (state["status"], state["reason"]) == ("stopped", "failing")
    assert len(post.receiver.calls) < 30, "a receiver that is down is tried with one event at a time"
    post.receiver.behave = lambda call: 200
    post.receiver.calls.clear()
    read = await post.api.get(f"/webhooks/{hook['id']}", headers=who)
    headers = {**who, "If-Match": read.headers["etag"]}
    await take(post.api.patch(f"/webhooks/{hook['id']}", headers=headers, json={"status": "active"}))
    await post.tend(hook)
    assert len({id for id, _ in told(post.receiver.calls)}) == 20


async def test_everything_is_told_again_from_a_place_on(post: Post, who: Who) -> None:
    hook = await post.hook(who)
    size = post.own("select tree_size()")[0][0]
    await post.push(who, *marks(3))
    await post.tend(hook)
    first = {call.headers["webhook-id"] for call in post.receiver.calls}
    path = f"/webhooks/{hook['id']}/replay"
    beyond = await post.api.post(path, headers=who, json={"after": f"tree:{size + 100}"})
    assert (beyond.status_code, beyond.json()["errors"][0]["pointer"]) == (422, "/after")
    await take(post.api.post(path, headers=who, json={"after": f"tree:{size}"}))
    post.receiver.calls.clear()
    await post.tend(hook)
    assert {call.headers["webhook-id"] for call in post.receiver.calls} == first and len(first) == 3


async def test_what_waits_beyond_the_window_stays_in_the_log(
    post: Post, who: Who, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatching, "WINDOW", 30)
    monkeypatch.setattr(dispatching, "STEP", 10)
    hook = await post.hook(who)
    post.receiver.behave = lambda call: 500
    await post.push(who, *marks(100))
    for _ in range(5):
        await post.tend(hook)
        post.own("update webhook set resumes_at = null, failures = 0 where id = %s", hook["id"])
    assert post.own("select count(*) from delivery where webhook_id = %s", hook["id"])[0][0] <= 40
    post.receiver.behave = lambda call: 200
    post.receiver.calls.clear()
    for _ in range(3):
        post.later(hook)
        await post.tend(hook)
    assert len({id for id, _ in told(post.receiver.calls)}) == 100


async def test_an_owner_is_told_what_it_sees_and_nothing_while_disabled(post: Post, who: Who) -> None:
    admin = await post.as_("admin")
    other = await post.hook(await post.as_("ldld_binh_thuan"), types=["activity.created"])
    hook = await post.hook(who, types=["activity.created"])
    await post.push(who, *marks(2))
    await post.tend(other)
    assert post.receiver.calls == []
    me = (await take(post.api.get("/me", headers=who)))["client"]["id"]
    path = f"/service-accounts/{me}"
    for disabled, heard in ((True, 0), (False, 2)):
        tag = (await post.api.get(path, headers=admin)).headers["etag"]
        await take(post.api.patch(path, headers={**admin, "If-Match": tag}, json={"disabled": disabled}))
        await post.tend(hook)
        assert len(post.receiver.calls) == heard


async def test_a_webhook_is_its_owners_and_its_coordinator_reads_it(post: Post, who: Who) -> None:
    hook = await post.hook(who)
    path, coordinator = f"/webhooks/{hook['id']}", await post.as_("ldld_an_giang")
    read = await post.api.get(path, headers=coordinator)
    assert (read.status_code, read.json()["may"]) == (200, [])
    assert (await post.api.get(f"{path}/deliveries", headers=coordinator)).status_code == 200
    headers = {**coordinator, "If-Match": read.headers["etag"]}
    assert (await post.api.patch(path, headers=headers, json={"status": "paused"})).status_code == 403
    assert (await post.api.delete(path, headers=headers)).status_code == 403
    assert (await post.api.post(f"{path}/secrets", headers=coordinator)).status_code == 403
    for name in ("ldld_binh_thuan", "viewer", "admin", "auditor"):
        stranger = await post.as_(name)
        assert (await post.api.get(path, headers=stranger)).status_code == 404, name
        assert (await post.api.get(f"{path}/deliveries", headers=stranger)).status_code == 404, name
        listed = await take(post.api.get("/webhooks", headers=stranger, params={"limit": 200}))
        assert hook["id"] not in {one["id"] for one in listed["items"]}
    mine = await post.api.get(path, headers=who)
    assert mine.json()["may"] == ["edit"]
    gone = await post.api.delete(path, headers={**who, "If-Match": mine.headers["etag"]})
    assert (gone.status_code, (await post.api.get(path, headers=who)).status_code) == (204, 404)


async def test_an_account_has_ten_webhooks_at_the_most(post: Post, who: Who, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.delivery.webhook.MOST", 10)  # the contract's tests may have raised it
    for _ in range(10):
        await post.hook(who)
    answer = await post.api.post("/webhooks", headers=who, json={"url": post.receiver.url})
    assert (answer.status_code, answer.json()["code"]) == (409, "CONFLICT")


async def test_two_workers_take_turns(post: Post, who: Who) -> None:
    hook, names = await post.hook(who), marks(30)
    await post.push(who, *names)
    await post.push(who, *names, revision=2, minutes=20)
    second = Dispatcher(post.dispatcher.database, post.settings)

    await asyncio.gather(*(one.through(uuid.UUID(hook["id"])) for one in (post.dispatcher, second)))
    await post.tend(hook)
    assert sorted(version for _, version in told(post.receiver.calls)) == [1] * 30 + [2] * 30
    in_order(post.receiver.calls)


async def test_what_was_told_is_kept_for_ninety_days(post: Post, who: Who) -> None:
    hook = await post.hook(who)
    await post.push(who, *marks(2))
    await post.tend(hook)
    old = "update delivery set done_at = now() - interval '91 days' where id = (select id from delivery where webhook_id = %s limit 1)"
    post.own(old, hook["id"])
    post.dispatcher.cleared -= dispatching.HOUR + 1
    await post.dispatcher.look()
    assert len(await post.deliveries(who, hook)) == 1
