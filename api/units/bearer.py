"""Who bears today what a unit of another day has done: where a restated figure stands, and who may correct the row.

Work passes along succession, field of work by field of work, and from each unit once (rules.py refuses a second time):

    merge, rename   a successor named without fields takes all that had passed nowhere else by then
    split           each successor takes the fields named for it; what none takes stays with the unit that ended
    transfer        the fields named pass with all that was filed in them, before or after; the rest stays
    abolish         nobody takes anything: all stays with the unit that ended
    create          nothing passes

A chain is walked to its end: a successor that ended, too, hands on what it was given as it handed on its own. Work of no
field (a meeting, a training course) passes only to a successor named without fields. A link counts from its first day.
So every (unit, field) has one bearer, and a total over all units is the same as reported and as restated.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from api.units.succession import FIELDS, Succession


def bearer(links: Sequence[Succession], unit: UUID, field: str | None, today: date) -> UUID:
    """The unit that bears the work of a unit in a field (None: of no field) on a day; the unit itself where none took it."""
    while (heir := taker(links, unit, field, today)) is not None:
        unit = heir
    return unit


def taker(links: Iterable[Succession], unit: UUID, field: str | None, today: date) -> UUID | None:
    """Whom a field passed to: the first link that names it or takes the rest; a name goes before the rest of its day."""
    took = [
        link
        for link in links
        if link.predecessor_id == unit and link.effective_on <= today and (not link.fields or field in link.fields)
    ]
    return min(took, key=lambda link: (link.effective_on, not link.fields)).successor_id if took else None


# taker() and bearer() set-wise; '' stands for no field. Parameters: fields, with '' among them, and today.
TAKERS = """
field(field) as (select unnest(cast(:fields as text[]))),
taker as (
  select distinct on (s.predecessor_id, f.field) s.predecessor_id, f.field, s.successor_id
  from succession s join field f on f.field = any(s.fields) or s.fields = '{}'
  where s.effective_on <= :today
  order by s.predecessor_id, f.field, s.effective_on, s.fields = '{}')"""

# Columns unit_id, field, bearer_id: what has passed on, once each. A figure is restated by a left join on unit and the
# field of its kind, and coalesce(bearer_id, unit_id).
BEARERS = text(f"""
with recursive {TAKERS},
passed(unit_id, field, bearer_id, steps) as (
  select predecessor_id, field, successor_id, 1 from taker
  union all
  select p.unit_id, p.field, t.successor_id, p.steps + 1
  from passed p join taker t on (t.predecessor_id, t.field) = (p.bearer_id, p.field))
select distinct on (unit_id, field) unit_id, field, bearer_id from passed order by unit_id, field, steps desc""")

# From the roots down to what they own, as sight does (closure.py), but along a link only with what its successor took
# and with what nobody took; the rest of the owned work is others'.
LOST = text(f"""
with recursive {TAKERS},
edge as (
  select distinct on (unit_id) parent_id, unit_id from unit_parent
  where line = 'part_of' and valid_from <= :today order by unit_id, valid_from desc),
kept(unit_id, field) as (
  select r.id, f.field from unnest(cast(:roots as uuid[])) r(id), field f
  union
  select n.below, k.field from kept k
  join (select parent_id as above, unit_id as below, false as inherits from edge
    union all select successor_id, predecessor_id, true from succession where effective_on <= :today) n
    on n.above = k.unit_id
  left join taker t on n.inherits and (t.predecessor_id, t.field) = (n.below, k.field)
  where t.successor_id is null or t.successor_id = k.unit_id)
select s.target as unit_id, array_agg(distinct f.field) as fields from sight s cross join field f
where s.root = any(:roots) and s.way = 'own' and not exists (
  select 1 from kept k where (k.unit_id, k.field) = (s.target, f.field))
group by s.target""")
EVERY = [*FIELDS, ""]


async def lost(session: AsyncSession, roots: Sequence[UUID], today: date) -> dict[UUID, frozenset[str]]:
    """Of the units that the roots own: the fields whose work passed to successors of others, who alone correct it.

    Work that no successor took is everybody's who inherits the unit.
    """
    rows = await session.execute(LOST, {"roots": list(roots), "today": today, "fields": EVERY})
    return {row.unit_id: frozenset(row.fields) for row in rows}
