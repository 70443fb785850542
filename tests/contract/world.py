"""Two provinces with a row of everything, and callers of every role: what matrix, probes and fuzz stand on.

Targets are rows of one's own unit, of the other side of the same province, of another province, and one that is not
there. A resource whose POST takes the document's example needs no recipe here.
"""

import base64
import json
import re
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import FastAPI

from api.delivery import webhook
from api.settings import Settings
from api.web.roles import PUBLIC, ROLES
from tests.conftest import Callers, row
from tests.contract.operations import Operation, operations
from tests.people import hired

TARGETS = ("own", "side", "other", "absent")
UNITS = {"own": "LDLD-AN-GIANG", "side": "STTTT-AN-GIANG", "other": "LDLD-BINH-THUAN"}
WRITERS = {"own": "ldld_an_giang", "side": "so_an_giang", "other": "ldld_binh_thuan"}
MACHINES = {"own": "machine_ldld_an_giang", "side": "machine_so_an_giang", "other": "machine_ldld_binh_thuan"}
PROGRAMMES = {"own": "CTPH-AN-GIANG", "side": "CTPH-AN-GIANG", "other": "CTPH-BINH-THUAN"}
TABLES = {  # collection -> table, where it is not the noun itself
    "activities": "activity",
    "auth/sessions": "session",
    "intake/batches": "batch",
    "users": "user_account",
}
CALLERS = {  # role -> account; `contributor` and `roleless` are made here, `nobody` has no token
    "viewer": "viewer",
    "contributor": "contributor",
    "coordinator": "ldld_an_giang",
    "leader": "leader_ldld_an_giang",
    "machine": "machine_ldld_an_giang",
    "focal": "focal_union",
    "auditor": "auditor",
    "admin": "admin",
    "roleless": "roleless",
    "nobody": "",
}
Recipe = Callable[["World", str], Awaitable[str]]
RECIPES: dict[str, Recipe] = {}


def table_of(collection: str) -> str:
    """Which table holds the objects of a path."""
    return TABLES.get(collection, collection.removesuffix("s").replace("-", "_"))


def suitable(operation: Operation) -> str:
    """An account that has the operation's permission on rows of the own unit; empty where nobody is asked."""
    if operation.permission == PUBLIC:
        return ""
    if operation.permission.startswith("intake:"):
        return MACHINES["own"]
    grants = ROLES[operation.permission]
    if "admin" in grants and "viewer" not in grants:
        return "admin"
    if "coordinator" in grants and "delegated" not in grants["coordinator"]:
        return "focal_union" if grants["coordinator"] == ("central",) else WRITERS["own"]
    return "leader_ldld_an_giang" if "leader" in grants else "viewer"


def recipe(collection: str) -> Callable[[Recipe], Recipe]:
    """How a target's row of a collection is made."""

    def keep(made: Recipe) -> Recipe:
        RECIPES[collection] = made
        return made

    return keep


@dataclass
class Caller:
    """One caller: headers, principal, and seats as (role, unit)."""

    role: str
    headers: dict[str, str]
    id: str = ""
    seats: list[tuple[str, str | None]] = field(default_factory=list)


