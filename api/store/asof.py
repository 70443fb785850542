"""What the system knew at a size of the log: live rows without a change since, and the oldest `before` after it.

Oldest by its leaf: sessions draw the ids of changes by the thousand, so these grow within a transaction alone.

The cost grows with what changed since, not with the table (architecture.md section 3).
"""

from typing import TypeVar

from sqlalchemy import BigInteger, bindparam, text
from sqlalchemy.orm import aliased

from api.store.model import Row
from api.store.sight import SIGHT

R = TypeVar("R", bound=Row)


def as_of(model: type[R], size: int) -> type[R]:
    """The model as an alias over its rows when the log had `size` leaves; query it like the model itself."""
    table = model.__tablename__
    hidden = SIGHT[table].secrets  # the log never had them: no state has them, else it would not stay the same
    columns = ", ".join(
        f"(null::{table}).{column.name}" if column.name in hidden else column.name for column in model.__table__.columns
    )
    then = (
        text(
            f"""
        select {columns} from {table} t where not exists (
          select 1 from change c join leaf l on l.tx = c.tx where l.index >= :size and c.row_id = t.id and c.tbl = '{table}')
        union all
        select {", ".join(f"(b.was).{column.name}" for column in model.__table__.columns)} from (
          select distinct on (c.row_id) jsonb_populate_record(null::{table}, c.before) as was, c.op
          from change c join leaf l on l.tx = c.tx where l.index >= :size and c.tbl = '{table}'
          order by c.row_id, l.index, c.id) b
        where b.op <> 'c'"""
        )
        .bindparams(bindparam("size", size, type_=BigInteger()))
        .columns(*model.__table__.columns)
    )
    return aliased(model, then.subquery(f"{table}_then"), name=f"{table}_then")
