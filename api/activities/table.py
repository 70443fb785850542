"""The fact table's DDL, its digest and its log triggers: set-wise, because a push writes 10,000 rows at once.

The key and every unique index begin where they may (push-path.md 2.6): the natural key with the source, so that one
record sent under another unit is found. No foreign key: each costs 2 to 4 us a row, intake checks what rows name
set-wise, and the wall lets in no row of a unit that is not there.
"""

COLUMNS: dict[str, str] = {  # name -> SQL type, in the order of the table and of the digest
    "id": "uuid not null",
    "unit_id": "uuid not null",
    "source_id": "uuid not null",
    "external_id": 'text collate "C" not null',
    "programme_id": "uuid not null",
    "kind": 'text collate "C" not null',
    "occurred_on": "date not null",
    "starts_at": "timestamptz",
    "ended_on": "date",
    "title": "text not null",
    "clauses": "text[] not null",
    "campaign_id": "uuid",
    "topic": 'text collate "C"',
    "audience": "text[]",
    "channel": 'text collate "C"',
    "place": "text",
    "outlet": "text",
    "priority": 'text collate "C"',
    "rerun": "boolean",
    "quantity": "bigint",
    "minutes": "bigint",
    "copies": "bigint",
    "attendances": "bigint",
    "attendances_female": "bigint",
    "attendances_members": "bigint",
    "persons": "bigint",
    "persons_female": "bigint",
    "entries": "bigint",
    "reach": "bigint",
    "amount_vnd": "bigint",
    "evidence": "text[]",
    "note": "text",
    "revision": "bigint",
    "status": "text collate \"C\" not null check (status in ('counted', 'held', 'withdrawn'))",
    "reason": "text",  # why it was withdrawn
    "origin_type": 'text collate "C"',
    "origin_id": "uuid",
    "sample": "boolean not null default false",
    "version": "integer not null default 1",
    "created_at": "timestamptz not null default now()",
    "updated_at": "timestamptz not null default now()",
    "tx": "bigint not null",
    "digest": "bytea not null",
}
KEPT = tuple(name for name in COLUMNS if name not in ("tx", "digest"))  # what the digest covers
CONTENT = tuple(  # what a push says; equal content is `unchanged`
    name
    for name in KEPT[4:]
    if name
    not in ("revision", "status", "reason", "origin_type", "origin_id", "sample", "version", "created_at", "updated_at")
)


def digest(row: str, **replaced: str) -> str:
    """SQL: sha256 over the binary record of what is stored.

    record_send writes each value with its type and length, NULL as length -1: no separator to escape, no format
    that a setting could change, and 1.4 us a row where jsonb text takes 5.
    """
    values = ", ".join(replaced.get(name, f"{row}.{name}") for name in KEPT)
    return f"sha256(record_send(row({values})))"


# kernel.folding.fold in SQL, exact for Vietnamese: for texts that no index has any more.
FOLDED = """create function folded(words text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(lower(regexp_replace(normalize(translate(words, 'đĐðÐɖƉ', 'dddddd'), NFKD),
    '[\\u0300-\\u036f]', '', 'g')), '[^a-z0-9\\u00c0-\\u1fff\\u2c00-\\uffff]+', ' ', 'g')) $$"""


# `@@` is not leakproof: behind a policy it never uses an index. So the words are looked for here, beyond the wall but
# among the caller's own units alone, and only keys leave; the rows are read behind the wall as ever. Planned anew each
# time, because frequent words are met on the way through the days, and rare ones only through the words.
FOUND = """create function activity_found(asked tsquery, down boolean, day date, last uuid, most int)
returns table (unit_id uuid, id uuid, occurred_on date) language plpgsql stable security definer
set search_path from current set random_page_cost to 1.1 set max_parallel_workers_per_gather to 0 as $$
declare units uuid[];
begin
  if session_user <> 'wide' then
    units := array(select distinct target from sight
      where root = any(current_setting('app.roots')::uuid[]) and way in ('own', 'lead', 'see'));
  end if;
  return query execute format(
    'select s.unit_id, s.id, s.occurred_on from activity_search s where s.words @@ $1 %s %s order by s.occurred_on %s, s.id %3$s limit $5',
    case when units is not null then 'and s.unit_id = any($2)' end,
    case when day is not null then format('and (s.occurred_on, s.id) %s ($3, $4)', case when down then '<' else '>' end) end,
    case when down then 'desc' else 'asc' end) using asked, units, day, last, most;
end $$"""


def ddl() -> list[str]:
    """The tables activity, activity_past, activity_search, their indexes and log triggers."""
    columns = ",\n  ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
    return [
        f"create table activity (\n  {columns},\n  primary key (unit_id, id))",
        "create unique index activity_natural on activity (source_id, external_id, unit_id)",
        "create index activity_list on activity (unit_id, occurred_on desc, id desc)",
        "create index activity_date on activity (occurred_on desc, id desc)",
        "create table activity_past (like activity, ended_tx bigint not null, primary key (ended_tx, id))",
        # The day stands here too: frequent words are found on the way through the days, rare ones through the words.
        """create table activity_search (
          unit_id uuid not null, id uuid not null, occurred_on date not null, words tsvector not null, primary key (unit_id, id))""",
        "create index activity_search_words on activity_search using gin (words)",
        "create index activity_search_date on activity_search (occurred_on desc, id desc)",
        FOLDED,
        FOUND,
        "create table activity_searched (one boolean primary key default true check (one), leaf bigint not null)",
        "insert into activity_searched (leaf) values (0)",
        *triggers(),
    ]


def triggers() -> list[str]:
    """Statement triggers; the UPDATE ones read OLD or NEW alone, for their join went quadratic (push-path.md 2.1)."""
    change = """insert into change (tx, tbl, row_id, unit_id, programme_id, room, op, version, digest)
        select current_tx, 'activity', n.id, n.unit_id, n.programme_id, 'unit', '{op}', n.version, n.digest from new_rows n"""
    functions = {
        "activity_created": change.format(op="c"),
        "activity_changed": change.format(op="u"),
        "activity_kept": "insert into activity_past select o.*, current_tx from old_rows o",
    }
    made = [
        f"""create function {name}() returns trigger language plpgsql security definer set search_path from current as $$
        declare current_tx bigint := current_tx();
        begin
          {body};
          return null;
        end $$"""
        for name, body in functions.items()
    ]
    new, old = "referencing new table as new_rows", "referencing old table as old_rows"
    return [
        *made,
        f"create trigger created after insert on activity {new} for each statement execute function activity_created()",
        f"create trigger changed after update on activity {new} for each statement execute function activity_changed()",
        f"create trigger kept after update on activity {old} for each statement execute function activity_kept()",
    ]
