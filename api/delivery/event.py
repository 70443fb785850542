"""Events: what the log says happened to an object, thin: its name, its version and where it is read, never its content.

Types come from the sight table: every audited table tells of its rows, but for what is personal or somebody's own.
"""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, Field

from api.store.sight import SIGHT, conditions
from api.web.body import Schema
from api.web.gate import PREFIX

SILENT = ("self", "personal")  # rooms whose changes nobody reads but their owner
NOUNS = {table: table for table, sight in SIGHT.items() if sight.audited and sight.room not in SILENT}
NOUNS["user_account"] = "user"
WHOLE_UNIT, WHOLE_PROGRAMME = "/units/{unit_id}", "/programmes/{programme_id}"
READ_AT = {  # noun -> where the object, or the whole that it is part of, is read; none for what only lists show
    "activity": "/activities/{id}",
    "attestation": WHOLE_PROGRAMME,
    "campaign": "/campaigns/{id}",
    "clause": "/programmes/{programme_id}/clauses/{id}",
    "delegation": "/delegations/{id}",
    "membership": "/memberships/{id}",
    "party": WHOLE_PROGRAMME,
    "programme": "/programmes/{id}",
    "reorganisation": "/reorganisations/{id}",
    "service_account": "/service-accounts/{id}",
    "signature": WHOLE_PROGRAMME,
    "training_event": "/training-events/{id}",
    "unit": "/units/{id}",
    "unit_code": WHOLE_UNIT,
    "unit_name": WHOLE_UNIT,
    "unit_parent": WHOLE_UNIT,
    "user": "/users/{id}",
}
VERBS = {"c": "created", "u": "updated", "d": "deleted"}  # by the log's op
WITHDRAWN = "withdrawn"  # the last version of an activity


def types() -> list[str]:
    """Every type that an event can have, in alphabetical order."""
    found = [f"activity.{WITHDRAWN}"]
    for table, noun in NOUNS.items():
        gone = "delete" in conditions(table, SIGHT[table])
        found += [f"{noun}.{verb}" for op, verb in VERBS.items() if op != "d" or gone]
    return sorted(found)


TYPES = types()


class UnknownType(ValueError):
    """A type that no event has; `vi` is the sentence for the reader."""

    code = "UNKNOWN_CODE"
    vi = "Không có loại sự kiện này."

    def __init__(self) -> None:
        super().__init__("No event is of this type.")


def known(type: str) -> str:
    """The same type. Raises UnknownType."""
    if type not in TYPES:
        raise UnknownType
    return type


EventType = Annotated[str, AfterValidator(known), Field(json_schema_extra={"enum": [*TYPES]})]


class EventData(Schema):
    """Which object, in which version, by which step (`action`), and where to read it: thin, so that reads stay walled."""

    object: str
    id: UUID
    unit_id: UUID | None
    programme_id: UUID | None
    version: int
    action: str
    leaf: int = Field(description="its receipt: /audit/receipts/{leaf}")
    href: str | None


class EventOut(Schema):
    """One event. `id` stays the same however often it is told; of one object, later versions come later."""

    id: str = Field(examples=["4711-190001"])
    type: str = Field(json_schema_extra={"enum": [*TYPES]})
    timestamp: datetime
    data: EventData


def event(row: dict[str, Any]) -> EventOut:
    """One row of the feed's statement as it leaves."""
    at, noun = READ_AT.get(row["noun"]), row["noun"]
    data = {name: row[name] for name in ("id", "unit_id", "programme_id", "version", "action", "leaf")}
    data |= {"object": noun, "href": PREFIX + at.format_map(row) if at else None}
    told = {"id": f"{row['leaf']}-{row['change']}", "type": f"{noun}.{row['verb']}", "timestamp": row["at"]}
    return EventOut.model_validate({**told, "data": data}, strict=False)
