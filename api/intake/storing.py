"""Rows into the fact table, set-wise: staged by COPY, then one statement compares them by natural key with what is
held and writes what is new or changed. Never row by row.

One statement and no more, because the next chunk is judged while it runs.
"""

from typing import Any
from uuid import UUID
from weakref import WeakSet

from asyncpg.pgproto.pgproto import UUID as Id
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from api.activities.kind import MEASURES
from api.activities.table import CONTENT, KEPT, digest
from api.intake.chunk import Chunk, Finding
from api.kernel.ids import uuid7_bytes, uuid7s
from api.kernel.problem import Fault, Say
from api.store.model import Base
from api.store.session import driver

SETTLED = (
    "idx", "id", "unit_id", "external_id", "revision", "status", "programme_id", "kind", "clauses", "campaign_id",
)  # fmt: skip
SAID = tuple(name for name in CONTENT if name not in SETTLED)  # columns that bear the name of the field
STAGED = (*SETTLED, *SAID)
BETWEEN = "\x1f"  # stands between clauses in the stage: in no text that is taken, and an array costs 0.6 us a row more
AS_TEXT = {"clauses": "null::text as clauses"}
STAGED_IN: WeakSet[Any] = WeakSet()  # connections that have a stage which no rollback takes back
STAGE = (
    "create temp table if not exists stage on commit delete rows as select 0::int as idx, "
    f"{', '.join(AS_TEXT.get(name, name) for name in STAGED[1:])} from activity with no data"
)

AS_ARRAY = {"clauses": "string_to_array(clauses, chr(31)) as clauses"}
HELD = ", ".join(f"a.{name}" for name in CONTENT)
SENT = ", ".join(f"s.{name}" for name in CONTENT)
# What becomes of a row: a changed one keeps the name, the age and the mark of the one before.
BECOMES = {
    "id": "case s.fate when 'updated' then s.known else s.id end",
    "version": "case s.fate when 'updated' then s.known_version + 1 else 1 end",
    "created_at": "case s.fate when 'updated' then s.known_since else now() end",
    "sample": "case s.fate when 'updated' then s.known_sample else $2::boolean end",
    "status": "case when s.twin is null then s.status else 'held' end",
    "source_id": "$1::uuid", "updated_at": "now()", "origin_type": "null::text", "origin_id": "null::uuid",
    "reason": "null::text",
}  # fmt: skip
CHANGED = [name for name in KEPT if name not in ("id", "unit_id", "source_id", "external_id", "created_at", "sample")]
# Another source's record of the same: equal unit, kind, place, start and measures (api.md section 4). Asked of new rows
# alone, and only for days of which another source has told anything of the kind (activity_day). What makes records
# alike is their print. A source's day gets its prints when another source first looks there, and keeps them from then
# on, so that a day is read once, however often it is told of. Nobody waits here: a day that another transaction is
# about to print is read, and left to it. A print tells where to look; the record itself says whether it still is so.
LIKE = (
    "md5(record_send(row({0}.unit_id, {0}.kind, {0}.occurred_on, {0}.starts_at, "
    f"{', '.join(f'{{0}}.{name}' for name in MEASURES)}, folded(coalesce({{0}}.place, '')))))::uuid"
)
# `offset 0` and `is true` keep the planner, which knows nothing of a day's size, on the way from days and prints to rows.
PRINTED = f"""(select p.id from (select p.id from activity_print p
    where (p.unit_id, p.print) = (n.unit_id, n.print) and p.source_id {{0}} $1 offset 0) p
  cross join lateral (select * from activity a where (a.unit_id, a.occurred_on, a.id) = (n.unit_id, n.occurred_on, p.id) offset 0) a
  where a.status <> 'withdrawn' and {LIKE.format("a")} = n.print limit 1)"""
