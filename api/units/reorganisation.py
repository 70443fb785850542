"""Reorganisations: who ends and who takes over which fields of work; prepared by one side, confirmed by the other.

Confirming ends the predecessors and writes succession; no figure is touched, sight follows in the same transaction.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query, Response
from pydantic import Field
from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from api.kernel.problem import Conflict, Forbidden, IllegalMove, Invalid, Say
from api.kernel.text import Code, Title
from api.store.model import Row
from api.units.rules import ENDING, Heirs, check, resolve
from api.units.succession import Fields, Succession
from api.units.unit import Unit
from api.web import etag
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.moves import find
from api.web.page import Filter, Page
from api.web.resource import Record, Resource, another, listed, load, lock, present
from api.web.roles import Target
from api.web.work import Transaction, Work

router = Router(tags=["units"])
DAY = timedelta(days=1)


Act = Literal["merge", "split", "rename", "transfer", "create", "abolish"]
Status = Literal["prepared", "confirmed"]  # prepared rows have no effect
# One confirmation at a time: two that name different units could close a ring together.
ALONE = text("select pg_advisory_xact_lock(1386)")


class Reorganisation(Row):
    """unit_id is the central focal unit that prepared it; none for the starting data."""

    __tablename__ = "reorganisation"

    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("unit.id"))
    effective_on: Mapped[date]
    kind: Mapped[str]
    legal_basis: Mapped[str]
    predecessors: Mapped[list[dict[str, Any]]]
    successors: Mapped[list[dict[str, Any]]]
    status: Mapped[str] = mapped_column(default="prepared")
    submitted_by: Mapped[UUID | None]
    confirmed_by: Mapped[UUID | None]


class HeirIn(Schema):
    """A successor; fields are the fields of work it takes (press, broadcasting, post ...); none: the rest."""

    unit: Annotated[Code, Field(description="id or code")]
    fields: Fields = Field(default_factory=list)


class ReorganisationIn(Schema):
    """Successors were created before by POST /units. Predecessors end the day before effective_on."""

    effective_on: date
    kind: Act
    legal_basis: Title
    predecessors: Annotated[list[Code], Field(max_length=200, description="ids or codes")]
    successors: Annotated[list[HeirIn], Field(max_length=200)]


class Named(Schema):
    """A unit by id and code."""

    unit: Annotated[UUID, Field(strict=False)]
    code: str


class Heir(Named):
    """A successor and the fields of work it takes (empty: all that no other takes)."""

    fields: list[str]


class ReorganisationOut(Record):
    """A reorganisation. status is prepared or confirmed."""

    unit_id: UUID | None
    effective_on: date
    kind: Act
    legal_basis: str
    predecessors: list[Named]
    successors: list[Heir]
    status: Status
    submitted_by: UUID | None
    confirmed_by: UUID | None


class Life(Schema):
    """A unit's life."""

    id: UUID
    code: str
    started_on: date
    ended_on: date | None


class Preview(Schema):
    """What a dry run answers: the units named, as they are and as they would be."""

    effective_on: date
    kind: Act
    legal_basis: str
    predecessors: list[Named]
    successors: list[Heir]
    before: list[Life]
    after: list[Life]


class ReorganisationFilter(Filter):
    """By status, kind and day."""

    status: list[Status] = Field(default_factory=list)
    kind: list[Act] = Field(default_factory=list)
    effective_on_from: date | None = None
    effective_on_to: date | None = None


REORGANISATION = Resource(
    Reorganisation,
    ReorganisationIn,
    ReorganisationOut,
    sorts=("-effective_on", "-created_at"),
    write="reorganisation:prepare",
    noun="reorganisation",
)


@router.get("/reorganisations")
async def list_reorganisations(work: Work, query: Annotated[ReorganisationFilter, Query()]) -> Page[ReorganisationOut]:
    """Reorganisations, latest first."""
    return await listed(work, REORGANISATION, query)


@router.get("/reorganisations/{id}")
async def get_reorganisation(work: Work, id: UUID) -> ReorganisationOut:
    """One reorganisation; `may` has `confirmation` for the other central focal unit's coordinator."""
    return await seen(work, await load(work, REORGANISATION, id))


Sent = Annotated[Body[ReorganisationIn], reads(ReorganisationIn)]


@router.post("/reorganisations", status_code=201)
async def create_reorganisation(
    work: Work, response: Response, sent: Sent, dry_run: Annotated[bool, Query()] = False
) -> ReorganisationOut | Preview:
    """Prepare a reorganisation as a central focal unit's coordinator; with `dry_run` 200, nothing is written."""
    await work.need("reorganisation:prepare", Target())
    value = sent.value()
    heirs = await resolve(work, value.predecessors, [(heir.unit, [*heir.fields]) for heir in value.successors])
    if faults := await check(work, value.kind, value.effective_on, heirs):
        raise Invalid(errors=faults)
    if dry_run:
        response.status_code = 200
        return preview(value, heirs)
    row = Reorganisation(
        **value.model_dump(include={"effective_on", "kind", "legal_basis"}),
        **stored(heirs),
        unit_id=min(await central(work)),
        submitted_by=work.actor.id,
    )
    work.session.add(row)
    await work.session.flush()
    work.headers["Location"] = f"{work.request.url.path}/{row.id}"
    return await seen(work, row)


