"""Deciding of held rows: counted after all, withdrawn, or withdrawn because another record says the same."""

from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import text

from api.activities.hold import Hold, Release, load, moves, whole
from api.activities.shape import HoldOut
from api.activities.table import CONTENT, digest
from api.kernel.ids import uuid7
from api.kernel.problem import IllegalMove
from api.web import etag as tags
from api.web.body import Body, reads
from api.web.door import Router
from api.web.etag import IfMatch
from api.web.moves import find
from api.web.resource import Reason
from api.web.roles import Target
from api.web.work import Transaction, Work

router = Router(tags=["activities"])
Given = Annotated[Body[Reason], reads(Reason)]
SAME = "Trùng với bản ghi {other}."


@router.post("/holds/{id}/acceptance")
async def accept_held(work: Work, id: UUID, etag: IfMatch = None) -> HoldOut:
    """It is right as it is: counted, once nothing else holds it."""
    return await decide(work, id, etag, "acceptance", "counted")


@router.post("/holds/{id}/rejection")
async def reject_held(work: Work, id: UUID, sent: Given, etag: IfMatch = None) -> HoldOut:
    """It is wrong, and why: what counted before it counts again; withdrawn, where nothing did."""
    return await decide(work, id, etag, "rejection", "withdrawn", sent)


@router.post("/holds/{id}/merge")
async def merge_held(work: Work, id: UUID, etag: IfMatch = None) -> HoldOut:
    """It says what another record says, which stays as it is: this one is withdrawn."""
    return await decide(work, id, etag, "merge", "withdrawn")


async def decide(
    work: Transaction, id: UUID, condition: str | None, noun: str, becomes: str, sent: Body[Reason] | None = None
) -> HoldOut:
    """One step of the moves table. Raises NotFound, Forbidden, 428, 412, Invalid, IllegalMove."""
    row = await load(work, id)
    await work.need(find("hold", noun).permission, Target(row.unit_id))
    await alone(work, row)
    before = await whole(work, row)
    tags.require(condition, row.id, 1 if before.status in ("waiting", "mended") else 2)
    reason = sent.value().reason if sent is not None else None
    open_ = moves(work, row, before.status, await work.edges(row.unit_id))
    if noun not in open_:
        raise IllegalMove(before.status, open_)
    if noun == "merge":
        reason = SAME.format(**row.params)  # part of the record, in the language of its offices
    release = {"unit_id": row.unit_id, "hold_id": row.id, "activity_id": row.activity_id, "reason": reason}
    work.session.add(Release(id=uuid7(), outcome=find("hold", noun).to, sample=row.sample, **release))
    await work.session.flush()
    given = {"unit": row.unit_id, "id": row.activity_id, "reason": reason}
    restored: Any = await work.session.execute(RESTORE, given) if becomes == "withdrawn" else None
    if restored is None or not restored.rowcount:
        await work.session.execute(SETTLE[becomes], given)
    return await whole(work, row)


# Whoever writes an activity holds its source's lock; so do two who decide of the same row at once.
ALONE = text(
    "select pg_advisory_xact_lock(7, hashtext(source_id::text)) from activity where unit_id = :unit and id = :id"
)


async def alone(work: Transaction, row: Hold) -> None:
    """Nobody else writes the activity until the commit."""
    await work.session.execute(ALONE, {"unit": row.unit_id, "id": row.activity_id})


def settling(status: str, reason: str, *more: str) -> Any:
    """SQL: a held activity gets its status."""
    said = {"status": f"'{status}'::text", "reason": reason, "version": "a.version + 1", "updated_at": "now()"}
    changed = ", ".join(f"{name} = {value}" for name, value in said.items())
    where = " and ".join(("a.unit_id = :unit", "a.id = :id", "a.status = 'held'", *more))
    return text(
        f"update activity a set {changed}, tx = (select current_tx()), digest = {digest('a', **said)} where {where}"
    )


BEFORE = {
    **{name: f"p.{name}" for name in CONTENT},
    "status": "'counted'::text", "reason": "null::text", "version": "a.version + 1", "updated_at": "now()",
}  # fmt: skip
# The version that counted until a held one took its place; its revision stays the held one's, so that the next is higher.
RESTORE = text(
    f"update activity a set {', '.join(f'{name} = {value}' for name, value in BEFORE.items())},"
    f" tx = (select current_tx()), digest = {digest('a', **BEFORE)}"
    " from (select * from activity_past where unit_id = :unit and id = :id order by version desc limit 1) p"
    " where a.unit_id = :unit and a.id = :id and a.status = 'held' and p.status = 'counted'"
)
UNDECIDED = (
    "not exists (select 1 from hold h where h.activity_id = a.id"
    " and not exists (select 1 from release r where r.hold_id = h.id))"
)
SETTLE = {
    "counted": settling("counted", "null::text", UNDECIDED),
    "withdrawn": settling("withdrawn", "cast(:reason as text)"),
}
