"""Is the log whole, and do the rows say what it says? Everything is computed anew, from the rows up.

    leaf      dense index, time that never goes back, hash of what it says, root over its changes' digests in order
    change    has its leaf; the version it replaced has the digest of the change before
    row       has the digest of what it holds, and the one of its last change; none is missing, none came unlogged

Nothing of the database's own functions is trusted. What a database says of itself proves only so much: whoever may
rewrite all of it, hashes included, or cut off its end, is found out by the receipts that writers keep.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

import psycopg
from psycopg.rows import dict_row

from api.activities import table as facts
from api.kernel import merkle
from api.store.sight import SIGHT, Sight

Connection = psycopg.Connection[Any]


class Flaw(NamedTuple):
    """What is wrong, and where: `leaf 17`, `campaign 0196...`."""

    where: str
    what: str


class Receipt(NamedTuple):
    """What a writer kept: the leaf's index and its hash in hex, as /audit/receipts/{index} gave them."""

    leaf: int
    hash: str


def audit(connection: Connection, receipts: Iterable[Receipt] = ()) -> Iterator[Flaw]:
    """Every flaw, leaves first; none when all is well. Reads one state of the database, however long it takes.

    The connection is the owner's (or a superuser's), at the beginning of its transaction.
    """
    connection.execute("set local timezone to 'UTC'")  # as the triggers that made the digests
    yield from of_leaves(connection)
    yield from of_receipts(connection, receipts)
    yield from of_orphans(connection)
    for name, sight in logged(connection):
        yield from of_rows(connection, name, now_of(name, sight))
        yield from of_past(connection, name, *was_of(name))


def logged(connection: Connection) -> list[tuple[str, Sight]]:
    """The tables whose writes leave changes, of those that there are."""
    there = {name for (name,) in connection.execute("select tablename from pg_tables where schemaname = 'public'")}
    return [(name, sight) for name, sight in SIGHT.items() if sight.audited and name in there]


LEAVES = """
select l.index, l.at, l.changes, l.root, l.hash, count(c.id) as n, string_agg(c.digest, ''::bytea order by c.id) as digests,
  sha256('\\x00'::bytea || convert_to(jsonb_build_object('index', l.index, 'at', l.at, 'actor', l.actor_id::text,
    'kind', l.actor_kind, 'action', l.action, 'request', l.request_id, 'changes', l.changes,
    'root', encode(l.root, 'hex'))::text, 'UTF8')) as said
from leaf l left join change c on c.tx = l.tx group by l.tx, l.index order by l.index"""


def of_leaves(connection: Connection) -> Iterator[Flaw]:
    """In the order of the log, a leaf at a time."""
    due, last = 0, datetime.min.replace(tzinfo=UTC)
    with connection.cursor("leaves", row_factory=dict_row) as leaves:
        for leaf in leaves.execute(LEAVES):
            at = f"leaf {leaf['index']}"
            if leaf["index"] != due:
                yield Flaw(f"leaf {due}", "is missing")
            if leaf["at"] < last:
                yield Flaw(at, "is older than the one before it")
            if leaf["n"] != leaf["changes"]:
                yield Flaw(at, f"speaks of {leaf['changes']} changes; there are {leaf['n']}")
            elif merkle.root(cut(leaf["digests"] or b"")) != leaf["root"]:
                yield Flaw(at, "its root is not that of its changes")
            if leaf["said"] != leaf["hash"]:
                yield Flaw(at, "its hash is not that of what it says")
            due, last = leaf["index"] + 1, leaf["at"]


def cut(digests: bytes) -> list[bytes]:
    """Digests written one after the other."""
    return [digests[at : at + merkle.SIZE] for at in range(0, len(digests), merkle.SIZE)]


