"""Tampering as a superuser, who passes every wall and trigger: named, each time, by what the database itself still says.

All of it happens in a transaction that is rolled back.
"""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest

from api.audit.verifying import Flaw, Receipt, audit, counted, logged
from api.kernel import merkle
from api.settings import Settings, socket_dir

Connection = psycopg.Connection[Any]
Tamper = Callable[[Connection], str | None]


@pytest.fixture
def power(settings: Settings) -> Iterator[Connection]:
    """A superuser with triggers switched off, over the seeded database and whatever tests have written there."""
    host, password = str(socket_dir(settings.pg_dir)), settings.secrets["superuser"]
    with psycopg.connect(host=host, user="postgres", password=password, dbname="phoihop") as connection:
        connection.execute("set session_replication_role = replica")
        yield connection
        connection.rollback()


def one(connection: Connection, question: str, *values: Any) -> Any:
    row = connection.execute(question, values).fetchone()
    assert row is not None
    return row[0] if len(row) == 1 else row


def first(connection: Connection, *receipts: Receipt) -> Flaw | None:
    return next(audit(connection, receipts), None)


def test_what_the_application_wrote_is_whole(power: Connection) -> None:
    assert first(power) is None
    size = one(power, "select count(*) from leaf")
    assert size > 50
    assert counted(power).startswith(f"{size} leaves, ")
    tables = one(power, "select count(distinct tbl) from change")
    assert tables > 15, "of every kind there is something to look at"


CAMPAIGN = "select id from campaign where status = 'draft' order by id limit 1"
ACTIVITY = "select id from activity where status = 'counted' order by id limit 1"
REDO = "sha256(convert_to((to_jsonb(t) - 'digest')::text, 'UTF8'))"


def edited(connection: Connection) -> str:
    id = one(connection, CAMPAIGN)
    connection.execute("update campaign set title = 'Khác' where id = %s", [id])
    return f"campaign {id}"


def edited_activity(connection: Connection) -> str:
    id = one(connection, ACTIVITY)
    connection.execute("update activity set quantity = coalesce(quantity, 0) + 1 where id = %s", [id])
    return f"activity {id}"


def edited_with_its_digest(connection: Connection) -> str:
    place = edited(connection)
    connection.execute("set local timezone to 'UTC'")
    connection.execute(f"update campaign t set digest = {REDO} where id = %s", [place.split()[1]])
    return place


def edited_with_digest_and_change(connection: Connection) -> str:
    id = edited_with_its_digest(connection).split()[1]
    last = one(connection, "select max(id) from change where row_id = %s", id)
    connection.execute(
        "update change set digest = (select digest from campaign where id = %s) where id = %s", [id, last]
    )
    return f"leaf {leaf_of(connection, id)}"


def leaf_of(connection: Connection, row: str) -> int:
    return int(one(connection, "select max(l.index) from leaf l join change c on c.tx = l.tx where c.row_id = %s", row))


def edited_with_the_root_too(connection: Connection) -> str:
    place = edited_with_digest_and_change(connection)
    reroot(connection, int(place.split()[1]))
    return place


def reroot(connection: Connection, index: int) -> None:
    digests = [
        bytes(digest)
        for (digest,) in connection.execute(
            "select c.digest from change c join leaf l on l.tx = c.tx where l.index = %s order by c.id", [index]
        )
    ]
    connection.execute("update leaf set root = %s where index = %s", [merkle.root(digests), index])


def a_row_removed(connection: Connection) -> str:
    id = one(connection, CAMPAIGN)
    connection.execute("delete from campaign where id = %s", [id])
    return f"campaign {id}"


def a_row_brought_in(connection: Connection) -> str:
    connection.execute(
        "insert into unit_code (id, unit_id, scheme, value, valid_from, digest) select gen_random_uuid(), id, 'organ_id',"
        " 'x', started_on, sha256('x') from unit limit 1"
    )
    return "unit_code"


def a_change_removed(connection: Connection) -> str:
    id, tx = one(connection, "select id, tx from change where tbl = 'activity' order by id limit 1")
    connection.execute("delete from change where id = %s", [id])
    return f"leaf {one(connection, 'select index from leaf where tx = %s', tx)}"


def a_leaf_removed(connection: Connection) -> str:
    connection.execute("delete from leaf where index = 20")
    return "leaf 20"


def the_first_leaf_removed(connection: Connection) -> str:
    connection.execute("delete from leaf where index = 0")
    return "leaf 0"


def the_clock_put_back(connection: Connection) -> str:
    connection.execute(
        "update leaf set at = (select at - interval '1 hour' from leaf where index = 0) where index = 30"
    )
    return "leaf 30"


def another_deed(connection: Connection) -> str:
    connection.execute("update leaf set action = 'nothing' where index = 12")
    return "leaf 12"


