"""The term of a programme: what is planned under it needs it active, and lies within its days."""

from datetime import date
from typing import Protocol
from uuid import UUID

from sqlalchemy import text

from api.kernel.problem import Fault, Invalid, Say
from api.web.work import Transaction


class Planned(Protocol):
    """What a plan under a programme has; both days are included."""

    programme_id: UUID
    starts_on: date
    ends_on: date


async def within(work: Transaction, plan: Planned) -> None:
    """Raises Invalid: PROGRAMME_CLOSED unless the programme is active, OUTSIDE_PROGRAMME_DATES at each day outside it.

    A programme whose ends_on is null runs until it is concluded.
    """
    statement = text("select status, starts_on, ends_on from programme where id = :id")
    programme = (await work.session.execute(statement, {"id": plan.programme_id})).one()
    if programme.status != "active":
        closed = Say(
            "Chương trình phối hợp không còn hoặc chưa có hiệu lực.",
            "The programme is not active.",
        )
        raise Invalid(errors=[Fault("PROGRAMME_CLOSED", closed, pointer="/programme_id")])
    first, last = programme.starts_on or date.min, programme.ends_on or date.max
    outside = [name for name in ("starts_on", "ends_on") if not first <= getattr(plan, name) <= last]
    if outside:
        raise Invalid(errors=[beyond(name, programme.starts_on, programme.ends_on) for name in outside])


def beyond(name: str, first: date | None, last: date | None) -> Fault:
    """The fault at one day that the programme's term does not cover."""
    params = {
        "starts_on": first and first.isoformat(),
        "ends_on": last and last.isoformat(),
    }
    said = Say(
        "Ngoài thời gian thực hiện của chương trình.",
        "Outside the dates of the programme.",
    )
    return Fault("OUTSIDE_PROGRAMME_DATES", said, pointer=f"/{name}", params=params)


async def central(work: Transaction, plan: Planned) -> bool:
    """Whether the plan is under a programme of the central level."""
    statement = text("select level from programme where id = :id")
    level: str | None = await work.session.scalar(statement, {"id": plan.programme_id})
    return level == "central"
