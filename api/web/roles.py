"""Who may do what: the roles table of model.md section 10, and which permission each route asks for, as data.

Routes, `may`, docs and tests read it. A route without a row does not come to be: the application does not start.

A permission is `noun:verb`. Its scope says on which rows a seat (a role at a unit) holds it:

    own        the row's unit is the seat's, part of it, or a predecessor
    lead       the seat's unit is focal unit of a party whose line the row's unit is on
    focal      focal unit of a party of the row's programme
    seat       party, or its focal unit, of the row's programme
    seat_lead  focal unit of a programme above
    central    focal unit of a party of an active central programme
    delegated  for a unit whose leader delegated it, on the days of the delegation: the room that signs looks it up
    any        wherever it stands
"""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from api.store.actor import Actor, Seat

Scope = Literal["own", "lead", "focal", "seat", "seat_lead", "central", "delegated", "any"]
Grants = dict[str, tuple[Scope, ...]]

WRITERS: Grants = {"contributor": ("own",), "coordinator": ("own",)}
PUSHERS: Grants = {**WRITERS, "machine": ("own",)}
FOCAL: Grants = {"coordinator": ("focal",), "leader": ("focal",)}
LEADS: Grants = {"coordinator": ("lead",), "leader": ("lead",)}
SEATED: Grants = {"coordinator": ("seat",)}
SIGNERS: Grants = {"leader": ("seat",)}
DELEGATES: Grants = {"coordinator": ("delegated",)}
CENTRAL: Grants = {"coordinator": ("central",)}
ADMIN: Grants = {"admin": ("any",)}
SIGNED_IN: Grants = dict.fromkeys(
    ("viewer", "contributor", "coordinator", "leader", "machine", "auditor", "admin"), ("any",)
)
READERS: Grants = dict.fromkeys(("viewer", "contributor", "coordinator", "leader", "auditor"), ("any",))

OWN = "own:manage"  # one's own sessions, password, one-time code, work list: everybody's who is signed in

ROLES: dict[str, Grants] = {
    "account:manage": ADMIN,
    "account:read": {"coordinator": ("own",), "admin": ("any",)},
    "activity:read": {**READERS, "machine": ("any",)},
    "campaign:approve": FOCAL,
    "campaign:read": READERS,
    "campaign:return": FOCAL,
    "campaign:write": WRITERS,
    "change:read": {
        **dict.fromkeys(("viewer", "contributor", "machine"), ("own",)),
        **dict.fromkeys(("coordinator", "leader", "auditor", "admin"), ("any",)),
    },
    "common:read": SIGNED_IN,
    "delegation:read": READERS,
    "delegation:write": {"leader": ("own",)},
    "event:read": {**READERS, "machine": ("any",), "admin": ("any",)},
    "hold:release": LEADS,
    "intake:push": PUSHERS,
    "intake:read": {**READERS, "machine": ("any",)},
    OWN: SIGNED_IN,
    "programme:attest": {"coordinator": ("seat",), "leader": ("seat",)},
    "programme:read": READERS,
    "programme:return": SIGNERS,
    "programme:sign": {**SIGNERS, **DELEGATES},
    "programme:write": SEATED,
    "reorganisation:confirm": CENTRAL,
    "reorganisation:prepare": CENTRAL,
    "source:read": {**READERS, "machine": ("any",), "admin": ("any",)},
    "training_event:read": READERS,
    "training_event:write": WRITERS,
    "unit:write": CENTRAL,
    "webhook:manage": {**READERS, "machine": ("any",), "admin": ("any",)},
}

PUBLIC = ""  # asked of nobody
PERSONAL = (OWN, "webhook:manage")  # of one's own things, which the role `wide` does not see
TIMELESS = (*PERSONAL, "intake:read")  # what their routes read has no past in the log: one's own page, what was sent
ROUTES: dict[str, str] = {  # permission -> the routes that ask for it, by the names of their functions
    PUBLIC: "sign_in refresh machine_token openapi get_problem get_docs get_style alive ready metrics public_keys",
    "account:manage": "create_user edit_user reset_password create_membership edit_membership"
    " create_service_account edit_service_account add_secret add_key revoke_key",
    "account:read": "list_users get_user list_memberships get_membership list_service_accounts get_service_account list_keys"
    " list_user_changes list_membership_changes list_service_account_changes",
    "activity:read": "list_activities get_activity list_holds get_hold list_activity_changes",
    "campaign:approve": "approve_campaign",
    "campaign:read": "list_campaigns get_campaign list_campaign_changes",
    "campaign:return": "return_campaign",
    "campaign:write": "create_campaign amend_campaign submit_campaign start_campaign complete_campaign cancel_campaign",
    "change:read": "list_changes list_receipt_changes",
    "common:read": "list_units get_unit get_unit_history list_provinces list_reorganisations get_reorganisation"
    " list_roles get_codes get_limits get_schema get_receipt list_leaves search_everywhere list_unit_changes"
    " list_reorganisation_changes",
    "delegation:read": "list_delegations get_delegation list_delegation_changes",
    "delegation:write": "create_delegation edit_delegation",
    "event:read": "list_events",
    "hold:release": "accept_held reject_held merge_held",
    "intake:push": "push_batch cancel_batch reprocess_batch get_template",
    "intake:read": "list_batches get_batch get_batch_report list_batch_rows list_records list_feeds",
    OWN: "list_sessions sign_out end_session get_me change_password set_otp list_work",
    "programme:attest": "attest_programme confirm_attestation",
    "programme:read": "list_programmes get_programme list_clauses get_clause list_attestations list_signatures"
    " list_programme_changes",
    "programme:return": "return_programme",
    "programme:sign": "sign_programme",
    "programme:write": "create_programme import_programme amend_programme submit_programme activate_programme"
    " conclude_programme create_clause amend_clause remove_clause",
    "reorganisation:confirm": "confirm_reorganisation",
    "reorganisation:prepare": "create_reorganisation",
    "source:read": "list_sources",
    "training_event:read": "list_training_events get_training_event list_training_event_changes",
    "training_event:write": "create_training_event amend_training_event announce_training_event start_training_event"
    " complete_training_event cancel_training_event",
    "unit:write": "create_unit",
    "webhook:manage": "list_webhooks get_webhook create_webhook edit_webhook remove_webhook rotate_webhook"
    " replay_webhook list_deliveries replay_delivery",
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


def permission_of(route: str) -> str:
    """What a route asks for, PUBLIC for nothing. Raises LookupError for one that no row names."""
    for permission, routes in ROUTES.items():
        if route in routes.split():
            return permission
    raise LookupError(f"{route} has no row in ROUTES (api/web/roles.py): say which permission it asks for")


def holds(actor: Actor, permission: str) -> bool:
    """The actor has the permission on some row."""
    grants = ROLES[permission]
    return permission == OWN or actor.kind == "system" or any(seat.role in grants for seat in actor.seats)


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
    if seat.unit is None or scope == "delegated":
        return False
    if scope == "central":
        return (seat.unit, seat.unit, "central") in edges
    noun, way = WAYS[scope]
    key = target.unit if noun == "unit" else target.programme
    return key is not None and (seat.unit, key, way) in edges


def permissions(actor: Actor) -> list[str]:
    """What `/me` names: every permission held on some row, in alphabetical order."""
    return [name for name in ROLES if holds(actor, name)]
