"""Every operation by every role on every target answers as the tables ROLES and SIGHT say, and nothing else."""

from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from fastapi import APIRouter

from api.app import create_app
from api.settings import Settings
from api.web.door import Router, Unguarded, doors
from api.web.moves import MOVES
from api.web.roles import PUBLIC, ROLES, ROUTES
from tests.contract.operations import Operation
from tests.contract.oracle import Oracle
from tests.contract.world import TARGETS, Caller, World, renew, table_of

REFUSED = (401, 403, 404)
ENDING = ("sign_out",)  # ends the caller's own session: tried with one of its own, in tests/identity
PERSONS = ("change_password", "set_otp")  # a system has neither password nor one-time code


def expected(oracle: Oracle, operation: Operation, caller: Caller, target: str) -> int:
    """401, 403 or 404; 200 for whatever lies behind the permission."""
    permission = operation.permission
    if permission == PUBLIC:
        return 200
    if caller.role == "nobody":
        return 401
    if "{id}" not in operation.path:
        return on_collection(oracle, operation, caller, target)
    if target == "absent":
        return 404
    table, row = oracle.row(operation.collection, oracle.world.rows[operation.collection][target])
    if not oracle.sees(caller, table, row):
        return 404
    if operation.method != "GET" and not oracle.owns(caller, table, row):
        return 403
    programme = row["id"] if table == "programme" else row.get("programme_id")
    return 200 if oracle.may(caller, permission, oracle.unit_of(table, row), programme) else 403


def on_collection(oracle: Oracle, operation: Operation, caller: Caller, target: str) -> int:
    """Without an object: the permission somewhere; a body that names a unit asks for it there."""
    if not oracle.somewhere(caller, operation.permission) or (caller.role == "machine" and operation.name in PERSONS):
        return 403
    named = "unit_id" in operation.schema.get("properties", {})
    if operation.method != "POST" or not named or target == "absent":
        return 200
    units, programmes = oracle.world.units, oracle.world.programmes
    return 200 if oracle.may(caller, operation.permission, units[target], programmes[target]) else 403


async def tried(world: World, operation: Operation, caller: Caller, target: str) -> int:
    """The class of the answer: one of REFUSED, or 200 for all others but a fault of ours."""
    id = world.rows[operation.collection][target] if "{id}" in operation.path else ""
    where = {"absent": {}}.get(target) or {
        "unit_id": world.units.get(target),
        "programme_id": world.programmes.get(target),
    }
    path = world.on(operation, id) + ("?dry_run=true" if operation.name == "push_batch" else "")
    sent = operation.body(**(where if target != "absent" else {}))
    answer = await world.api.request(operation.method, path, headers=caller.headers, **sent)
    world.api.cookies.clear()
    assert answer.status_code < 500, (operation.name, caller.role, target, answer.text)
    if operation.method == "DELETE" and answer.status_code == 204:
        await renew(world, operation.collection, target)
    return answer.status_code if answer.status_code in REFUSED else 200


async def deviations(world: World, operations: Iterable[Operation]) -> tuple[int, list[str]]:
    """How many cells were tried, and those that differ from the tables."""
    oracle, wrong, cells = Oracle(world), [], 0
    for operation in operations:
        if operation.name in ENDING or operation.permission == PUBLIC:
            continue
        targets = TARGETS if "{id}" in operation.path or operation.method == "POST" else ("own",)
        for caller, target in product(world.callers.values(), targets):
            want = expected(oracle, operation, caller, target)
            got = await tried(world, operation, caller, target)
            cells += 1
            if got != want:
                wrong.append(f"{operation.name} by {caller.role} on {target}: {got}, the tables say {want}")
    return cells, wrong


async def test_every_cell_is_as_the_tables_say(world: World) -> None:
    cells, wrong = await deviations(world, world.operations)
    assert not wrong, "\n".join(wrong)
    assert cells > 2000


async def test_the_matrix_sees_a_permission_that_nobody_asks_for(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.web.work.allowed", lambda *_: True)
    _, wrong = await deviations(world, [world.operation("amend_campaign")])
    assert [one for one in wrong if one.startswith("amend_campaign by contributor on side")]


def test_a_route_without_a_row_does_not_come_to_be() -> None:
    router = Router()
    with pytest.raises(LookupError, match="open_to_all has no row"):

        @router.get("/open")
        async def open_to_all() -> None: ...


def test_a_route_beside_the_doors_stops_the_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    beside = APIRouter()

    @beside.get("/beside")
    async def beside_the_doors() -> None: ...

    monkeypatch.setattr("api.campaigns.campaign.router", beside)
    with pytest.raises(Unguarded, match="/api/v1/beside"):
        create_app(Settings(data=tmp_path))


async def test_every_row_is_a_route_and_its_permission_is_in_the_roles_table(world: World) -> None:
    named = {name: permission for permission, names in ROUTES.items() for name in names.split()}
    assert set(named) == {door.name for door in doors(world.app)}
    assert set(named.values()) - {PUBLIC} <= set(ROLES)
    asked = set(named.values()) | {move.permission for moves in MOVES.values() for move in moves}
    assert set(ROLES) == asked - {PUBLIC}


async def test_moves_ask_for_what_the_moves_table_says(world: World) -> None:
    found = set()
    for operation in world.operations:
        table, noun = table_of(operation.collection), operation.path.rpartition("/")[2]
        for move in MOVES.get(table, ()):
            if noun == move.noun and operation.path.count("/") == 5:
                assert operation.permission == move.permission, operation.path
                found.add((table, noun))
    assert found == {(table, move.noun) for table, moves in MOVES.items() for move in moves}
