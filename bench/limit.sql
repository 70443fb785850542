-- The limit's table: fixed, so that the ratio cannot be bettered by a heavier table of ours.
create table limit_activity (
  id uuid not null, unit_id uuid not null, source_id uuid not null, external_id text collate "C" not null,
  programme_id uuid not null, kind text collate "C" not null, occurred_on date not null, title text not null,
  clauses text[] not null, place text, quantity bigint, minutes bigint, revision bigint,
  status text collate "C" not null, version int not null default 1,
  primary key (unit_id, id));
create unique index limit_natural on limit_activity (source_id, external_id, unit_id);
create index limit_list on limit_activity (unit_id, occurred_on desc, id desc);
create index limit_date on limit_activity (occurred_on desc, id desc);
