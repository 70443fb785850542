"""Sight: which rows a caller reaches (model.md section 9), as one table of data and the policies made of it.

The closure is `sight(root, target, way)`: root is a unit of the caller's, target a unit or a programme.
Ways to a unit: own, lead, see, central (root itself is a central focal unit).
Ways to a programme: seat (party or its focal unit), focal, seat_lead, take (takes part in it or below).

A policy names the rows as `unit_id = any(array(select ...))`: an index condition; `in (select ...)` is only
ever a filter (425 ms against 5 ms for a province's count on 5,000,000 rows).
"""

from dataclasses import dataclass
from typing import Literal

Room = Literal["common", "programme", "unit", "account", "self", "personal"]


@dataclass(frozen=True, slots=True)
class Sight:
    """How one table is walled. `through` is the column that carries the room's key.

    shareable: rows with `shared_at` are seen by all who take part in their programme.
    audited: writes leave a change row; secrets are columns that never reach the log. ways: of the room `unit`, from
    which units a row is seen; writers: from which one is made. coordinated: of the room `self`, rows that the coordinator
    of their unit sees, too.
    """

    room: Room
    through: str = "unit_id"
    shareable: bool = False
    audited: bool = True
    secrets: tuple[str, ...] = ()
    ways: tuple[str, ...] = ("own", "lead", "see")
    writers: tuple[str, ...] = ("own",)
    coordinated: bool = False


SIGHT: dict[str, Sight] = {
    "province": Sight("common"),
    "unit": Sight("common"),
    "unit_name": Sight("common"),
    "unit_code": Sight("common"),
    "unit_parent": Sight("common"),
    "province_name": Sight("common"),
    "reorganisation": Sight("common"),
    "succession": Sight("common"),
    "programme": Sight("programme", through="id"),
    "party": Sight("programme", through="programme_id"),
    "clause": Sight("programme", through="programme_id"),
    "attestation": Sight("programme", through="programme_id"),
    "signature": Sight("programme", through="programme_id"),
    "activity": Sight("unit"),
    "activity_past": Sight("unit", audited=False),  # it is the log of activity
    "activity_search": Sight("unit", audited=False),  # derived
    "activity_day": Sight("unit", audited=False),  # derived
    "activity_print": Sight("unit", audited=False),  # derived
    "activity_norm": Sight("unit", audited=False),  # derived
    "hold": Sight("unit"),
    "release": Sight("unit", writers=("own", "lead")),
    "campaign": Sight("unit", shareable=True),
    "training_event": Sight("unit", shareable=True),
    "source": Sight("unit"),
    "batch": Sight("unit", audited=False),  # the leaf of its rows names it
    "batch_body": Sight("unit", audited=False, ways=("own",)),
    "batch_lot": Sight("unit", audited=False, ways=("own",)),
    "user_account": Sight("account", through="id", secrets=("password_hash", "otp_secret")),
    "service_account": Sight("account", secrets=("secrets",)),
    "client_key": Sight("account"),
    "spent_assertion": Sight("self", through="principal_id", audited=False),
    "membership": Sight("account"),
    "delegation": Sight("unit"),
    "session": Sight("self", through="principal_id", audited=False),
    "replay": Sight("self", through="principal_id", audited=False),  # its effect has the leaf
    "webhook": Sight(
        "self", through="principal_id", coordinated=True, secrets=("leaf", "change", "failures", "resumes_at")
    ),
    "delivery": Sight("self", through="principal_id", coordinated=True, audited=False),
    "change": Sight("common", audited=False),  # its own policy, in log.py
    "leaf": Sight("common", audited=False),
    "sight": Sight("common", audited=False),
}

SAMPLE = "coalesce(current_setting('app.sample', true), '') = 'on'"
SIGNED_IN = "(select coalesce(current_setting('app.actor', true), '') <> '')"
ADMIN = "(select coalesce(current_setting('app.admin', true), '') = 'on')"
ME = "(select nullif(current_setting('app.actor', true), '')::uuid)"


def reached(*ways: str) -> str:
    """SQL: the array of targets that the bound caller reaches by any of these ways."""
    listed = ", ".join(f"'{way}'" for way in ways)
    return (
        "array(select target from sight where root = any((select current_setting('app.roots', true))::uuid[])"
        f" and way in ({listed}))"
    )


