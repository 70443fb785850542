"""Rows into the fact table, set-wise: stage, classify by natural key, upsert what changed. Never row by row."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from api.activities.table import CONTENT, digest
from api.intake.row import WITHDRAWAL, Verdict, at
from api.intake.scope import Scope
from api.kernel.ids import uuid7s
from api.kernel.problem import Fault, Say
from api.store.model import Base

STAGED = (
    "idx",
    "id",
    "unit_id",
    "external_id",
    "revision",
    "status",
    *(name for name in CONTENT if name != "external_id"),
)
STAGE = """
create temp table if not exists stage on commit delete rows as
select 0::int as idx, {columns} from activity with no data"""

SAME = ", ".join(f"a.{name}" for name in CONTENT)
SAME_STAGED = ", ".join(f"s.{name}" for name in CONTENT)
# One index look-up a row: the stage has no statistics, and a hash join would read the whole table for each chunk.
CLASSIFY = f"""
select s.idx, a.id, a.unit_id, a.revision, a.status, a.version, ({SAME}) is not distinct from ({SAME_STAGED}) as same
from stage s cross join lateral (
  select * from activity a where a.source_id = $1 and a.external_id = s.external_id offset 0) a"""

TARGETS = [name for name in STAGED if name != "idx"]
DIGEST_NEW = digest(
    "s",
    source_id="$1::uuid",
    origin_type="null::text",
    origin_id="null::uuid",
    sample="$2::boolean",
    version="1",
    created_at="now()",
    updated_at="now()",
)
DIGEST_CHANGED = digest(
    "excluded", id="a.id", version="a.version + 1", created_at="a.created_at", updated_at="now()", sample="a.sample"
)
CHANGED = [name for name in TARGETS if name not in ("id", "unit_id", "external_id")]
UPSERT = f"""
insert into activity as a ({", ".join(TARGETS)}, source_id, sample, created_at, updated_at, tx, digest)
select {", ".join("s." + name for name in TARGETS)}, $1, $2, now(), now(), (select current_tx()), {DIGEST_NEW}
from stage s
on conflict (source_id, external_id, unit_id) do update set
  {", ".join(f"{name} = excluded.{name}" for name in CHANGED)},
  version = a.version + 1, updated_at = now(), tx = excluded.tx, digest = {DIGEST_CHANGED}"""
WITHDRAW = f"""
update activity a set status = 'withdrawn', version = a.version + 1, updated_at = now(), tx = (select current_tx()),
  digest = {digest("a", status="'withdrawn'::text", version="a.version + 1", updated_at="now()")}
where a.source_id = $1 and a.external_id = any($2::text[]) and a.status <> 'withdrawn'
returning a.id, a.external_id"""


async def raw(session: AsyncSession) -> Any:
    """The asyncpg connection inside the session's transaction (which its binding has begun)."""
    connection = await (await session.connection()).get_raw_connection()
    return connection.driver_connection


SETTLED = (
    "idx",
    "id",
    "unit_id",
    "external_id",
    "revision",
    "status",
    "programme_id",
    "kind",
    "clauses",
    "campaign_id",
)


