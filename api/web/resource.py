"""A resource is a declaration; these few functions are how every one of them is listed, read and written.

Routes stay explicit functions of about three lines that call them, so that grep finds every door.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import inspect, select, text

from api.kernel.problem import Fault, Forbidden, IllegalMove, Invalid, NotFound, Say
from api.kernel.text import Remark
from api.store.model import Row
from api.web import etag
from api.web.body import Body, Schema
from api.web.moves import EDITABLE, MOVES, Move, find
from api.web.page import Filter, Page, page
from api.web.roles import Target, allowed
from api.web.work import Transaction

R = TypeVar("R", bound=Row)
I = TypeVar("I", bound=BaseModel)  # noqa: E741 -- In
O = TypeVar("O", bound="Record")  # noqa: E741 -- Out


class Record(Schema):
    """What every read of one object carries besides its own fields."""

    id: UUID
    version: int
    sample: bool
    created_at: Any
    updated_at: Any
    may: list[str] | None = None


Check = Callable[[Transaction, Any], Awaitable[None]]


async def unchecked(work: Transaction, row: Any) -> None:
    """No rule beyond the schema's."""


async def nothing(work: Transaction, row: Any) -> list[str]:
    """No noun beside the steps of the moves table."""
    return []


@dataclass(frozen=True)
class Resource(Generic[R, I, O]):
    """One kind of object: its table's model, its schemas, its sorts, and who writes it (who reads it, ROUTES says).

    noun: the key into the moves table. write: the permission of create and edit. check: rules that need the
    database, run before every flush of create and edit; raises Problem. offers: what `may` names beside steps and edit.
    keys: sort name -> stored column.
    """

    model: type[R]
    incoming: type[I]
    outgoing: type[O]
    sorts: tuple[str, ...]
    write: str
    noun: str = ""
    check: Check = unchecked
    offers: Callable[[Transaction, Any], Awaitable[list[str]]] = nothing
    keys: dict[str, str] | None = None

    def target(self, row: Any) -> Target:
        """What permissions are asked about."""
        return Target(getattr(row, "unit_id", None), getattr(row, "programme_id", None))


async def shown(work: Transaction, resource: Resource[R, I, O], row: Any, *, may: bool = True) -> O:
    """The row as it leaves; `may` only where one object is the answer."""
    out = resource.outgoing.model_validate(row)
    if may:
        out.may = [] if work.size is not None else await open_moves(work, resource, row)
    return out


async def open_moves(work: Transaction, resource: Resource[R, I, O], row: Any) -> list[str]:
    """What this caller may do with this row now: moves first, `edit` last."""
    target = resource.target(row)
    edges = await work.edges(target.unit, target.programme)
    able = [
        move.noun
        for move in MOVES.get(resource.noun, ())
        if row.status in move.at
        and allowed(work.actor, move.permission, target, edges)
        and not (move.by_another and row.submitted_by == work.actor.id)
    ]
    editable = resource.noun not in EDITABLE or row.status in EDITABLE[resource.noun]
    able += await resource.offers(work, row)
    return able + (["edit"] if editable and allowed(work.actor, resource.write, target, edges) else [])


async def load(work: Transaction, resource: Resource[R, I, O], id: UUID) -> R:
    """The row in the caller's sight. Raises NotFound, the same for absent and for out of sight."""
    source = work.source(resource.model)
    row = (await work.session.scalars(select(source).where(source.id == id))).one_or_none()
    if row is None:
        raise NotFound()
    return row


async def lock(work: Transaction, resource: Resource[R, I, O], id: UUID, permission: str) -> R:
    """The row to write, as it is once nobody else writes it. Raises NotFound, Forbidden.

    Seen and allowed before it is locked: a locking read hides what one may only read, and 403 would become 404.
    """
    await work.need(permission, resource.target(await load(work, resource, id)))
    statement = select(resource.model).where(resource.model.id == id).with_for_update()
    row = (await work.session.scalars(statement.execution_options(populate_existing=True))).one_or_none()
    if row is None:
        raise NotFound()
    return row


def present(work: Transaction, row: Row, out: O) -> O:
    """Set the ETag of this representation; the door answers 304 to who has it."""
    work.headers["ETag"] = etag.tag(row.id, row.version, out.model_dump_json().encode())
    return out


async def listed(work: Transaction, resource: Resource[R, I, O], query: Filter, *where: Any) -> Page[O]:
    """One page. Raises Invalid for a sort or cursor that is not ours."""
    source = work.source(resource.model)
    rows, after, total = await page(work, source, query, resource.sorts, *where, keys=resource.keys)
    items = [await shown(work, resource, row, may=False) for row in rows]
    return Page[O].model_construct(items=items, next=after, total=total)


