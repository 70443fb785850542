"""What was changed of one object, for people: field by field, before and after, by whom and under which receipt.

Whoever sees the object reads its history, and of it what the log's own wall shows (store/log.py).
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query
from sqlalchemy import text

from api.audit.naming import Names, referred
from api.audit.reading import VERSIONS, Asked, LogFilter, newest
from api.kernel.problem import NotFound
from api.store.sight import SIGHT
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Page
from api.web.problems import language
from api.web.wording import HIDDEN, NAMES
from api.web.work import Transaction, Work

router = Router(tags=["audit"])


# Objects with a history, by table, and which rows are parts of them, by the key that a change keeps of its row.
OF_UNIT = "c.unit_id = any(:ids) and c.tbl in ('unit_name', 'unit_code', 'unit_parent')"
OF_PROGRAMME = "c.programme_id = any(:ids) and c.tbl in ('party', 'clause', 'attestation', 'signature')"
OBJECTS: dict[str, str] = {
    "activity": "", "campaign": "", "delegation": "", "membership": "", "programme": OF_PROGRAMME, "reorganisation": "",
    "service_account": "", "training_event": "", "unit": OF_UNIT, "user_account": "",
}  # fmt: skip


class FieldChange(Schema):
    """One field. What names another object is shown as {id, name}; null: there was, or is, nothing."""

    name: str
    label: str
    before: Any
    after: Any


class ObjectChange(Schema):
    """One write of the object or of a part of it (`table`, `object_id`); op: c created, u updated, d deleted.

    `leaf` is the receipt: /audit/receipts/{leaf}. Secrets are never among the fields.
    """

    id: int
    leaf: int
    at: datetime
    actor_id: UUID
    actor_name: str
    action: str
    table: str
    object_id: UUID
    op: Literal["c", "u", "d"]
    version: int
    fields: list[FieldChange]


HELD = "c.id, l.index, l.at, l.actor_id, l.actor_name, l.action, c.tbl, c.row_id, c.op::text as op, c.version"
# Changes with the version that each replaced and, where another change follows, the one that it made. Ids of changes
# are in order within a transaction alone; the order of all is that of their leaves.
OF_ROWS = f"""(select {HELD}, c.before as was, lead(c.before) over one as became, lead(c.id) over one is null as last
  from change c join leaf l on l.tx = c.tx where {{0}}
  window one as (partition by c.tbl, c.row_id order by l.index, c.id)) l"""
OF_ACTIVITY = f"""({VERSIONS.format("any(:ids)")}
  select {HELD}, lead(v.body) over (partition by v.id order by l.index desc) as was, v.body as became, false as last
  from version v join change c on c.tx = v.tx and c.row_id = v.id and c.tbl = 'activity' join leaf l on l.tx = c.tx) l"""


def source(table: str, parts: str = "") -> str:
    """SQL: the changes of the rows :ids, and of their parts, as a table `l`."""
    if table == "activity":
        return OF_ACTIVITY
    its = f"c.row_id = any(:ids) and c.tbl = '{table}'"
    return OF_ROWS.format(f"{its} or {parts}" if parts else its)


async def history(work: Transaction, table: str, id: UUID, query: LogFilter) -> Page[ObjectChange]:
    """One page of an object's history. Raises NotFound as the object does."""
    if not await work.session.scalar(text(f"select 1 from {table} where id = :id"), {"id": id}):
        raise NotFound()
    asked = Asked("l.*", source(table, OBJECTS[table]), ["l.index", "l.id"], [], {"ids": [id]})
    rows, after, total = await newest(work, asked, query)
    return Page[ObjectChange].model_construct(items=await told(work, rows), next=after, total=total)


async def of_leaf(work: Transaction, changes: Sequence[Any]) -> list[ObjectChange]:
    """Changes of one leaf (tbl, row_id, index, id), in the order given."""
    found: dict[int, Any] = {}
    for table in {change.tbl for change in changes}:
        given = {"ids": [one.row_id for one in changes if one.tbl == table], "index": changes[0].index}
        statement = text(f"select l.* from {source(table)} where l.index = :index")
        found |= {row.id: row for row in await work.session.execute(statement, given)}
    return await told(work, [found[change.id] for change in changes])


async def told(work: Transaction, rows: Sequence[Any]) -> list[ObjectChange]:
    """Changes as they leave, of rows that hold what was and what became."""
    live = await standing(work, rows)
    pairs = [(row.was or {}, became(row, live)) for row in rows]
    actors = {str(row.actor_id): {"id": str(row.actor_id), "name": row.actor_name} for row in rows}
    names = await referred(work, [version for pair in pairs for version in pair], actors)
    spoken = language(work.request)
    return [shown(row, fields(*pair, names, spoken)) for row, pair in zip(rows, pairs, strict=True)]


