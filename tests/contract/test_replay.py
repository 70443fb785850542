"""`Idempotency-Key`: the same request acts once and is answered the same, whoever repeats it however often."""

import asyncio
import hashlib
import json
import uuid
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from api.activities.indexing import _refresh
from api.kernel import clock
from api.store.actor import Actor
from api.web import replay
from api.web.body import JSON
from tests.contract.test_writes import PARALLEL, creating, fitting, taken
from tests.contract.world import World, by_example, renew, suitable

KEPT = ("location", "etag", "audit-receipt", "content-type", "content-length")


def key() -> str:
    return uuid.uuid4().hex


def same(one: httpx.Response, other: httpx.Response) -> None:
    """The second is the first, and says so."""
    assert other.headers["idempotency-replayed"] == "true" and "idempotency-replayed" not in one.headers
    assert (other.status_code, other.content) == (one.status_code, one.content)
    for name in KEPT:
        assert other.headers.get(name) == one.headers.get(name), name


async def test_every_post_takes_a_key_but_those_that_sign_in(world: World) -> None:
    posts = {one.name for one in world.operations if one.method == "POST"}
    taking = {one.name for one in world.operations if "Idempotency-Key" in {p["name"] for p in one.parameters}}
    assert posts - taking == {"sign_in", "refresh", "machine_token", "push_batch"}  # a push has its own way
    assert taking <= posts


WRONG = [
    "",
    "short",
    "x" * 15,
    "x" * 129,
    "a b" * 8,
    "é" * 16,
    "x" * 15 + ".",
    "x" * 16 + "\t",
    "x" * 15 + "/",
    '"' + "x" * 16 + '"',
    "\x00" * 16,
]


@pytest.mark.parametrize("wrong", WRONG)
async def test_a_key_has_sixteen_to_a_hundred_and_twenty_eight_signs(world: World, wrong: str) -> None:
    for operation in world.operations:
        if operation.door.takes_key:
            headers = {
                b"Idempotency-Key": wrong.encode("latin-1"),
                **{n.encode(): v.encode() for n, v in (await world.as_(suitable(operation))).items()},
            }
            answer = await world.api.post(world.at(operation), headers=headers, **operation.body())
            assert (answer.status_code, answer.json()["code"]) == (400, "MALFORMED"), operation.name
            assert answer.json()["errors"][0]["header"] == "Idempotency-Key"


async def test_two_keys_are_none(world: World) -> None:
    headers = [*(await world.as_("ldld_an_giang")).items(), ("Idempotency-Key", key()), ("Idempotency-Key", key())]
    answer = await world.api.post("/campaigns", headers=headers, json={})
    assert (answer.status_code, answer.json()["code"]) == (400, "MALFORMED")


async def test_what_is_made_under_a_key_is_made_once(world: World) -> None:
    for operation in creating(world):
        if operation.name == "create_reorganisation":
            continue
        who, mine = await world.as_(suitable(operation)), key()
        sent = operation.body(**fitting(world, operation))
        first = await world.api.post(operation.at(), headers={**who, "Idempotency-Key": mine}, **sent)
        again = await world.api.post(operation.at(), headers={**who, "Idempotency-Key": mine}, **sent)
        assert first.status_code == 201, first.text
        if not operation.door.once:
            same(first, again)
        assert first.json()["id"] == again.json()["id"] and again.headers["location"] == first.headers["location"]


async def test_a_move_is_replayed_though_its_etag_is_of_yesterday(world: World) -> None:
    who = {**await world.as_("ldld_an_giang"), "Idempotency-Key": key()}
    path = f"/campaigns/{await by_example('campaigns')(world, 'own')}"
    tag = {"If-Match": (await world.api.get(path, headers=who)).headers["etag"]}
    first = await world.api.post(f"{path}/submission", headers={**who, **tag})
    assert first.json()["status"] == "submitted"
    same(first, await world.api.post(f"{path}/submission", headers={**who, **tag}))
    same(first, await world.api.post(f"{path}/submission", headers={**who, "If-Match": '"another"'}))
    stale = await world.api.post(f"{path}/submission", headers={**who, **tag, "Idempotency-Key": key()})
    assert stale.status_code == 412