async def fetch(work: Transaction, resource: Resource[R, I, O], id: UUID) -> O:
    """One object with `may` and ETag. Raises NotFound."""
    row = await load(work, resource, id)
    return present(work, row, await shown(work, resource, row))


async def create(work: Transaction, resource: Resource[R, I, O], sent: Body[I], **given: Any) -> O:
    """A new row from the body. Raises Forbidden, Invalid, Conflict."""
    value = sent.value()
    row = resource.model(**{**dict(value), **given})
    await references(work, row, None)
    await work.need(resource.write, resource.target(row))
    await resource.check(work, row)
    work.session.add(row)
    await work.session.flush()
    work.headers["Location"] = f"{work.request.url.path}/{row.id}"
    return present(work, row, await shown(work, resource, row))


async def amend(work: Transaction, resource: Resource[R, I, O], id: UUID, condition: str | None, sent: Body[I]) -> O:
    """The row with a merge patch applied. Raises NotFound, Forbidden, 428, 412, Invalid, IllegalMove."""
    row = await lock(work, resource, id, resource.write)
    etag.require(condition, row.id, row.version)
    current = resource.incoming.model_validate(row, strict=False, from_attributes=True, extra="ignore")
    value = sent.merged(current.model_dump(mode="json"))
    if resource.noun in EDITABLE and row.status not in EDITABLE[resource.noun]:  # type: ignore[attr-defined]  # nouns have a status
        raise IllegalMove(row.status, await open_moves(work, resource, row))  # type: ignore[attr-defined]
    before = dict(current)
    for name, new in value:
        if before.get(name) != new:
            setattr(row, name, new)
    with work.session.no_autoflush:  # one edit is one version, also where the check derives columns
        await references(work, row, before)
        await work.need(resource.write, resource.target(row))
        await resource.check(work, row)
    await work.session.flush()
    return present(work, row, await shown(work, resource, row))


class Reason(Schema):
    """Why a step is taken."""

    reason: Remark


async def move(
    work: Transaction,
    resource: Resource[R, I, O],
    id: UUID,
    condition: str | None,
    noun: str,
    act: Callable[[Transaction, R], Awaitable[None]] | None = None,
    sent: Body[Any] | None = None,
) -> O:
    """Take one step of the moves table; `act` does what the step means beyond the status.

    Raises NotFound, Forbidden, 428, 412, Invalid (a reason is missing), IllegalMove.
    """
    step = find(resource.noun, noun)
    row = await lock(work, resource, id, step.permission)
    another(work, row, step)
    etag.require(condition, row.id, row.version)
    reason = sent.value().reason if sent is not None else None
    status: str = row.status  # type: ignore[attr-defined]  # every noun of the moves table has a status
    if status not in step.at:
        raise IllegalMove(status, await open_moves(work, resource, row))
    row.status = step.to  # type: ignore[attr-defined]
    if step.reason:
        row.reason = reason  # type: ignore[attr-defined]
    if act is not None:
        await act(work, row)
    await work.session.flush()
    return present(work, row, await shown(work, resource, row))


def another(work: Transaction, row: Any, step: Move) -> None:
    """Raises Forbidden when the step must be somebody else's than the submitter's (four eyes)."""
    if step.by_another and row.submitted_by == work.actor.id:
        said = Say("Người trình không được tự quyết định.", "Whoever submitted it cannot decide on it.")
        raise Forbidden(step.permission, said)


async def references(work: Transaction, row: Row, before: dict[str, Any] | None) -> None:
    """Every id that the row names must be in the caller's own sight: foreign keys ignore row-level security.

    Raises Invalid REFERENCE_NOT_FOUND with the pointer.
    """
    faults: list[Fault] = []
    for column in inspect(type(row)).local_table.columns:
        for key in column.foreign_keys:
            value = getattr(row, column.name)
            if value is None or (before is not None and before.get(column.name) == value):
                continue
            table = key.target_fullname.split(".")[0]
            if not await work.session.scalar(text(f"select 1 from {table} where id = :id"), {"id": value}):
                said = Say("Không tìm thấy đối tượng được dẫn.", "What this names was not found.")
                faults.append(Fault("REFERENCE_NOT_FOUND", said, pointer=f"/{column.name}"))
    if faults:
        raise Invalid(errors=faults)
