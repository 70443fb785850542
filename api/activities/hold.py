"""Held rows: stored, not counted, waiting for a person (model.md section 4)."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import ColumnElement, ForeignKey, and_, column, select, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from api.activities.query import OBJECT, then
from api.activities.shape import ActivityOut, HoldOut
from api.kernel.problem import NotFound
from api.store.model import Row
from api.web.door import Router
from api.web.etag import tag
from api.web.moves import MOVES
from api.web.page import Filter, Page, page
from api.web.roles import Target, allowed
from api.web.work import Transaction, Work

router = Router(tags=["activities"])


class Hold(Row):
    """Why an activity of a unit is held: a code and the figures that it speaks of."""

    __tablename__ = "hold"

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    activity_id: Mapped[UUID]
    code: Mapped[str]
    params: Mapped[dict[str, Any]] = mapped_column(JSONB)


class HoldFilter(Filter):
    """By unit or by why it is held."""

    unit_id: list[UUID] = Field(default_factory=list)
    code: list[str] = Field(default_factory=list)


class Release(Row):
    """What a person decided of a held row: accepted, rejected or merged."""

    __tablename__ = "release"

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    hold_id: Mapped[UUID] = mapped_column(ForeignKey("hold.id"))
    activity_id: Mapped[UUID]
    outcome: Mapped[str]
    reason: Mapped[str | None]


@router.get("/holds")
async def list_holds(work: Work, query: Annotated[HoldFilter, Query()]) -> Page[HoldOut]:
    """Rows that are stored, not counted, and wait for a person; newest first."""
    view = work.source(Hold)
    keys = {"created_at": "id"}  # ids grow with time
    rows, after, total = await page(work, view, query, ("-created_at", "created_at"), waiting(work, view), keys=keys)
    held = await activities(work, rows)
    edges = await work.edges(*{row.unit_id for row in rows})
    items = [shown(row, held.get(row.activity_id), None, moves(work, row, "waiting", edges)) for row in rows]
    return Page[HoldOut].model_construct(items=items, next=after, total=total)


@router.get("/holds/{id}")
async def get_hold(work: Work, id: UUID) -> HoldOut:
    """One held row, and what the caller may decide of it."""
    return await whole(work, await load(work, id))


async def load(work: Transaction, id: UUID) -> Hold:
    """The hold in the caller's sight. Raises NotFound."""
    view = work.source(Hold)
    row = (await work.session.scalars(select(view).where(view.id == id))).one_or_none()
    if row is None:
        raise NotFound()
    return row


async def whole(work: Transaction, row: Hold) -> HoldOut:
    """The hold as it stands, with its ETag."""
    view = work.source(Release)
    release = (await work.session.scalars(select(view).where(view.hold_id == row.id))).one_or_none()
    activity = (await activities(work, [row])).get(row.activity_id)
    out = shown(row, activity, release, [])
    if work.size is None:
        out.may = moves(work, row, out.status, await work.edges(row.unit_id))
    work.headers["ETag"] = tag(row.id, 1 if release is None else 2, out.model_dump_json().encode())
    return out


def shown(row: Hold, activity: ActivityOut | None, release: Release | None, may: list[str]) -> HoldOut:
    """The hold as it leaves."""
    waits = activity is not None and activity.status == "held"
    return HoldOut(
        id=row.id, code=row.code, params=row.params, unit_id=row.unit_id, activity=activity, created_at=row.created_at,
        status=release.outcome if release else "waiting" if waits else "mended",  # type: ignore[arg-type]  # of the moves table
        reason=release.reason if release else None, may=may,
    )  # fmt: skip


def moves(work: Transaction, row: Hold, status: str, edges: set[tuple[UUID, UUID, str]]) -> list[str]:
    """What the caller may decide; only a duplicate has another record to be merged with."""
    return [
        move.noun
        for move in MOVES["hold"]
        if status in move.at
        and allowed(work.actor, move.permission, Target(row.unit_id), edges)
        and (move.noun != "merge" or row.code == "POSSIBLE_DUPLICATE")
    ]


def source(work: Transaction) -> str:
    """Activities, now or as of the size asked for."""
    return "activity" if work.size is None else then(work.size)


def waiting(work: Transaction, hold: type[Hold]) -> ColumnElement[bool]:
    """The row is still held for this: one that was mended since, withdrawn or decided of waits no longer."""
    columns: tuple[Any, ...] = (column("unit_id"), column("id"), column("status"))
    activity = text(f"select unit_id, id, status from {source(work)} x").columns(*columns).subquery("a")
    held = (activity.c.unit_id == hold.unit_id, activity.c.id == hold.activity_id, activity.c.status == "held")
    release = work.source(Release)
    decided = select(1).where(release.hold_id == hold.id).exists()
    return and_(select(1).where(*held).offset(0).exists(), ~decided)  # looked up row by row, never joined


async def activities(work: Transaction, rows: list[Hold]) -> dict[UUID, ActivityOut]:
    """The held activities by id, now or as of the size asked for."""
    statement = text(
        f"select a.id, json_build_object({OBJECT})::text as body from {source(work)} a"
        " where a.unit_id = any(:units) and a.id = any(:ids)"
    )
    wanted = {"units": list({row.unit_id for row in rows}), "ids": [row.activity_id for row in rows]}
    found = await work.session.execute(statement, wanted)
    return {row.id: ActivityOut.model_validate_json(row.body) for row in found}
