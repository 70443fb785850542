"""A party's word on a programme's content, on paper or in the system: one a party, one a person, of one hash.

It counts while its content_hash is the programme's own, so nothing has to void it.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import text

from api.identity.delegation import delegated
from api.web.roles import ROLES
from api.web.work import Transaction

ATTEST, SIGN = "programme:attest", "programme:sign"
SAID = text("""
select unit_id, attested_by as by, true as on_paper from attestation where programme_id = :id and content_hash = :hash
union all select unit_id, signed_by, false from signature where programme_id = :id and content_hash = :hash""")


class Word(NamedTuple):
    """A party and who spoke for it."""

    unit_id: UUID
    by: UUID
    on_paper: bool


async def words(work: Transaction, row: Any) -> list[Word]:
    """What was said of the programme's present content."""
    found = await work.session.execute(SAID, {"id": row.id, "hash": row.content_hash})
    return [Word(*one) for one in found]


def attesters(work: Transaction) -> set[UUID]:
    """The units for which the caller confirms a paper."""
    return {seat.unit for seat in work.actor.seats if seat.unit and seat.role in ROLES[ATTEST]}


async def signers(work: Transaction) -> dict[UUID, UUID | None]:
    """The units for which the caller signs, each with the delegation that it takes; None for a leader's own."""
    own = {seat.unit: None for seat in work.actor.seats if seat.unit and "seat" in ROLES[SIGN].get(seat.role, ())}
    return {**await delegated(work), **own}


async def reached(work: Transaction, row: Any, units: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """The parties that these units of the caller's speak for, each with the units that reach it.

    A unit with a seat in the programme speaks for the party that it is, is focal unit of, or took over from.
    """
    edges = await work.edges(row.id, *(id for party in row.parties for id in (party.unit_id, party.focal_unit_id)))
    seated = {root for root, target, way in edges if (target, way) == (row.id, "seat")} & set(units)
    found: dict[UUID, set[UUID]] = {}
    for party in row.parties:
        places = {party.unit_id, party.focal_unit_id}
        if roots := {root for root, target, way in edges if way == "own" and target in places and root in seated}:
            found[party.unit_id] = roots
    return found


async def due(work: Transaction, row: Any) -> list[str]:
    """How the caller may speak on this content now: the nouns of `may` beside the steps."""
    if row.status not in ("draft", "in_review"):
        return []
    said = await words(work, row)
    spoken, mine = {one.unit_id for one in said}, {one.unit_id for one in said if one.by == work.actor.id}
    paper = "attestation/confirmation" if any(one.on_paper for one in said) else "attestation"
    ways = {paper: await reached(work, row, attesters(work))}
    if row.status == "in_review":
        ways["signatures"] = await reached(work, row, await signers(work))
    return sorted(
        noun for noun, parties in ways.items() if len(parties) == 1 and not mine and not spoken & set(parties)
    )