async def standing(work: Transaction, rows: Sequence[Any]) -> dict[UUID, dict[str, Any]]:
    """Rows that nothing has changed since, as they stand, without secrets."""
    found: dict[UUID, dict[str, Any]] = {}
    for table in {row.tbl for row in rows if row.last}:
        given = {
            "ids": [row.row_id for row in rows if row.tbl == table and row.last],
            "secrets": list(SIGHT[table].secrets),
        }
        statement = f"select t.id, to_jsonb(t) - cast(:secrets as text[]) as now from {table} t where t.id = any(:ids)"
        found |= {row.id: row.now for row in await work.session.execute(text(statement), given)}
    return found


def became(row: Any, live: dict[UUID, dict[str, Any]]) -> dict[str, Any]:
    """The version that a change made: what the next one replaced, or what stands; nothing after a deletion."""
    made = live.get(row.row_id) if row.last else row.became
    return {} if row.op == "d" else made or {}


def fields(before: dict[str, Any], after: dict[str, Any], names: Names, spoken: str) -> list[FieldChange]:
    """The fields that differ, in alphabetical order of their labels."""
    differing = [name for name in {*before, *after} - HIDDEN if name in NAMES and before.get(name) != after.get(name)]

    def value(version: dict[str, Any], name: str) -> Any:
        return names.get(str(version.get(name)), version.get(name))

    made = [
        FieldChange(name=name, label=NAMES[name].to(spoken), before=value(before, name), after=value(after, name))
        for name in differing
    ]
    return sorted(made, key=lambda one: (one.label, one.name))


def shown(row: Any, changed: list[FieldChange]) -> ObjectChange:
    """One change as it leaves."""
    named = {"leaf": row.index, "table": row.tbl, "object_id": row.row_id, "fields": changed}
    plain = ("id", "at", "actor_id", "actor_name", "action", "op", "version")
    return ObjectChange.model_validate({**{name: getattr(row, name) for name in plain}, **named})


Asks = Annotated[LogFilter, Query()]


@router.get("/units/{id}/changes")
async def list_unit_changes(work: Work, id: UUID, query: Asks) -> Page[ObjectChange]:
    """What was changed of a unit, its names, codes and parents, newest first."""
    return await history(work, "unit", id, query)


@router.get("/reorganisations/{id}/changes")
async def list_reorganisation_changes(work: Work, id: UUID, query: Asks) -> Page[ObjectChange]:
    """What was changed of a reorganisation, newest first."""
    return await history(work, "reorganisation", id, query)


@router.get("/programmes/{id}/changes")
async def list_programme_changes(work: Work, id: UUID, query: Asks) -> Page[ObjectChange]:
    """What was changed of a programme, its parties, clauses and signatures, newest first."""
    return await history(work, "programme", id, query)


@router.get("/campaigns/{id}/changes")
async def list_campaign_changes(work: Work, id: UUID, query: Asks) -> Page[ObjectChange]:
    """What was changed of a campaign, newest first."""
    return await history(work, "campaign", id, query)


@router.get("/training-events/{id}/changes")
async def list_training_event_changes(work: Work, id: UUID, query: Asks) -> Page[ObjectChange]:
    """What was changed of a training event, newest first."""
    return await history(work, "training_event", id, query)


@router.get("/activities/{id}/changes")
async def list_activity_changes(work: Work, id: UUID, query: Asks) -> Page[ObjectChange]:
    """What was changed of an activity, push by push, newest first."""
    return await history(work, "activity", id, query)


@router.get("/users/{id}/changes")
async def list_user_changes(work: Work, id: UUID, query: Asks) -> Page[ObjectChange]:
    """What was changed of a person's account, newest first."""
    return await history(work, "user_account", id, query)


@router.get("/memberships/{id}/changes")
async def list_membership_changes(work: Work, id: UUID, query: Asks) -> Page[ObjectChange]:
    """What was changed of a membership, newest first."""
    return await history(work, "membership", id, query)


@router.get("/delegations/{id}/changes")
async def list_delegation_changes(work: Work, id: UUID, query: Asks) -> Page[ObjectChange]:
    """What was changed of a delegation, newest first."""
    return await history(work, "delegation", id, query)


@router.get("/service-accounts/{id}/changes")
async def list_service_account_changes(work: Work, id: UUID, query: Asks) -> Page[ObjectChange]:
    """What was changed of a system's account, newest first."""
    return await history(work, "service_account", id, query)