async def test_a_key_stands_for_one_content(world: World) -> None:
    operation, mine = world.operation("create_campaign"), key()
    first = await taken(world, operation, **{"Idempotency-Key": mine})
    who = {**await world.as_("ldld_an_giang"), "Idempotency-Key": mine}
    body = operation.body(**fitting(world, operation))["json"]
    others: list[tuple[str, dict[str, Any]]] = [
        ("/campaigns", {"json": {**body, "title": "Khác"}}),
        ("/campaigns", {"content": json.dumps(body) + " ", "headers": {"Content-Type": JSON}}),
        ("/training-events", {"json": body}),
        ("/campaigns?q=1", {"json": body}),
        (f"/campaigns/{first.json()['id']}/submission", {"headers": {"If-Match": first.headers["etag"]}}),
    ]
    for path, sent in others:
        answer = await world.api.post(path, **{**sent, "headers": {**who, **sent.get("headers", {})}})
        assert answer.status_code == 422, (path, answer.text)
        assert answer.json()["code"] == ("INVALID" if "?" in path else "IDEMPOTENCY_KEY_REUSED"), (path, answer.text)
        assert "retry-after" not in answer.headers and "location" not in answer.headers


async def test_a_key_is_its_callers_own(world: World) -> None:
    mine = {"Idempotency-Key": key()}
    made = []
    for target, name in (("own", "ldld_an_giang"), ("side", "so_an_giang")):
        where = {"unit_id": world.units[target], "programme_id": world.programmes[target]}
        body = world.operation("create_campaign").body(
            **{**fitting(world, world.operation("create_campaign")), **where}
        )
        made.append(await world.api.post("/campaigns", headers={**await world.as_(name), **mine}, **body))
    assert [answer.status_code for answer in made] == [201, 201]
    assert made[0].json()["id"] != made[1].json()["id"]


async def test_what_was_refused_is_not_kept(world: World) -> None:
    operation, mine = world.operation("create_campaign"), key()
    who = {**await world.as_("ldld_an_giang"), "Idempotency-Key": mine}
    for sent, status in (
        ({"title": 1}, 422),
        ({**operation.body(**fitting(world, operation))["json"], "unit_id": world.units["other"]}, 403),
    ):
        assert (await world.api.post("/campaigns", headers=who, json=sent)).status_code == status
    assert not world.query("select 1 from replay where key = %s", mine)
    assert (
        await world.api.post("/campaigns", headers=who, **operation.body(**fitting(world, operation)))
    ).status_code == 201


async def test_of_twenty_at_once_one_acts(world: World) -> None:
    for operation in (world.operation("create_campaign"), world.operation("create_user")):
        who = {**await world.as_(suitable(operation)), "Idempotency-Key": key()}
        sent, mark = operation.body(**fitting(world, operation)), uuid.uuid4().hex
        sent["json"] |= {"title": mark} if "title" in sent["json"] else {"display_name": mark}
        found = await asyncio.gather(*(world.api.post(operation.at(), headers=who, **sent) for _ in range(PARALLEL)))
        busy = [answer for answer in found if answer.status_code == 409]
        done = [answer for answer in found if answer.status_code == 201]
        assert len(busy) + len(done) == PARALLEL and done, [answer.status_code for answer in found]
        assert all(int(answer.headers["retry-after"]) > 0 and answer.json()["code"] == "CONFLICT" for answer in busy)
        assert [answer.headers.get("idempotency-replayed") for answer in done].count(None) == 1
        assert len({answer.json()["id"] for answer in done}) == 1
        table, column = ("campaign", "title") if "title" in sent["json"] else ("user_account", "display_name")
        assert world.query(f"select count(*) from {table} where {column} = %s", mark) == [(1,)]
        last = await world.api.post(operation.at(), headers=who, **sent)
        assert last.headers["idempotency-replayed"] == "true"