def of_receipts(connection: Connection, receipts: Iterable[Receipt]) -> Iterator[Flaw]:
    """Leaves that a writer holds a receipt for are there, unchanged."""
    for receipt in receipts:
        found = connection.execute("select encode(hash, 'hex') from leaf where index = %s", [receipt.leaf]).fetchone()
        if found is None or found[0] != receipt.hash:
            yield Flaw(
                f"leaf {receipt.leaf}", "is not the one of the receipt" if found else "is gone; its receipt is not"
            )


def of_orphans(connection: Connection) -> Iterator[Flaw]:
    """Changes that no leaf speaks for."""
    found = connection.execute(
        "select c.tbl, c.row_id from change c where not exists (select 1 from leaf l where l.tx = c.tx) order by c.id"
    )
    yield from (Flaw(f"{table} {row}", "was changed without a leaf") for table, row in found)


def now_of(name: str, sight: Sight) -> str:
    """SQL: the digest of a live row `t`, as its trigger computed it."""
    if name == "activity":
        return facts.digest("t")
    left_out = ", ".join(f"'{column}'" for column in ("digest", *sight.secrets))
    return f"sha256(convert_to((to_jsonb(t) - array[{left_out}])::text, 'UTF8'))"


def of_rows(connection: Connection, name: str, digest: str) -> Iterator[Flaw]:
    """Live rows against what they hold and against the last that the log says of them."""
    rows = f"""
    select coalesce(t.id, c.row_id), case
      when c.row_id is null then 'is in no change'
      when t.id is null then 'is gone without a change'
      when c.op = 'd' then 'is there, though it was deleted'
      when t.digest <> {digest} then 'does not hold what its digest says'
      else 'is not as its last change left it' end
    from {name} t full join (
      select distinct on (c.row_id) c.row_id, c.op, c.digest from change c join leaf l on l.tx = c.tx
      where c.tbl = '{name}' order by c.row_id, l.index desc, c.id desc) c on c.row_id = t.id
    where case when t.id is null then c.op <> 'd' else
      c.row_id is null or c.op = 'd' or t.digest <> c.digest or t.digest <> {digest} end
    order by 1"""
    yield from (Flaw(f"{name} {row}", what) for row, what in connection.execute(rows))


def was_of(name: str) -> tuple[str, str]:
    """SQL: the digest of the version that a change `c` replaced, and what to join for it."""
    if name == "activity":
        return facts.digest("p"), "left join activity_past p on p.id = c.row_id and p.ended_tx = c.tx and c.op = 'u'"
    return "sha256(convert_to((c.before - 'digest')::text, 'UTF8'))", ""


def of_past(connection: Connection, name: str, digest: str, join: str) -> Iterator[Flaw]:
    """Replaced versions against the change that made them; a history begins with a creation and ends with a deletion."""
    rows = f"""
    select c.row_id, c.version, case
      when c.earlier is null then 'its history does not begin with its creation'
      when c.ended then 'was changed after it was deleted'
      when c.op = 'c' then 'was created twice'
      else 'the version it replaced is not the one of before' end
    from (select c.*, l.index, lag(c.digest) over one as earlier, coalesce(lag(c.op) over one = 'd', false) as ended
      from change c join leaf l on l.tx = c.tx where c.tbl = '{name}'
      window one as (partition by c.row_id order by l.index, c.id)) c {join}
    where case when c.earlier is null then c.op <> 'c'
      else c.op = 'c' or c.ended or {digest} is distinct from c.earlier
        or (c.op = 'd' and c.digest <> sha256(c.earlier)) end
    order by c.index, c.id"""
    for row, version, what in connection.execute(rows):
        yield Flaw(f"{name} {row} version {version}", what)


def counted(connection: Connection) -> str:
    """How much there was to look at, and the head of the log."""
    found = connection.execute(
        "select count(*), (select count(*) from change), max(index), (select encode(hash, 'hex') from leaf order by index"
        " desc limit 1) from leaf"
    ).fetchone()
    assert found is not None
    leaves, changes, last, head = found
    return f"{leaves} leaves, {changes} changes; head {last} {head}"