def staged(rows: list[Verdict], scope: Scope) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Columns and records of the stage: of the measures and texts, only those that any row of the chunk says."""
    said: set[str] = set()
    for verdict in rows:
        said.update(verdict.item["data"] if verdict.item else ())
    free = [name for name in STAGED if name in said and name not in SETTLED]
    records = []
    for verdict in rows:
        item: Any = verdict.item
        get = item["data"].get
        unit, programme, _ = scope.judge(get("unit"), get("programme"), get("occurred_on"))
        assert unit is not None and programme is not None
        status = "held" if verdict.status == "held" else "counted"
        records.append(
            (
                verdict.index,
                verdict.id,
                unit.id,
                item["external_id"],
                item.get("revision"),
                status,
                programme.id,
                item["kind"],
                get("clauses", ()),
                get("campaign"),
                *map(get, free),
            )
        )
    return [*SETTLED, *free], records


async def store(session: AsyncSession, source: UUID, verdicts: list[Verdict], scope: Scope, *, sample: bool) -> None:
    """Write one chunk of good rows and settle each verdict: created, updated, unchanged, held, withdrawn, rejected."""
    live = [v for v in verdicts if v.status != "rejected"]
    rows = [v for v in live if v.item and v.item["kind"] != WITHDRAWAL]
    connection = await raw(session)
    if rows:
        await connection.execute(STAGE.format(columns=", ".join(STAGED[1:])))
        await connection.execute("delete from stage")
        for verdict, id in zip(rows, uuid7s(len(rows)), strict=True):
            verdict.id = id
        columns, records = staged(rows, scope)
        await connection.copy_records_to_table("stage", records=records, columns=columns)
        await settle(connection, source, rows)
        await connection.execute(UPSERT, source, sample)
        await hold(session, [v for v in rows if v.status == "held"], scope)
    await withdraw(connection, source, [v for v in live if v.item and v.item["kind"] == WITHDRAWAL])


async def settle(connection: Any, source: UUID, rows: list[Verdict]) -> None:
    """Compare with what the natural keys already bear; take out of the stage what is not to be written."""
    by_index = {v.index: v for v in rows}
    out: list[int] = []
    known: dict[int, list[Any]] = {}
    for match in await connection.fetch(CLASSIFY, source):
        known.setdefault(match["idx"], []).append(match)
    for index, matches in known.items():
        verdict = by_index[index]
        assert verdict.item is not None
        live = next((m for m in matches if m["status"] != "withdrawn"), None)
        judge_known(verdict, live, matches)
        if verdict.status in ("rejected", "unchanged"):
            out.append(index)
    if out:
        await connection.execute("delete from stage where idx = any($1::int[])", out)


def judge_known(verdict: Verdict, live: Any, matches: list[Any]) -> None:
    """The natural key's rules (api.md section 4): content, revision, unit, withdrawn."""
    assert verdict.item is not None
    revision = verdict.item.get("revision")
    unit = next((m for m in matches if m["same"] or m["unit_id"] == verdict.unit), None)
    if live is None:
        if unit is not None:
            refuse(verdict, "ALREADY_WITHDRAWN", "external_id", "Bản ghi đã thu hồi.", "This record was withdrawn.")
        return
    if live["unit_id"] != verdict.unit:
        refuse(
            verdict, "UNIT_CHANGED", "data/unit",
            "Bản ghi này đang thuộc đơn vị khác: hãy thu hồi rồi gửi lại.",
            "This record belongs to another unit: withdraw it and send it anew.",
        )  # fmt: skip
    elif live["same"]:
        verdict.id = live["id"]
        if verdict.status != "held" or live["status"] == "held":
            verdict.status = "unchanged"
    elif revision is None and live["revision"] is not None:
        refuse(verdict, "MISSING_FIELD", "revision", "Thiếu số lần sửa (revision).", "The revision is missing.")
    elif revision is not None and live["revision"] is not None and revision <= live["revision"]:
        code = "REVISION_CONFLICT" if revision == live["revision"] else "STALE_REVISION"
        refuse(
            verdict,
            code,
            "revision",
            f"Hệ thống đang giữ lần sửa {live['revision']}.",
            f"Revision {live['revision']} is held.",
            held=live["revision"],
        )
    else:
        verdict.id = live["id"]
        verdict.status = verdict.status if verdict.status == "held" else "updated"


def refuse(verdict: Verdict, code: str, place: str, vi: str, en: str, **params: Any) -> None:
    verdict.id = None
    verdict.add(Fault(code, Say(vi, en), pointer=at(verdict.index, *place.split("/")), params=params))


async def hold(session: AsyncSession, held: list[Verdict], scope: Scope) -> None:
    """Write why each held row waits."""
    if not held:
        return
    table = Base.metadata.tables["hold"]
    rows = [
        {"id": id, "unit_id": v.unit, "activity_id": v.id, "code": fault.code, "params": fault.params}
        for v, id in zip(held, uuid7s(len(held)), strict=True)
        for severity, fault, _ in v.faults
        if severity == "hold"
    ]
    known = set(
        await session.scalars(
            text("select activity_id from hold where activity_id = any(:ids)"), {"ids": [v.id for v in held]}
        )
    )
    if fresh := [row for row in rows if row["activity_id"] not in known]:
        await session.execute(table.insert(), fresh)


async def withdraw(connection: Any, source: UUID, rows: list[Verdict]) -> None:
    """Withdraw by natural key; once more is `unchanged`, unknown is an error."""
    if not rows:
        return
    keys = [v.item["external_id"] for v in rows if v.item]
    known = {r["external_id"]: r["id"] for r in await connection.fetch(
        "select external_id, id from activity where source_id = $1 and external_id = any($2::text[])", source, keys)}  # fmt: skip
    done = {r["external_id"]: r["id"] for r in await connection.fetch(WITHDRAW, source, keys)}
    for verdict in rows:
        key = verdict.item["external_id"] if verdict.item else ""
        if key not in known:
            refuse(
                verdict,
                "REFERENCE_NOT_FOUND",
                "external_id",
                "Không có bản ghi nào mang mã này.",
                "No record bears this id.",
            )
            continue
        verdict.id = known[key]
        verdict.status = "withdrawn" if key in done else "unchanged"
