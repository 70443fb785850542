"""The one log: a change row for every audited write, a leaf for every transaction (architecture.md section 3).

`change` is written by triggers alone, never by the application. A transaction's leaf is its last statement:
under an advisory lock, dense and in commit order, its root the RFC 9162 tree over the digests of its changes.
A row's digest is sha256 over the canonical text of what is stored: jsonb's text (keys ordered, no spaces that
vary, UTC, ISO dates) without `digest` and without secrets; SQL and verifier compute it alike.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from api.kernel import merkle
from api.store.actor import Actor
from api.store.session import driver
from api.store.sight import ADMIN, COORDINATED, SIGNED_IN, reached

LOCK = 1383  # the log's advisory lock

DDL = [
    "create sequence tx_number",
    # The transaction's number: given at its first audited write, kept for this transaction only.
    """create function current_tx() returns bigint language plpgsql volatile security definer set search_path from current as $$
    declare tx text := nullif(current_setting('app.tx', true), '');
    begin
      if tx is null then
        tx := nextval('tx_number')::text;
        perform set_config('app.tx', tx, true);
      end if;
      return tx::bigint;
    end $$""",
    """create table change (
      id bigint generated always as identity (cache 1000),
      tx bigint not null,
      tbl text collate "C" not null,
      row_id uuid not null,
      unit_id uuid,
      programme_id uuid,
      room text collate "C" not null,
      op "char" not null,
      version int not null,
      digest bytea not null,
      before jsonb,
      primary key (tx, id))""",
    # An activity's history is told by its own transactions, `tx` and `ended_tx`: no push pays for this index.
    "create index change_row on change (row_id, id) where tbl <> 'activity'",
    """create table leaf (
      index bigint primary key,
      tx bigint not null unique,
      at timestamptz not null,
      actor_id uuid not null,
      actor_kind text not null,
      actor_name text not null,
      action text not null,
      request_id uuid not null,
      changes int not null,
      root bytea not null,
      hash bytea not null)""",
    "create index leaf_at on leaf (at)",
    """create function canonical(body jsonb) returns bytea language sql immutable as
    $$ select sha256(convert_to(body::text, 'UTF8')) $$""",
    """create function digest_row() returns trigger language plpgsql set timezone to 'UTC' as $$
    begin
      new.digest := canonical(to_jsonb(new) - 'digest' - coalesce(tg_argv[0:], '{}'));
      return new;
    end $$""",
    """create function remember_row() returns trigger language plpgsql security definer
    set timezone to 'UTC' set search_path from current as $$
    declare
      now_row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
      was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - tg_argv[2:] end;
    begin
      if tg_op = 'UPDATE' and old.digest = new.digest then
        return null;
      end if;
      insert into change (tx, tbl, row_id, unit_id, programme_id, room, op, version, digest, before)
      values (current_tx(), tg_table_name, (now_row->>'id')::uuid, (now_row->>'unit_id')::uuid,
        case when tg_argv[1] = 'id' and tg_argv[0] = 'programme' then (now_row->>'id')::uuid
             else (now_row->>'programme_id')::uuid end,
        tg_argv[0], case tg_op when 'INSERT' then 'c' when 'UPDATE' then 'u' else 'd' end::"char",
        (now_row->>'version')::int,
        case when tg_op = 'DELETE' then sha256(old.digest) else new.digest end, was);
      return null;
    end $$""",
    # The writer's own digests, in order: what the leaf's root is made of.
    """create function tx_digests(out n int, out digests bytea) language sql security definer
    set search_path from current as $$
      select count(*)::int, string_agg(digest, ''::bytea order by id) from change
      where tx = nullif(current_setting('app.tx', true), '')::bigint $$""",
    f"""create function seal(kind text, who text, what text, request uuid, n int, tree bytea,
        out index bigint, out hash bytea, out at timestamptz)
    language plpgsql security definer set timezone to 'UTC' set search_path from current as $$
    declare last record;
    begin
      perform pg_advisory_xact_lock({LOCK});
      select l.index, l.at into last from leaf l order by l.index desc limit 1;
      index := coalesce(last.index + 1, 0);
      at := greatest(clock_timestamp(), last.at);
      hash := sha256('\\x00'::bytea || convert_to(jsonb_build_object('index', index, 'at', at,
        'actor', current_setting('app.actor'), 'kind', kind, 'action', what, 'request', request,
        'changes', n, 'root', encode(tree, 'hex'))::text, 'UTF8'));
      insert into leaf values (index, current_setting('app.tx')::bigint, at,
        current_setting('app.actor')::uuid, kind, who, what, request, n, tree, hash);
    end $$""",
    "create function tree_size() returns bigint language sql security definer set search_path from current as"
    " $$ select coalesce(max(index) + 1, 0) from leaf $$",
]


def change_seen(*shareable: str) -> str:
    """SQL: a change is seen as its row is; room and keys were copied when it was written, sharing is asked of today.

    shareable: the tables whose rows may be shared, of those that there are.
    """
    shared = " union all ".join(f"select id from {table} where shared_at is not null" for table in shareable)
    tables = ", ".join(f"'{table}'" for table in shareable)
    through = f" or tbl in ({tables}) and row_id = any(array({shared}))" if shareable else ""
    return f"""
  case room
    when 'common' then {SIGNED_IN}
    when 'unit' then unit_id = any({reached("own", "lead", "see")}){through}
    when 'programme' then programme_id = any(array(select id from programme))
    when 'account' then {ADMIN} or unit_id = any({COORDINATED})
      or row_id = any(array(select id from user_account union all select id from membership))
    else false
  end"""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the writer gets: the leaf's place in the log, its hash, and when (UTC)."""

    index: int
    hash: bytes
    at: datetime


SEAL = "select * from seal($1, $2, $3, $4, $5, $6)"  # the columns of Receipt


async def seal(
    session: AsyncSession | AsyncConnection, actor: Actor, action: str, request: UUID, sql: str = SEAL, *more: Any
) -> Receipt | None:
    """Write the transaction's leaf; the last statement before COMMIT. None when nothing audited was written.

    `sql` may do more with what SEAL gives, in the same trip, with parameters from $7 on: the log is locked from here.
    """
    connection = await driver(session)
    n, digests = await connection.fetchrow("select * from tx_digests()")
    if not n:
        return None
    tree = merkle.root([digests[i : i + 32] for i in range(0, 32 * n, 32)])
    row = await connection.fetchrow(sql, actor.kind, actor.name, action, request, n, tree, *more)
    return Receipt(row["index"], row["hash"], row["at"])