TWINS = f"""
told as materialized (select distinct unit_id, kind, occurred_on from fated where fresh),
ours as materialized (select d.* from told join activity_day d using (unit_id, kind, occurred_on)
  where d.source_id <> $1 and not d.printed for update of d skip locked),
marked as (update activity_day d set printed = true from ours o
  where (d.unit_id, d.kind, d.occurred_on, d.source_id) = (o.unit_id, o.kind, o.occurred_on, o.source_id)),
elsewhere as materialized (
  select unit_id, kind, occurred_on, source_id, bool_or(printed) as printed, bool_or(taken) as taken from (
    select d.*, false as taken from told join activity_day d using (unit_id, kind, occurred_on) where d.source_id <> $1
    union all select *, true from ours) d
  group by 1, 2, 3, 4),
unread as materialized (select a.*, {LIKE.format("a")} as print, e.taken from elsewhere e cross join lateral (
  select * from activity a where a.unit_id = e.unit_id and a.occurred_on = e.occurred_on and a.kind = e.kind
    and (a.source_id = e.source_id) is true and a.status <> 'withdrawn' offset 0) a where not e.printed),
asked as materialized (select s.idx, s.unit_id, s.occurred_on, {LIKE.format("s")} as print from fated s
  join (select distinct unit_id, kind, occurred_on from elsewhere) e using (unit_id, kind, occurred_on) where s.fresh),
twins as materialized (select unnest(rows) as idx, twin from (
  select array_agg(idx) filter (where idx is not null) as rows, (array_agg(id) filter (where id is not null))[1] as twin
  from (
    select unit_id, print, idx, null::uuid as id from asked union all select unit_id, print, null, id from unread
    union all select n.unit_id, n.print, null, p.id from (select distinct unit_id, occurred_on, print from asked) n
      cross join lateral ({PRINTED.format("<")} union all {PRINTED.format(">")}) p) both_sides
  group by unit_id, print) alike where twin is not null),
judged as materialized (select fated.*, twin from fated left join twins using (idx)),"""
KEEPING = f"""
  returning activity.unit_id, activity.kind, activity.occurred_on, activity.id, {LIKE.format("activity")} as print),
prints as (
  insert into activity_print (unit_id, print, source_id, id)
  select unit_id, print, source_id, id from unread where taken
  union all select w.unit_id, w.print, $1, w.id from written w join activity_day d using (unit_id, kind, occurred_on)
    where d.source_id = $1 and d.printed
  on conflict do nothing),"""
ALONE = "judged as materialized (select fated.*, null::uuid as twin from fated),"
SHARED = "select exists (select 1 from activity_day where source_id <> $1)"  # of the units in sight
# The stage keeps the rows of former chunks until the commit: passing over them is cheaper than deleting them.
# What a natural key bears decides a row's fate (api.md section 4). The record that is not withdrawn comes first, and
# of those withdrawn the one under the same unit. Whoever else writes an activity holds its source's lock as well.
STORE = f"""
with taken as (select {", ".join(AS_ARRAY.get(name, name) for name in STAGED)} from stage where idx >= $3),
fated as materialized (
  select s.*, k.id as known, k.revision as held, k.version as known_version, k.created_at as known_since,
    k.sample as known_sample, case
      when k.id is null then 'created'
      when k.status = 'withdrawn' then case when k.unit_id = s.unit_id then 'ALREADY_WITHDRAWN' else 'created' end
      when k.unit_id <> s.unit_id then 'UNIT_CHANGED'
      when k.same then 'unchanged'
      when s.revision is null and k.revision is not null then 'MISSING_FIELD'
      when s.revision = k.revision then 'REVISION_CONFLICT'
      when s.revision < k.revision then 'STALE_REVISION'
      else 'updated' end as fate, k.id is null and s.status = 'counted' as fresh
  from taken s left join lateral (
    select a.id, a.unit_id, a.revision, a.status, a.version, a.created_at, a.sample, ({HELD}) is not distinct from ({SENT}) as same
    from activity a where a.source_id = $1 and a.external_id = s.external_id
    order by a.status = 'withdrawn', a.unit_id <> s.unit_id limit 1) k on true),
{{twins}}
written as (
  insert into activity ({", ".join(KEPT)}, tx, digest)
  select {", ".join(KEPT)}, (select current_tx()), {digest("f")}
  from (select {", ".join(f"{BECOMES.get(name, 's.' + name)} as {name}" for name in KEPT)} from judged s
    where s.fate in ('created', 'updated')) f
  on conflict (source_id, external_id, unit_id) do update set
    {", ".join(f"{name} = excluded.{name}" for name in (*CHANGED, "tx", "digest"))}{{keeping}}
days as (
  insert into activity_day (unit_id, kind, occurred_on, source_id)
  select distinct unit_id, kind, occurred_on, $1::uuid from judged where fate in ('created', 'updated')
  on conflict do nothing)
select idx, fate, known, held, twin from judged where fate <> 'created' or twin is not null"""
STORES = {False: STORE.format(twins=ALONE, keeping="),"), True: STORE.format(twins=TWINS, keeping=KEEPING)}
WITHDRAW = f"""
with asked as (select * from unnest($2::text[], $3::text[]) as t (external_id, reason)),
known as (
  select distinct on (a.external_id) a.external_id, a.id, a.unit_id, a.status from activity a join asked using (external_id)
  where a.source_id = $1 order by a.external_id, a.status = 'withdrawn'),
written as (
  update activity a set status = 'withdrawn', reason = asked.reason, version = a.version + 1, updated_at = now(),
    tx = (select current_tx()),
    digest = {digest("a", status="'withdrawn'::text", reason="asked.reason", version="a.version + 1", updated_at="now()")}
  from known join asked using (external_id)
  where (a.unit_id, a.id) = (known.unit_id, known.id) and known.status <> 'withdrawn')
select external_id, id, status from known"""

