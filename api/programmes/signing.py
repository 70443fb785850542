"""Giving a party's word: who may, on which programme, and what follows when every party has spoken.

Then the programme is signed. No import, endpoint or admin passes that by.
"""

from collections.abc import Iterable
from uuid import UUID

from api.kernel.problem import Conflict, Forbidden, IllegalMove, Say
from api.programmes.party import refresh
from api.programmes.programme import Programme, ProgrammeOut, find_one, resource, take_up
from api.programmes.steps import complete
from api.programmes.word import ATTEST, Word, reached, words
from api.web import etag
from api.web.resource import open_moves, present, shown
from api.web.work import Transaction

DONE = ("Bên này đã ký hoặc xác nhận nội dung này.", "This party has signed or attested this content already.")
TWICE = ("Một người không ký hay xác nhận thay cho hai bên.", "Nobody signs or attests for two parties.")


async def speaking(
    work: Transaction, id: UUID, condition: str | None, permission: str, units: Iterable[UUID]
) -> tuple[Programme, UUID, set[UUID], list[Word]]:
    """The locked programme, the party that these units speak for, those that reach it, what was said.

    Raises NotFound; Forbidden: no party, two, or spoken for another; 428, 412.
    """
    mine = set(units)
    if not await reached(work, await find_one(work, id), mine):
        raise Forbidden(permission)
    row = await take_up(work, id, ATTEST)
    parties, said = await reached(work, row, mine), await words(work, row)
    if len(parties) != 1 or any(one.by == work.actor.id and one.unit_id not in parties for one in said):
        raise Forbidden(permission, Say(*TWICE))
    etag.require(condition, row.id, row.version)
    ((party, roots),) = parties.items()
    return row, party, roots, said


async def ready(work: Transaction, row: Programme, party: UUID, said: list[Word], at: tuple[str, ...]) -> None:
    """Raises Invalid for a programme that does not say all it must, IllegalMove, Conflict when the party has spoken."""
    complete(row)
    if row.status not in at:
        raise IllegalMove(row.status, await open_moves(work, resource, row))
    if any(one.unit_id == party for one in said):
        raise Conflict(Say(*DONE))


async def settle(work: Transaction, row: Programme) -> ProgrammeOut:
    """The programme is signed once every party's word is there."""
    await work.session.flush()
    if {party.unit_id for party in row.parties} <= {one.unit_id for one in await words(work, row)}:
        row.status = "signed"
        await refresh(work.session, work.today)
    return present(work, row, await shown(work, resource, row))