async def test_what_is_shown_once_is_not_kept(world: World) -> None:
    shown = {one.name: one.door.once for one in world.operations if one.door.takes_key and one.door.once}
    assert shown == {
        "create_user": ("password",), "reset_password": ("password",), "create_service_account": ("client_secret",),
        "add_secret": ("client_secret",), "set_otp": ("secret", "uri"),
        "create_webhook": ("secret",), "rotate_webhook": ("secret",),
    }  # fmt: skip
    for name, fields in shown.items():
        operation, mine = world.operation(name), key()
        if operation.collection:
            await renew(world, operation.collection, "own")
        who = {**await world.as_(suitable(operation)), "Idempotency-Key": mine}
        sent = {"json": {}} if name == "set_otp" else operation.body(**fitting(world, operation))
        path = world.at(operation)
        first = await world.api.post(path, headers=who, **sent)
        assert first.status_code < 300 and all(first.json()[field] for field in fields), (name, first.text)
        again = await world.api.post(path, headers=who, **sent)
        assert again.headers["idempotency-replayed"] == "true" and again.status_code == first.status_code
        assert again.json() == {**first.json(), **dict.fromkeys(fields)}
        for field in fields:
            assert first.json()[field] not in str(
                world.query("select convert_from(body, 'UTF8') from replay where key = %s", mine)
            )
    secret = ("password", "secret", "hash", "uri", "token")
    for operation in world.operations:  # a new answer with a secret must say so
        if operation.door.takes_key:
            names = (
                set(operation.door.response_model.model_fields)
                if hasattr(operation.door.response_model, "model_fields")
                else set()
            )
            bare = {name for name in names if any(part in name for part in secret)} - set(operation.door.once)
            assert bare <= {"secrets", "content_hash"}, operation.name


async def test_what_was_sent_is_kept_as_a_keyed_hash(world: World) -> None:
    mine, body = key(), json.dumps({"display_name": "Ẩn", "username": f"u{uuid.uuid4().hex[:9]}"}).encode()
    who = {**await world.as_("admin"), "Idempotency-Key": mine, "Content-Type": JSON}
    assert (await world.api.post("/users", headers=who, content=body)).status_code == 201
    kept = bytes(world.query("select request from replay where key = %s", mine)[0][0])
    guesses = (body, b"POST /api/v1/users?\n" + body, b"POST /api/v1/users\n" + body, b"/api/v1/users" + body)
    assert len(kept) == 32 and kept not in {hashlib.sha256(guess).digest() for guess in guesses}


async def test_a_dry_run_keeps_nothing(world: World) -> None:
    mine = key()
    who = {**await world.as_("focal_union"), "Idempotency-Key": mine}
    for _ in range(2):
        file = {"file": ("a.txt", "CHƯƠNG TRÌNH PHỐI HỢP".encode(), "text/plain")}
        answer = await world.api.post("/programmes/import?dry_run=true", headers=who, files=file)
        assert "idempotency-replayed" not in answer.headers
    assert not world.query("select 1 from replay where key = %s", mine)


async def test_a_form_sent_again_has_another_boundary(world: World) -> None:
    id = await by_example_programme(world)
    who = await world.as_("ldld_an_giang")
    tag = {
        "If-Match": (await world.api.get(f"/programmes/{id}", headers=who)).headers["etag"],
        "Idempotency-Key": key(),
    }
    found = []
    for _ in range(2):
        paper = {
            "files": {"file": ("a.pdf", b"%PDF-1.4 x", "application/pdf")},
            "data": {"number": "1", "signed_on": "2018-01-01"},
        }
        found.append(await world.api.post(f"/programmes/{id}/attestation", headers={**who, **tag}, **paper))
    assert found[0].status_code == 201, found[0].text
    assert found[0].request.headers["content-type"] != found[1].request.headers["content-type"]
    same(*found)
    other = {
        "files": {"file": ("a.pdf", b"%PDF-1.4 y", "application/pdf")},
        "data": {"number": "1", "signed_on": "2018-01-01"},
    }
    answer = await world.api.post(f"/programmes/{id}/attestation", headers={**who, **tag}, **other)
    assert answer.json()["code"] == "IDEMPOTENCY_KEY_REUSED"


