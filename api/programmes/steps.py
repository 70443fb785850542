"""The steps of a programme: submission, return, activation, conclusion; `signed` is no step, only signatures lead there."""

from typing import Annotated
from uuid import UUID

from api.kernel.problem import Fault, Invalid, Say
from api.programmes.party import refresh
from api.programmes.programme import Programme, ProgrammeOut, attach, resource
from api.web.body import Body, reads
from api.web.door import Router
from api.web.etag import IfMatch
from api.web.resource import Reason, move
from api.web.work import Transaction, Work

router = Router(tags=["programmes"])


async def step(
    work: Transaction, id: UUID, condition: str | None, noun: str, sent: Body[Reason] | None = None
) -> ProgrammeOut:
    """One move; who sees what follows from it."""

    async def act(work: Transaction, row: Programme) -> None:
        await attach(work, [row])
        if noun == "submission":
            row.submitted_by, row.reason = work.actor.id, None
            complete(row)
        await refresh(work.session, work.today)

    return await move(work, resource, id, condition, noun, act, sent)


def complete(row: Programme) -> None:
    """Raises Invalid naming what a programme must state before anybody signs it."""
    stated = {"code": row.code, "starts_on": row.starts_on, "ends_on": row.ends_on, "parties": len(row.parties) > 1}
    said = Say("Phải có trước khi trình ký; ít nhất hai bên.", "Needed before it is signed; two parties at least.")
    faults = [Fault("REQUIRED", said, pointer=f"/{name}") for name, value in stated.items() if not value]
    if faults:
        raise Invalid(errors=faults)


@router.post("/programmes/{id}/submission")
async def submit_programme(work: Work, id: UUID, if_match: IfMatch = None) -> ProgrammeOut:
    """Hand a draft to its parties for review."""
    return await step(work, id, if_match, "submission")


@router.post("/programmes/{id}/return")
async def return_programme(
    work: Work, id: UUID, sent: Annotated[Body[Reason], reads(Reason)], if_match: IfMatch = None
) -> ProgrammeOut:
    """Send it back to draft with a reason; any party's leader may."""
    return await step(work, id, if_match, "return", sent)


@router.post("/programmes/{id}/activation")
async def activate_programme(work: Work, id: UUID, if_match: IfMatch = None) -> ProgrammeOut:
    """Begin: a signed programme takes activities from now on."""
    return await step(work, id, if_match, "activation")


@router.post("/programmes/{id}/conclusion")
async def conclude_programme(work: Work, id: UUID, if_match: IfMatch = None) -> ProgrammeOut:
    """End: it takes no more activities; what was reported stays."""
    return await step(work, id, if_match, "conclusion")