SENTENCES = {
    "ALREADY_WITHDRAWN": ("external_id", "Bản ghi đã thu hồi.", "This record was withdrawn."),
    "UNIT_CHANGED": (
        "data/unit", "Bản ghi này đang thuộc đơn vị khác: hãy thu hồi rồi gửi lại.",
        "This record belongs to another unit: withdraw it and send it anew.",
    ),
    "MISSING_FIELD": (
        "revision", "Thiếu số lần sửa (revision); hệ thống đang giữ lần sửa {held}.",
        "The revision is missing; revision {held} is held.",
    ),
    "REVISION_CONFLICT": (
        "revision", "Nội dung khác nhưng cùng lần sửa {held} với bản đang giữ.",
        "Other content under the revision that is held, {held}.",
    ),
    "STALE_REVISION": ("revision", "Hệ thống đang giữ lần sửa {held}.", "Revision {held} is held."),
    "REFERENCE_NOT_FOUND": ("external_id", "Không có bản ghi nào mang mã này.", "No record bears this id."),
}  # fmt: skip


UNDECIDED = text(
    "select activity_id from hold h where activity_id = any(:ids)"
    " and not exists (select 1 from release r where r.hold_id = h.id)"
)


class Store:
    """Writes the chunks of one source inside a session's transaction. `sample` marks what a demo account pushes."""

    def __init__(self, session: AsyncSession, connection: Any, source: UUID, *, sample: bool, shared: bool) -> None:
        self.session, self.connection, self.source, self.sample = session, connection, source, sample
        self.statement = STORES[shared]

    @classmethod
    async def open(cls, session: AsyncSession, source: UUID, *, sample: bool) -> "Store":
        """On the session's own connection, whose transaction its binding has begun; makes the stage where it is missing."""
        connection = await driver(session)
        if connection not in STAGED_IN:
            await connection.execute(STAGE)
        shared = await connection.fetchval(SHARED, source)
        return cls(session, connection, source, sample=sample, shared=shared)

    async def stage(self, columns: list[str], records: list[tuple[Any, ...]]) -> None:
        """Send a chunk's good rows to where the next statement finds them."""
        if records:
            await self.connection.copy_records_to_table("stage", records=records, columns=columns)

    async def write(self, chunk: Chunk) -> None:
        """Write what was staged and settle each row: created, updated, unchanged, held, withdrawn, rejected."""
        if chunk.ids:
            for idx, fate, known, held, twin in await self.connection.fetch(
                self.statement, self.source, self.sample, chunk.first
            ):
                settle(chunk, idx - chunk.first, fate, known, held)
                if twin is not None:
                    alike(chunk, idx - chunk.first, twin)
            await self.hold(chunk)
        if withdrawn := chunk.live(withdrawing=True):
            await self.withdraw(chunk, withdrawn)

    async def hold(self, chunk: Chunk) -> None:
        """Write why each held row waits."""
        held = [at for at, status in enumerate(chunk.statuses) if status == "held"]
        if not held:
            return
        table = Base.metadata.tables["hold"]
        wanted = {"ids": [chunk.ids[at] for at in held]}
        told = set(await self.session.scalars(UNDECIDED, wanted))
        rows = [
            {"unit_id": chunk.pairs[at].unit.id, "activity_id": chunk.ids[at], "code": said.fault.code,
             "params": said.fault.params, "sample": self.sample}
            for at in held
            for said in chunk.findings[at]
            if said.severity == "hold" and chunk.ids[at] not in told
        ]  # fmt: skip
        if rows:
            await self.session.execute(
                table.insert(), [{"id": id, **row} for id, row in zip(uuid7s(len(rows)), rows, strict=True)]
            )

    async def withdraw(self, chunk: Chunk, places: list[int]) -> None:
        """By natural key; once more is `unchanged`, unknown is an error."""
        items: list[Any] = [chunk.items[at] for at in places]
        keys, reasons = [item["external_id"] for item in items], [item["data"]["reason"] for item in items]
        rows = await self.connection.fetch(WITHDRAW, self.source, keys, reasons)
        known = {row["external_id"]: row for row in rows}
        for at, key in zip(places, keys, strict=True):
            if key not in known:
                refuse(chunk, at, "REFERENCE_NOT_FOUND")
            else:
                chunk.ids[at] = known[key]["id"]
                chunk.statuses[at] = "unchanged" if known[key]["status"] == "withdrawn" else "withdrawn"


