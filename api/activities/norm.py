"""How large a unit's own figures have been, by kind and measure: what a figure beyond them is held against.

Computed once a day behind the pushes, and only where a unit has told often enough for the largest to mean something.
"""

from sqlalchemy import text

from api.activities.kind import MEASURES
from api.store.session import Database

ENOUGH = 20  # counted activities of one kind that bear the measure
ALL = ", ".join(f"('{name}', a.{name})" for name in MEASURES)
FILL = text(
    "insert into activity_norm (unit_id, kind, measure, n, high)"
    " select a.unit_id, a.kind, m.measure, count(*), max(m.value)"
    f" from activity a cross join lateral (values {ALL}) m (measure, value)"
    " where a.status = 'counted' and m.value > 0 group by 1, 2, 3 having count(*) >= :enough"
)


async def measure(database: Database) -> None:
    """All norms anew."""
    async with database.wide.begin() as connection:
        await connection.execute(text("set transaction read write"))  # this role's connections only read otherwise
        await connection.execute(text("set local statement_timeout = '10min'"))
        await connection.execute(text("delete from activity_norm"))
        await connection.execute(FILL, {"enough": ENOUGH})