@dataclass
class World:
    """The application with its callers and rows. `rows`: collection -> target -> id; `parts`: id -> one of its clauses."""

    app: FastAPI
    api: httpx.AsyncClient
    as_: Callers
    owner: str
    operations: list[Operation]
    units: dict[str, str] = field(default_factory=dict)
    programmes: dict[str, str] = field(default_factory=dict)
    callers: dict[str, Caller] = field(default_factory=dict)
    bare: httpx.AsyncClient = field(default_factory=httpx.AsyncClient)  # its answers nobody holds against the document
    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)

    async def json(self, path: str, who: str, **query: Any) -> Any:
        """The JSON of a read that must succeed."""
        answer = await self.api.get(path, headers=await self.as_(who), params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def post(self, path: str, who: str, body: Any, **headers: str) -> httpx.Response:
        """A write that must succeed."""
        answer = await self.api.post(path, headers={**await self.as_(who), **headers}, json=body)
        assert answer.status_code < 300, f"{path}: {answer.text}"
        return answer

    def operation(self, name: str) -> Operation:
        return next(one for one in self.operations if one.name == name)

    def at(self, operation: Operation, target: str = "own") -> str:
        """The operation's path on a target's row."""
        return self.on(operation, self.rows[operation.collection][target] if "{id}" in operation.path else "")

    def on(self, operation: Operation, id: str) -> str:
        """The operation's path on an object and one of its parts."""
        return operation.at(id=id, **{name: self.parts.get(id, id) for name in operation.nested})

    def whole(self, operation: Operation, target: str = "own") -> str:
        """Where the object is read whose version the operation needs: the nearest single read above."""
        above = [
            one
            for one in self.operations
            if one.door.single and (one.path == operation.path or operation.path.startswith(f"{one.path}/"))
        ]
        return self.at(max(above, key=lambda one: len(one.path)), target)

    def query(self, statement: str, *values: Any) -> list[Any]:
        """Rows as the owner sees them, who sees all."""
        with psycopg.connect(self.owner) as connection:
            return connection.execute(statement, values).fetchall()


webhook.MOST = 100_000  # the contract's tests make more than one account would


async def build(app: FastAPI, api: httpx.AsyncClient, as_: Callers, settings: Settings) -> World:
    """Callers first, then a row of every collection for every target."""
    owner = re.sub(r"^postgresql\+\w+:", "postgresql:", settings.owner_url)
    world = World(app, api, as_, owner, list(operations(app)))
    for target, code in UNITS.items():
        found = await world.json("/units", "viewer", code=code, valid_at="2018-05-01")
        world.units[target] = found["items"][0]["id"]
        found = await world.json("/programmes", "viewer", code=PROGRAMMES[target])
        world.programmes[target] = found["items"][0]["id"]
    found = await world.json("/programmes", "viewer", level="central")
    world.programmes["central"] = found["items"][0]["id"]
    await person(world, "contributor", "contributor")
    await person(world, "roleless", None)
    for role, account in CALLERS.items():
        world.callers[role] = await caller(world, role, account)
    for collection in sorted({one.collection for one in world.operations if "{id}" in one.path}):
        world.rows[collection] = {"absent": str(uuid.uuid4())}
        for target in UNITS:
            await renew(world, collection, target)
    await hold(world)
    return world


async def hold(world: World) -> None:
    """Three rows that wait: their unit has ended by their day, under a programme that has not."""
    parties = [{"unit_id": world.units[target]} for target in ("own", "side")]
    body = {
        "title": "Giai đoạn sau",
        "level": "provincial",
        "code": f"CTPH-{uuid.uuid4().hex[:10]}",
        "parties": parties,
    }
    body |= {"starts_on": "2024-01-01", "ends_on": "2028-12-31"}
    made = (await world.post("/programmes", WRITERS["own"], body)).json()
    path = f"/programmes/{made['id']}"
    for target, end in (("own", "/attestation"), ("side", "/attestation/confirmation"), ("own", "/activation")):
        who = await world.as_(WRITERS[target])
        who = {**who, "If-Match": (await world.api.get(path, headers=who)).headers["etag"]}
        paper = {
            "files": {"file": ("a.pdf", b"%PDF-1.4", "application/pdf")},
            "data": {"number": "1", "signed_on": "2024-01-01"},
        }
        answer = await world.api.post(path + end, headers=who, **(paper if end == "/attestation" else {}))
        assert answer.status_code < 300, answer.text
    items = [row(uuid.uuid4().hex, occurred_on="2025-08-01", clauses=[]) for _ in range(3)]
    sent = {"defaults": {"programme": body["code"], "unit": UNITS["own"]}, "items": items}
    answer = await world.post("/intake/batches", MACHINES["own"], sent, **{"Idempotency-Key": uuid.uuid4().hex})
    assert answer.json()["counts"]["held"] == 3, answer.text


async def renew(world: World, collection: str, target: str) -> None:
    """A new row in the place of a target's."""
    make = RECIPES.get(collection) or by_example(collection)
    world.rows[collection][target] = await make(world, target)


async def caller(world: World, role: str, account: str) -> Caller:
    """The account with what /me says of it."""
    if not account:
        return Caller(role, {})
    headers = await world.as_(account)
    me = (await world.api.get("/me", headers=headers)).json()
    seats = [(one["role"], one["unit"] and one["unit"]["id"]) for one in me["memberships"]]
    return Caller(role, headers, (me["user"] or me["client"])["id"], seats)


async def person(world: World, name: str, role: str | None, target: str = "own") -> str:
    """A new account, known to `as_` by this name; with a role at the target's unit."""
    username = f"u{uuid.uuid4().hex[:12]}"
    made = (await world.post("/users", "admin", {"username": username, "display_name": name})).json()
    if role is not None:
        held = {"principal_id": made["id"], "unit_id": world.units[target], "role": role, "starts_on": "2017-08-01"}
        await world.post("/memberships", "admin", held)
    world.as_.accounts[name] = {"username": username, "password": made["password"]}
    return str(made["id"])


def by_example(collection: str) -> Recipe:
    """POST what the document shows, for the target's unit and programme, as its coordinator."""

    async def make(world: World, target: str) -> str:
        post = next(one for one in world.operations if (one.method, one.path) == ("POST", f"/api/v1/{collection}"))
        given = {"unit_id": world.units[target], "programme_id": world.programmes[target]}
        answer = await world.api.post(
            post.at(), headers=await world.as_(WRITERS[target]), **post.body(**given, key_date_id=None, task_id=None)
        )
        assert answer.status_code == 201, f"{collection} needs a recipe in tests/contract/world.py: {answer.text}"
        return str(answer.json()["id"])

    return make


@recipe("activities")
async def activity(world: World, target: str) -> str:
    """A pushed row."""
    found = await world.json("/activities", MACHINES[target], external_id=await pushed(world, target))
    return str(found["items"][0]["id"])


async def pushed(world: World, target: str, mark: str = "") -> str:
    """The external id of a row that the target's machine pushed."""
    mark = mark or uuid.uuid4().hex
    defaults = {"programme": PROGRAMMES[target], "unit": UNITS[target]}
    body = {"defaults": defaults, "items": [row(mark, title=f"Bản tin {target}", clauses=[])]}
    await world.post("/intake/batches", MACHINES[target], body, **{"Idempotency-Key": uuid.uuid4().hex})
    return mark


@recipe("holds")
async def held(world: World, target: str) -> str:
    """A row of a person that says what the machine's says."""
    said = {"title": f"Bản tin {target}", "clauses": [], "place": f"Nhà văn hóa {uuid.uuid4()}"}
    for who in (MACHINES[target], WRITERS[target]):
        mark = uuid.uuid4().hex
        body = {"defaults": {"programme": PROGRAMMES[target], "unit": UNITS[target]}, "items": [row(mark, **said)]}
        await world.post("/intake/batches", who, body, **{"Idempotency-Key": uuid.uuid4().hex})
    found = await world.json("/holds", WRITERS[target], code="POSSIBLE_DUPLICATE", unit_id=world.units[target])
    return str(next(one["id"] for one in found["items"] if one["activity"]["external_id"] == mark))


@recipe("intake/batches")
async def batch(world: World, target: str) -> str:
    """A batch with one good and one bad row."""
    body = {
        "defaults": {"programme": PROGRAMMES[target], "unit": UNITS[target]},
        "items": [row(uuid.uuid4().hex, clauses=[]), row(uuid.uuid4().hex, minutes=-1)],
    }
    made = await world.post("/intake/batches", MACHINES[target], body, **{"Idempotency-Key": uuid.uuid4().hex})
    return str(made.json()["id"])


@recipe("auth/sessions")
async def session(world: World, target: str) -> str:
    """A second session of the target's coordinator."""
    account = world.as_.accounts[WRITERS[target]]
    answer = await world.api.post("/auth/sessions", json=account)
    world.api.cookies.clear()
    who = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    listed = (await world.api.get("/auth/sessions", headers=who)).json()["items"]
    return str(next(one["id"] for one in listed if one["current"]))


@recipe("users")
async def user(world: World, target: str) -> str:
    """A viewer at the target's unit."""
    return await person(world, f"viewer-{target}-{uuid.uuid4().hex[:6]}", "viewer", target)


@recipe("memberships")
async def membership(world: World, target: str) -> str:
    """The role of such a viewer."""
    held = await world.json("/memberships", "admin", principal_id=await user(world, target))
    return str(held["items"][0]["id"])


@recipe("service-accounts")
async def machine(world: World, target: str) -> str:
    """Another system of the target's unit, with a key."""
    body = {"unit_id": world.units[target], "name": f"Hệ thống {target}", "source": f"s{uuid.uuid4().hex[:8]}"}
    id = str((await world.post("/service-accounts", "admin", body)).json()["id"])
    raw = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    key = {"kty": "OKP", "crv": "Ed25519", "x": base64.urlsafe_b64encode(raw).rstrip(b"=").decode()}
    world.parts[id] = str((await world.post(f"/service-accounts/{id}/keys", "admin", key)).json()["id"])
    return id


@recipe("programmes")
async def programme(world: World, target: str) -> str:
    """A draft between the target's unit and itself as focal unit: its parties alone see it."""
    body = {
        "title": f"Dự thảo {target} {uuid.uuid4().hex}",
        "level": "provincial",
        "code": f"DT-{uuid.uuid4().hex[:10]}",
        "starts_on": "2018-01-01",
        "ends_on": "2020-12-31",
        "parties": [{"unit_id": world.units[target]}],
    }
    id = str((await world.post("/programmes", WRITERS[target], body)).json()["id"])
    clause = {"path": "I.1", "text": "Mỗi tháng một bản tin."}
    world.parts[id] = str((await world.post(f"/programmes/{id}/clauses", WRITERS[target], clause)).json()["id"])
    return id


@recipe("delegations")
async def delegation(world: World, target: str) -> str:
    """A leader of the target's unit lets its coordinator sign."""
    leader = await hired(world.api, world.as_, "leader", UNITS[target])
    clerk = (await world.json("/me", WRITERS[target]))["user"]["id"]
    days = {"starts_on": "2018-01-01", "ends_on": "2018-12-31"}
    body = {"unit_id": world.units[target], "principal_id": clerk, "basis": "Giấy ủy quyền", **days}
    made = await world.api.post("/delegations", headers=leader, json=body)
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


async def common(world: World, path: str) -> str:
    return str((await world.json(path, "viewer", limit=1))["items"][0]["id"])


@recipe("reorganisations")
async def reorganisation(world: World, target: str) -> str:
    """One of the starting data: everybody sees them all."""
    return await common(world, "/reorganisations")


@recipe("webhooks")
async def hook(world: World, target: str) -> str:
    """A webhook of the target's coordinator, with one event that waits."""
    await by_example("webhooks")(world, target)  # another one, so that lists have two
    made = await by_example("webhooks")(world, target)
    statement = """insert into delivery (id, webhook_id, principal_id, unit_id, leaf, change, object_id, event, next_at)
      select gen_random_uuid(), id, principal_id, unit_id, n, n, id, %s, now() + interval '1 day' from webhook, generate_series(1, 2) n where id = %s returning id"""
    event = {"id": "1-1", "type": "unit.created", "timestamp": "2018-05-01T00:00:00Z"}
    data = {"object": "unit", "id": made, "unit_id": None, "programme_id": None, "version": 1, "action": "seed"}
    whole = json.dumps({**event, "data": {**data, "leaf": 1, "href": None}})
    world.parts[made] = str(world.query(statement, whole, made)[0][0])
    return made


@recipe("units")
async def unit(world: World, target: str) -> str:
    return world.units[target]
