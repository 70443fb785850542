"""One box over units, programmes, campaigns and training events: all words, any order, tones ignored."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query
from sqlalchemy import Select, String, cast, null, or_, select

from api.campaigns.campaign import Campaign
from api.kernel.folding import words
from api.kernel.text import Line, Size
from api.programmes.programme import Programme
from api.training.training_event import TrainingEvent
from api.units.unit import named
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Page, search
from api.web.roles import holds
from api.web.work import Transaction, Work

router = Router(tags=["search"])
Kind = Literal["unit", "programme", "campaign", "training_event"]


class Found(Schema):
    """One hit. code: of units, and of programmes that have one; href: the object's path on this server."""

    kind: Kind
    id: UUID
    title: str
    code: str | None
    href: str


def sources(work: Transaction) -> dict[Kind, tuple[str, str, Any, Any, Any]]:
    """kind -> permission, path, columns, title, code; in the order in which hits are shown."""
    unit = named(work, work.today).c
    programme, campaign, event = work.source(Programme), work.source(Campaign), work.source(TrainingEvent)
    uncoded = cast(null(), String)
    return {
        "unit": ("common:read", "units", unit, unit.name, unit.code),
        "programme": ("programme:read", "programmes", programme, programme.title, programme.code),
        "campaign": ("campaign:read", "campaigns", campaign, campaign.title, uncoded),
        "training_event": ("training_event:read", "training-events", event, event.title, uncoded),
    }  # fmt: skip


def hits(source: Any, title: Any, code: Any, q: str, limit: int) -> Select[Any]:
    """Rows whose folded text has all words, or whose code is what was typed; in Vietnamese order of titles."""
    wanted = select(source.id, title.label("title"), code.label("code"))
    return (
        wanted.where(or_(search(source.folded, q), code == q.strip())).order_by(source.sort_key, source.id).limit(limit)
    )


@router.get("/search")
async def search_everywhere(
    work: Work,
    q: Annotated[Annotated[Line, Size(200)], Query(description="words to search, tones ignored")],
    limit: Annotated[int, Query(ge=1, le=50, description="hits of each kind")] = 10,
) -> Page[Found]:
    """Hits in the caller's sight: units, then programmes, campaigns, training events."""
    items: list[Found] = []
    for kind, (permission, path, source, title, code) in sources(work).items():
        if words(q) and holds(work.actor, permission):
            rows = (await work.session.execute(hits(source, title, code, q, limit))).all()
            items += [
                Found(kind=kind, id=row.id, title=row.title, code=row.code, href=f"/api/v1/{path}/{row.id}")
                for row in rows
            ]
    return Page[Found](items=items, next=None)
