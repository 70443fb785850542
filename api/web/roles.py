"""Who may do what: the roles table of model.md section 10, as data; routes, `may`, docs and tests read it.

A permission is `noun:verb`. Its scope says on which rows a seat (a role at a unit) holds it:

    own        the row's unit is the seat's, part of it, or a predecessor
    lead       the seat's unit is focal unit of a party whose line the row's unit is on
    focal      focal unit of a party of the row's programme
    seat       party, or its focal unit, of the row's programme
    seat_lead  focal unit of a programme above
    central    focal unit of a party of an active central programme
    any        wherever it stands
"""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from api.store.actor import Actor, Seat

Scope = Literal["own", "lead", "focal", "seat", "seat_lead", "central", "any"]
Grants = dict[str, tuple[Scope, ...]]

WRITERS: Grants = {"contributor": ("own",), "coordinator": ("own",)}
PUSHERS: Grants = {**WRITERS, "machine": ("own",)}
FOCAL: Grants = {"coordinator": ("focal",), "leader": ("focal",)}
LEADS: Grants = {"coordinator": ("lead",), "leader": ("lead",)}
SEATED: Grants = {"coordinator": ("seat",)}
SIGNERS: Grants = {"leader": ("seat",)}
CENTRAL: Grants = {"coordinator": ("central",)}
ADMIN: Grants = {"admin": ("any",)}
SIGNED_IN: Grants = dict.fromkeys(
    ("viewer", "contributor", "coordinator", "leader", "machine", "auditor", "admin"), ("any",)
)
READERS: Grants = dict.fromkeys(("viewer", "contributor", "coordinator", "leader", "auditor"), ("any",))

ROLES: dict[str, Grants] = {
    "account:manage": ADMIN,
    "account:read": {"coordinator": ("own",), "admin": ("any",)},
    "activity:read": {**READERS, "machine": ("any",)},
    "campaign:approve": FOCAL,
    "campaign:read": READERS,
    "campaign:return": FOCAL,
    "campaign:write": WRITERS,
    "change:read": {**READERS, "admin": ("any",), "machine": ("any",)},
    "common:read": SIGNED_IN,
    "hold:release": LEADS,
    "intake:push": PUSHERS,
    "intake:read": {**READERS, "machine": ("any",)},
    "own:manage": SIGNED_IN,  # one's own sessions, password, one-time code, work list
    "programme:attest": {"coordinator": ("seat",), "leader": ("seat",)},
    "programme:read": READERS,
    "programme:return": SIGNERS,
    "programme:sign": SIGNERS,
    "programme:write": SEATED,
    "reorganisation:confirm": CENTRAL,
    "reorganisation:prepare": CENTRAL,
    "source:read": {**READERS, "machine": ("any",), "admin": ("any",)},
    "training_event:read": READERS,
    "training_event:write": WRITERS,
    "unit:write": CENTRAL,
}

WAYS: dict[Scope, tuple[str, str]] = {  # scope -> which id of the row, by which way of sight
    "own": ("unit", "own"),
    "lead": ("unit", "lead"),
    "focal": ("programme", "focal"),
    "seat": ("programme", "seat"),
    "seat_lead": ("programme", "seat_lead"),
}


@dataclass(frozen=True, slots=True)
class Target:
    """What a permission is asked about: a row's unit and programme, where it has them."""

    unit: UUID | None = None
    programme: UUID | None = None


def holds(actor: Actor, permission: str) -> bool:
    """The actor has the permission on some row."""
    return actor.kind == "system" or any(seat.role in ROLES[permission] for seat in actor.seats)


def allowed(actor: Actor, permission: str, target: Target, edges: set[tuple[UUID, UUID, str]]) -> bool:
    """The actor has the permission on this row; `edges` are its (root, target, way) to unit and programme."""
    if actor.kind == "system":
        return True
    grants = ROLES[permission]
    return any(covers(seat, scope, target, edges) for seat in actor.seats for scope in grants.get(seat.role, ()))


def covers(seat: Seat, scope: Scope, target: Target, edges: set[tuple[UUID, UUID, str]]) -> bool:
    """Whether one seat reaches the row by one scope."""
    if scope == "any":
        return True
    if seat.unit is None:
        return False
    if scope == "central":
        return (seat.unit, seat.unit, "central") in edges
    noun, way = WAYS[scope]
    key = target.unit if noun == "unit" else target.programme
    return key is not None and (seat.unit, key, way) in edges


def permissions(actor: Actor) -> list[str]:
    """What `/me` names: every permission held on some row, in alphabetical order."""
    return [name for name in ROLES if holds(actor, name)]