def staged(chunk: Chunk) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Columns and records of the stage, with ids for rows that turn out to be new.

    Of the measures and texts there are only those that any row of the chunk says.
    """
    places = chunk.live(withdrawing=False)
    items: list[Any] = [chunk.items[at] for at in places]
    said = set().union(*[item["data"] for item in items])
    free = [name for name in SAID if name in said]
    chunk.ids = dict(zip(places, map(Id, uuid7_bytes(len(places))), strict=True))
    records = []
    for at, item in zip(places, items, strict=True):
        data, pair = item["data"], chunk.pairs[at]
        get = data.get
        records.append((
            chunk.first + at, chunk.ids[at], pair.unit.id, item["external_id"], item.get("revision"),
            "held" if chunk.statuses[at] == "held" else "counted", pair.programme.id, item["kind"], BETWEEN.join(get("clauses", ())),
            get("campaign"), *map(get, free),
        ))  # fmt: skip
    return [*SETTLED, *free], records


def settle(chunk: Chunk, at: int, fate: str, known: UUID, held: int | None) -> None:
    """What the natural key's rules say of a row that is not new."""
    if fate in SENTENCES:
        refuse(chunk, at, fate, held=held)
    elif fate != "created":
        chunk.ids[at] = known
        if fate == "unchanged" or chunk.statuses[at] != "held":
            chunk.statuses[at] = fate


def alike(chunk: Chunk, at: int, twin: UUID) -> None:
    """Hold a row that another source may have told before."""
    said = Say(
        "Có thể trùng với một bản ghi của nguồn khác: cùng đơn vị, loại, nơi, thời điểm và số liệu.",
        "Perhaps the same as another source's record: equal unit, kind, place, start and measures.",
    )
    fault = Fault("POSSIBLE_DUPLICATE", said, pointer=chunk.pointer(at), params={"other": str(twin)})
    chunk.find(at, Finding("hold", fault, "GET /api/v1/holds"))


def refuse(chunk: Chunk, at: int, code: str, **params: Any) -> None:
    """Reject a row for what its natural key bears."""
    place, vi, en = SENTENCES[code]
    chunk.refuse(at, code, Say(vi.format(**params), en.format(**params)), *place.split("/"), **params)