async def by_example_programme(world: World) -> str:
    """A draft that two units may sign."""
    parties = [{"unit_id": world.units["own"]}, {"unit_id": world.units["side"]}]
    body = {
        "title": "Ký hai bên",
        "level": "provincial",
        "code": f"HB-{key()[:10]}",
        "starts_on": "2018-01-01",
        "ends_on": "2020-12-31",
    }
    return str((await world.post("/programmes", "ldld_an_giang", {**body, "parties": parties})).json()["id"])


async def test_reads_and_edits_have_no_key(world: World) -> None:
    who = {**await world.as_("ldld_an_giang"), "Idempotency-Key": "no key at all"}
    path = f"/campaigns/{world.rows['campaigns']['own']}"
    read = await world.api.get(path, headers=who)
    assert read.status_code == 200
    edited = await world.api.patch(path, headers={**who, "If-Match": read.headers["etag"]}, json={"theme": None})
    assert edited.status_code == 200 and "idempotency-replayed" not in edited.headers


async def test_signing_in_keeps_no_answer(world: World) -> None:
    mine = {"Idempotency-Key": key()}
    found = [await world.api.post("/auth/sessions", headers=mine, json=world.as_.accounts["viewer"]) for _ in range(2)]
    world.api.cookies.clear()
    assert found[0].json()["access_token"] != found[1].json()["access_token"]
    assert not world.query("select 1 from replay where key = %s", mine["Idempotency-Key"])


async def test_keys_live_ninety_days(world: World) -> None:
    operation, mine = world.operation("create_campaign"), key()
    who = {**await world.as_("ldld_an_giang"), "Idempotency-Key": mine}
    sent = operation.body(**fitting(world, operation))
    first = await world.api.post("/campaigns", headers=who, **sent)
    aged(world, mine, "89 days 23 hours")
    same(first, await world.api.post("/campaigns", headers=who, **sent))
    aged(world, mine, "90 days 1 hour")
    second = await world.api.post("/campaigns", headers=who, **sent)
    assert second.status_code == 201 and "idempotency-replayed" not in second.headers
    assert second.json()["id"] != first.json()["id"]
    same(second, await world.api.post("/campaigns", headers=who, **sent))


def aged(world: World, mine: str, age: str) -> None:
    """As if the answer had been given so long ago."""
    statement = f"update replay set created_at = now() - interval '{age}' where key = %s returning 1"
    assert world.query(statement, mine) == [(1,)]


async def test_the_night_lets_old_answers_go_and_no_caller_sees_anothers(world: World) -> None:
    old, new = key(), key()
    for mine in (old, new):
        await taken(world, world.operation("create_campaign"), **{"Idempotency-Key": mine})
    aged(world, old, "91 days")
    database = world.app.state.database
    stranger = Actor(uuid.UUID(int=7), "user", "stranger")
    async with database.begin(stranger, write=True) as session:
        assert await session.scalar(text("select count(*) from replay")) == 0
        await replay.forget(session)
        await session.commit()
    assert world.query("select 1 from replay where key = %s", old)
    await _refresh(database, clock.today())
    assert not world.query("select 1 from replay where key = %s", old)
    assert world.query("select 1 from replay where key = %s", new)


@pytest.mark.parametrize("break_", ["seal", "commit"])
async def test_an_answer_that_did_not_commit_is_not_kept(
    world: World, monkeypatch: pytest.MonkeyPatch, break_: str
) -> None:
    operation, mine = world.operation("create_campaign"), key()
    sent = operation.body(**fitting(world, operation))
    sent["json"]["title"] = uuid.uuid4().hex

    async def broken(*_: Any) -> None:
        raise OSError("the line is cut")

    with monkeypatch.context() as patch:
        patch.setattr("api.web.work.seal" if break_ == "seal" else "sqlalchemy.ext.asyncio.AsyncSession.commit", broken)
        who = {**await world.as_("ldld_an_giang"), "Idempotency-Key": mine}
        answer = await world.api.post("/campaigns", headers=who, **sent)
        assert answer.status_code == 503 and "audit-receipt" not in answer.headers
    assert not world.query("select 1 from replay where key = %s", mine)
    assert not world.query("select 1 from campaign where title = %s", sent["json"]["title"])
    again = await world.api.post("/campaigns", headers=who, **sent)
    assert again.status_code == 201 and "idempotency-replayed" not in again.headers
