"""What the tables SIGHT and ROLES say of a caller and a row, worked out apart from the application."""

import json
from typing import Any

from api.store.sight import SIGHT
from api.web.roles import OWN, ROLES
from tests.contract.world import Caller, World, table_of


class Oracle:
    """What SIGHT and ROLES say of a caller and a row, worked out here from the tables and the closure alone."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.edges = {(str(r), str(t), w) for r, t, w in world.query("select root, target, way from sight")}
        self.known: dict[str, dict[str, dict[str, Any]]] = {}
        self.homes = dict(world.query("select principal_id::text, min(unit_id::text) from membership group by 1"))

    def row(self, collection: str, id: str) -> tuple[str, dict[str, Any]]:
        """The table and what it holds under an id."""
        if id not in self.rows(collection):
            del self.known[table_of(collection)]  # made since
        return table_of(collection), self.rows(collection)[id]

    def rows(self, collection: str) -> dict[str, dict[str, Any]]:
        """All that a collection's table holds, by id."""
        table = table_of(collection)
        assert table in SIGHT, f"{collection}: name its table in tests/contract/world.py"
        if table not in self.known:
            found = self.world.query(f"select to_jsonb(t)::text from {table} t")
            self.known[table] = {one["id"]: one for one in (json.loads(text) for (text,) in found)}
        return self.known[table]

    def reaches(self, caller: Caller, target: str | None, *ways: str) -> bool:
        return any((unit, target, way) in self.edges for _, unit in caller.seats for way in ways)

    def sees(self, caller: Caller, table: str, row: dict[str, Any]) -> bool:
        """model.md section 9, room by room."""
        roles = {role for role, _ in caller.seats}
        sight = SIGHT[table]
        if sight.room == "self":
            mine = [unit for role, unit in caller.seats if role == "coordinator"]
            return bool(row[sight.through] == caller.id or (sight.coordinated and row["unit_id"] in mine))
        if sight.room == "account":
            return "admin" in roles or self.sees_account(caller, table, row)
        if "auditor" in roles or sight.room == "common":
            return True
        if table == "batch":  # rows and values: own
            return self.reaches(caller, row["unit_id"], "own")
        if sight.room == "programme":
            return (
                row["status"] not in ("draft", "in_review")
                or self.reaches(caller, row["id"], "seat")
                or self.reaches(caller, row["unit_id"], "own")
            )
        shared = sight.shareable and row["shared_at"] and self.reaches(caller, row["programme_id"], "take")
        return bool(shared) or self.reaches(caller, row["unit_id"], "own", "lead", "see")

    def sees_account(self, caller: Caller, table: str, row: dict[str, Any]) -> bool:
        """One's own, and those of the units that one coordinates."""
        mine = [unit for role, unit in caller.seats if role == "coordinator"]
        if table == "user_account":
            return row["id"] == caller.id or self.unit_of(table, row) in mine
        return caller.id in (row["id"], row.get("principal_id")) or row["unit_id"] in mine

    def owns(self, caller: Caller, table: str, row: dict[str, Any]) -> bool:
        """What is somebody's own is written by nobody else."""
        return SIGHT[table].room != "self" or bool(row[SIGHT[table].through] == caller.id)

    def unit_of(self, table: str, row: dict[str, Any]) -> str | None:
        """The unit that a permission is asked about: a person's is the one of its role."""
        return self.homes.get(row["id"]) if table == "user_account" else row.get("unit_id")

    def may(self, caller: Caller, permission: str, unit: str | None = None, programme: str | None = None) -> bool:
        """model.md section 10: whether a seat of the caller covers the row."""
        return permission == OWN or any(
            self.covers(seat, scope, unit, programme)
            for role, seat in caller.seats
            for scope in ROLES[permission].get(role, ())
        )

    def covers(self, seat: str | None, scope: str, unit: str | None, programme: str | None) -> bool:
        if scope == "any":
            return True
        if scope == "central":
            return (seat, seat, "central") in self.edges
        return (seat, unit if scope in ("own", "lead") else programme, scope) in self.edges

    def somewhere(self, caller: Caller, permission: str) -> bool:
        """Whether any seat of the caller has the permission on any row."""
        return permission == OWN or any(
            scope != "central" or self.covers(unit, scope, None, None)
            for role, unit in caller.seats
            for scope in ROLES[permission].get(role, ())
        )
