"""What waits for the caller: drafts to finish, decisions to take, rows to mend; each item leads to its object."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import select, text

from api.programmes.word import attesters, signers
from api.units.reorganisation import Reorganisation, others
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Page
from api.web.problems import language
from api.web.roles import ROLES, Scope, Target
from api.web.work import Transaction, Work

router = Router(tags=["me"])
Kind = Literal[
    "campaign_draft", "campaign_returned", "campaign_approval", "training_event_draft",
    "programme_draft", "programme_review", "attestation_confirmation", "programme_activation",
    "batch_rejected", "hold", "reorganisation_confirmation",
]  # fmt: skip


class WorkItem(Schema):
    """One thing to do. since: when it came to stand so, UTC; href: the object's path on this server."""

    kind: Kind
    id: UUID
    title: str
    since: datetime
    href: str


# Seats decide, not sight: a central focal unit sees the drafts of its whole line, which wait for others.
# No branch gives more than 50: a list of work, not an archive.
WAITING = """
with mine as (select array(select target from sight where root = any(:writers) and way = 'own') as units)
(select case status when 'draft' then 'campaign_draft' else 'campaign_returned' end as kind, id, title,
  updated_at as since, '/api/v1/campaigns/' || id as href
  from campaign, mine where unit_id = any(mine.units) and status in ('draft', 'returned') order by since desc limit 50)
union all
(select 'campaign_approval', id, title, updated_at as since, '/api/v1/campaigns/' || id from campaign
  where status = 'submitted' and submitted_by is distinct from :me
  and programme_id = any(array(select target from sight where root = any(:approvers) and way = 'focal'))
  order by since desc limit 50)
union all
(select 'training_event_draft', id, title, updated_at as since, '/api/v1/training-events/' || id
  from training_event, mine where unit_id = any(mine.units) and status = 'draft' order by since desc limit 50)
union all
(select 'batch_rejected', id, case :language when 'en' then 'Rows refused: ' else 'Số dòng bị từ chối: ' end
  || (counts->>'rejected'), created_at as since, '/api/v1/intake/batches/' || id
  from batch, mine where unit_id = any(mine.units) and (counts->>'rejected')::int > 0
  and created_at > now() - interval '90 days' order by id desc limit 20)
union all
(select 'hold', h.id, a.title, h.created_at as since, '/api/v1/holds/' || h.id
  from mine, hold h join activity a on a.unit_id = h.unit_id and a.id = h.activity_id
  where h.unit_id = any(mine.units) and a.status = 'held' and not exists (select 1 from release r where r.hold_id = h.id)
  order by h.id desc limit 50)
union all
(select case status when 'draft' then 'programme_draft' else 'programme_activation' end, id, title, updated_at as since,
  '/api/v1/programmes/' || id from programme where status in ('draft', 'signed')
  and id = any(array(select target from sight where root = any(:drafters) and way = 'seat')) order by since desc limit 50)
union all
(select case when said.on_paper then 'attestation_confirmation' else 'programme_review' end, p.id, p.title,
  greatest(p.updated_at, said.at) as since, '/api/v1/programmes/' || p.id
  from programme p cross join lateral (
    select coalesce(bool_or(on_paper), false) as on_paper, max(at) as at, coalesce(array_agg(unit_id), '{}') as units,
      coalesce(array_agg(by), '{}') as people from (
      select unit_id, attested_by as by, true as on_paper, created_at as at from attestation a
      where a.programme_id = p.id and a.content_hash = p.content_hash
      union all select unit_id, signed_by, false, created_at from signature s
      where s.programme_id = p.id and s.content_hash = p.content_hash) w) said
  where (p.status = 'in_review' or (p.status = 'draft' and said.on_paper)) and :me <> all(said.people)
  and p.id = any(array(select target from sight where root = any(:speakers) and way = 'seat'))
  and exists (select 1 from party y where y.programme_id = p.id and y.unit_id <> all(said.units) and exists (
    select 1 from sight s where s.root = any(:speakers) and s.way = 'own' and s.target in (y.unit_id, y.focal_unit_id)))
  order by since desc limit 50)
"""


def seats(work: Transaction, permission: str, scope: Scope) -> list[UUID]:
    """The units at which the caller holds the permission by this scope."""
    grants = ROLES[permission]
    return sorted({seat.unit for seat in work.actor.seats if seat.unit and scope in grants.get(seat.role, ())})


@router.get("/me/work")
async def list_work(work: Work) -> Page[WorkItem]:
    """What waits for the caller, newest first; all of it on one page."""
    given = {
        "me": work.actor.id,
        "writers": seats(work, "campaign:write", "own"),
        "approvers": seats(work, "campaign:approve", "focal"),
        "drafters": seats(work, "programme:write", "seat"),
        "speakers": sorted(attesters(work) | (await signers(work)).keys()),
        "language": language(work.request),
    }
    rows = (await work.session.execute(text(WAITING), given)).mappings()
    items = [WorkItem.model_validate(dict(row)) for row in rows] + await to_confirm(work)
    return Page[WorkItem](items=sorted(items, key=lambda item: item.since, reverse=True), next=None)


async def to_confirm(work: Transaction) -> list[WorkItem]:
    """Reorganisations that another side has prepared and this caller may confirm."""
    if not await work.may("reorganisation:confirm", Target()):
        return []
    return [
        WorkItem(
            kind="reorganisation_confirmation",
            id=row.id,
            title=row.legal_basis,
            since=row.updated_at,
            href=f"/api/v1/reorganisations/{row.id}",
        )
        for row in await prepared(work)
        if await others(work, row)
    ]


async def prepared(work: Transaction) -> list[Reorganisation]:
    """The newest 50 that somebody else has prepared."""
    model = Reorganisation
    foreign = model.submitted_by.is_distinct_from(work.actor.id)
    wanted = select(model).where(model.status == "prepared", foreign).order_by(model.id.desc()).limit(50)
    return list(await work.session.scalars(wanted))