@router.post("/reorganisations/{id}/confirmation")
async def confirm_reorganisation(work: Work, id: UUID, condition: etag.IfMatch = None) -> ReorganisationOut:
    """Confirm as a coordinator of the other central focal unit: units end, successors inherit, at once."""
    step = find(REORGANISATION.noun, "confirmation")
    row = await lock(work, REORGANISATION, id, step.permission)
    another(work, row, step)
    if not await others(work, row):
        said = Say("Phải do đơn vị đầu mối kia xác nhận.", "The other central focal unit confirms.")
        raise Forbidden(step.permission, said)
    etag.require(condition, row.id, row.version)
    if row.status not in step.at:
        raise IllegalMove(row.status, [])
    await take_effect(work, row)
    row.status, row.confirmed_by = step.to, work.actor.id
    await work.session.flush()
    await work.session.execute(text("select refresh_sight(:today)"), {"today": work.today})
    return await seen(work, row)


async def take_effect(work: Transaction, row: Reorganisation) -> None:
    """End the predecessors and write succession. Raises Conflict when the units have changed since it was prepared."""
    await work.session.execute(ALONE)
    kept = [(heir["unit"], heir["fields"]) for heir in row.successors]
    heirs = await resolve(work, [one["unit"] for one in row.predecessors], kept, lock=True)
    if faults := await check(work, row.kind, row.effective_on, heirs):
        said = Say("Các đơn vị đã thay đổi từ khi chuẩn bị.", "The units have changed since then.")
        raise Conflict(said, errors=faults)
    for unit in heirs.predecessors:
        if row.kind in ENDING:
            unit.ended_on = row.effective_on - DAY
        for heir, fields in heirs.successors:
            link = {"predecessor_id": unit.id, "successor_id": heir.id, "fields": fields}
            work.session.add(Succession(**link, reorganisation_id=row.id, effective_on=row.effective_on))


def stored(heirs: Heirs) -> dict[str, list[dict[str, Any]]]:
    """The units as they are kept: ids with the codes of the day."""
    return {
        "predecessors": [{"unit": str(unit.id), "code": unit.code} for unit in heirs.predecessors],
        "successors": [{"unit": str(unit.id), "code": unit.code, "fields": took} for unit, took in heirs.successors],
    }


def preview(value: ReorganisationIn, heirs: Heirs) -> Preview:
    """Both states, predecessors first."""
    units = [*heirs.predecessors, *(unit for unit, _ in heirs.successors)]
    last = value.effective_on - DAY if value.kind in ENDING else None
    plain = value.model_dump(include={"effective_on", "kind", "legal_basis"})
    return Preview.model_validate(
        {**plain, **stored(heirs), "before": lives(units), "after": lives(units, heirs, last)}
    )


def lives(units: Iterable[Unit], heirs: Heirs | None = None, last: date | None = None) -> list[Life]:
    """As they are; with `last` as they would be."""
    found = [Life.model_validate(unit) for unit in units]
    for life in found:
        if last is not None and heirs is not None and life.id in {unit.id for unit in heirs.predecessors}:
            life.ended_on = last
    return found


async def central(work: Transaction) -> set[UUID]:
    """Central focal units at which the actor is coordinator."""
    mine = {seat.unit for seat in work.actor.seats if seat.role == "coordinator"}
    return {root for root, target, way in await work.edges() if way == "central" and root == target and root in mine}


async def others(work: Transaction, row: Reorganisation) -> bool:
    """Whether the actor's central focal unit shares no line of succession with the one that prepared."""
    shared = text(
        "select exists (select 1 from sight a join sight b on a.target = b.target and b.way = 'own'"
        " and b.root = :theirs where a.way = 'own' and a.root = :mine)"
    )
    for mine in await central(work):
        if not await work.session.scalar(shared, {"mine": mine, "theirs": row.unit_id}):
            return True
    return False


async def seen(work: Transaction, row: Reorganisation) -> ReorganisationOut:
    """The row with `may`: a prepared one is never edited, only confirmed or left."""
    out = ReorganisationOut.model_validate(row)
    step = find(REORGANISATION.noun, "confirmation")
    open_ = work.size is None and row.status in step.at and row.submitted_by != work.actor.id
    able = open_ and await work.may(step.permission, Target()) and await others(work, row)
    out.may = [step.noun] if able else []
    return present(work, row, out)