COORDINATED = "(select nullif(current_setting('app.coordinated', true), ''))::uuid[]"


def conditions(table: str, sight: Sight) -> dict[str, str]:
    """SQL conditions of the four verbs for one table; a verb that is absent is never granted."""
    key = sight.through
    match sight.room:
        case "common":
            return {"select": SIGNED_IN, "insert": SIGNED_IN, "update": SIGNED_IN}
        case "unit":
            see = f"{key} = any({reached(*sight.ways)})"
            if sight.shareable:
                see += f" or (shared_at is not null and programme_id = any({reached('take')}))"
            return {
                "select": see,
                "insert": f"{key} = any({reached(*sight.writers)})",
                "update": f"{key} = any({reached('own', 'lead')})",
            }
        case "programme" if key == "id":
            seat = f"id = any({reached('seat')}) or unit_id = any({reached('own')})"
            drafting = "status in ('draft', 'in_review')"
            return {
                "select": f"{seat} or ({SIGNED_IN} and not {drafting})",
                "insert": f"unit_id = any({reached('own')})",
                "update": seat,
            }
        case "programme":
            inside = f"{key} = any(array(select id from programme))"
            seat = f"{key} = any({reached('seat')})"
            mine = f"{key} = any(array(select id from programme where unit_id = any({reached('own')})))"
            return {
                "select": inside,
                "insert": f"{seat} or {mine}",
                "update": f"{seat} or {mine}",
                "delete": f"{seat} or {mine}",
            }
        case "account":
            own = f"id = {ME}"
            if table == "membership":
                own = f"principal_id = {ME}"
            if key == "unit_id":
                own += f" or unit_id = any({COORDINATED})"
            elif table == "user_account":
                own += " or id = any(array(select principal_id from membership))"
            return {"select": f"{ADMIN} or {own}", "insert": ADMIN, "update": f"{ADMIN} or id = {ME}"}
        case "self":
            mine = f"{ADMIN} or {key} = {ME}"
            seen = f"{mine} or unit_id = any({COORDINATED})" if sight.coordinated else mine
            return {"select": seen, "insert": mine, "update": mine, "delete": mine}
        case "personal":
            own = f"{key} = any({reached('own')})"
            return {"select": own, "insert": own, "update": own, "delete": own}


def protect(table: str) -> list[str]:
    """DDL statements that wall one table: forced row-level security, policies, grants, log triggers.

    Migrations call it once for every table that they create; `tests/architecture` finds those that forgot.
    """
    sight = SIGHT[table]
    verbs = conditions(table, sight)
    lines = [
        f"alter table {table} enable row level security",
        f"alter table {table} force row level security",
        f"create policy owner on {table} to current_user using (true) with check (true)",
        f"grant {', '.join(verbs)} on {table} to app",
        f"grant select on {table} to wide",  # with no policy it sees no row
        f"comment on table {table} is 'room: {sight.room}{' shareable' if sight.shareable else ''}'",
    ]
    if sight.room not in ("personal", "self", "account"):
        lines.append(f"create policy wide on {table} for select to wide using (true)")
    for verb, condition in verbs.items():
        check = f"with check ({condition})" if verb == "insert" else f"using ({condition})"
        lines.append(f"create policy may_{verb} on {table} for {verb} to app {check}")
    if marked(table):
        lines.append(f"alter table {table} alter column sample set default {SAMPLE}")
    return lines + (watch(table, sight) if sight.audited and table != "activity" else [])


def marked(table: str) -> bool:
    """Whether what a sample account writes there is a sample; accounts are as their administrators make them."""
    sight = SIGHT[table]
    return sight.audited and sight.room not in ("account", "self")


def watch(table: str, sight: Sight) -> list[str]:
    """DDL: the digest before each write of a row and its change row after (log.py has the functions)."""
    secrets = ", ".join(f"'{name}'" for name in sight.secrets)
    arguments = f"'{sight.room}', '{sight.through}'" + (f", {secrets}" if secrets else "")
    return [
        f"create trigger digest before insert or update on {table} for each row execute function digest_row({secrets})",
        f"create trigger remember after insert or update or delete on {table}"
        f" for each row execute function remember_row({arguments})",
    ]