def another_actor(connection: Connection) -> str:
    connection.execute("update leaf set actor_id = gen_random_uuid() where index = 13")
    return "leaf 13"


def two_changes_swapped(connection: Connection) -> str:
    tx, low, high = one(
        connection, "select tx, min(id), max(id) from change group by tx having count(*) > 5 order by tx limit 1"
    )
    connection.execute("alter table change alter id drop identity")
    for old, new in ((low, -1), (high, low), (-1, high)):
        connection.execute("update change set id = %s where tx = %s and id = %s", [new, tx, old])
    return f"leaf {one(connection, 'select index from leaf where tx = %s', tx)}"


def another_past(connection: Connection) -> str:
    row, version = one(
        connection, "select row_id, version from change where tbl = 'campaign' and op = 'u' order by id limit 1"
    )
    connection.execute(
        "update change set before = jsonb_set(before, '{title}', '\"Khác\"') where row_id = %s and version = %s",
        [row, version],
    )
    return f"campaign {row}"


def another_past_of_an_activity(connection: Connection) -> str:
    row = one(connection, "select id from activity_past order by ended_tx limit 1")
    connection.execute("update activity_past set title = 'Khác' where id = %s", [row])
    return f"activity {row}"


def a_past_activity_removed(connection: Connection) -> str:
    row = one(connection, "select id from activity_past order by ended_tx limit 1")
    connection.execute("delete from activity_past where id = %s", [row])
    return f"activity {row}"


def a_write_without_a_leaf(connection: Connection) -> str:
    connection.execute("update change set tx = -1 where id = (select max(id) from change where tbl = 'campaign')")
    return "leaf"


def a_whole_leaf_moved_out_of_sight(connection: Connection) -> str:
    """Its changes keep their number, under a transaction that no leaf speaks for."""
    index = one(connection, "select max(index) from leaf")
    connection.execute("delete from leaf where index = %s", [index])
    return ""


TAMPERS: list[Tamper] = [
    edited, edited_activity, edited_with_its_digest, edited_with_digest_and_change, edited_with_the_root_too,
    a_row_removed, a_row_brought_in, a_change_removed, a_leaf_removed, the_first_leaf_removed, the_clock_put_back,
    another_deed, another_actor, two_changes_swapped, another_past, another_past_of_an_activity,
    a_past_activity_removed, a_write_without_a_leaf, a_whole_leaf_moved_out_of_sight,
]  # fmt: skip


@pytest.mark.parametrize("tamper", TAMPERS, ids=lambda one: one.__name__)
def test_tampering_is_named_first(power: Connection, tamper: Tamper) -> None:
    place = tamper(power)
    found = first(power)
    assert found is not None, "nothing was noticed"
    assert place is None or found.where.startswith(place), found


def rewritten(connection: Connection, index: int) -> None:
    """The leaf's own hash anew, as its function makes it: the database alone cannot tell any more."""
    said = one(
        connection,
        "select jsonb_build_object('index', index, 'at', at, 'actor', actor_id::text, 'kind', actor_kind, 'action', action,"
        " 'request', request_id, 'changes', changes, 'root', encode(root, 'hex'))::text from leaf where index = %s",
        index,
    )
    made = hashlib.sha256(b"\x00" + said.encode()).digest()
    connection.execute("update leaf set hash = %s where index = %s", [made, index])


def receipt(connection: Connection, index: int) -> Receipt:
    return Receipt(index, one(connection, "select encode(hash, 'hex') from leaf where index = %s", index))


def test_who_rewrites_everything_is_found_by_a_receipt(power: Connection) -> None:
    index = leaf_of(power, str(one(power, CAMPAIGN)))
    kept = receipt(power, index)
    edited_with_the_root_too(power)
    rewritten(power, index)
    assert first(power) is None, "the database alone does not know"
    assert first(power, kept) == Flaw(f"leaf {index}", "is not the one of the receipt")


def test_who_cuts_off_the_end_is_found_by_a_receipt(power: Connection) -> None:
    last = one(power, "select max(index) from leaf where actor_kind = 'service'")
    kept = receipt(power, last)
    while (end := one(power, "select max(index) from leaf")) >= last:
        tx = one(power, "select tx from leaf where index = %s", end)
        for table in ("leaf", "change"):
            power.execute(f"delete from {table} where tx = %s", [tx])
    assert first(power, kept) == Flaw(f"leaf {last}", "is gone; its receipt is not")


def test_a_row_of_any_table_is_looked_at(power: Connection) -> None:
    for name, _ in logged(power):
        some = power.execute(f"select id from {name} limit 1").fetchone()
        if some is not None:
            power.execute("savepoint here")
            power.execute(f"update {name} set sample = not sample where id = %s", some)
            assert Flaw(f"{name} {some[0]}", "does not hold what its digest says") in list(audit(power)), name
            power.execute("rollback to savepoint here")
