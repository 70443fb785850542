\set ON_ERROR_STOP on
begin;
create temp table given (like limit_activity including defaults) on commit drop;
\copy given (id, unit_id, source_id, external_id, programme_id, kind, occurred_on, title, clauses, place, quantity, minutes, revision, status) from pstdin with (format csv)
insert into limit_activity as a select * from given
on conflict (source_id, external_id, unit_id) do update set
  kind = excluded.kind, occurred_on = excluded.occurred_on, title = excluded.title, clauses = excluded.clauses,
  place = excluded.place, quantity = excluded.quantity, minutes = excluded.minutes, revision = excluded.revision,
  version = a.version + 1
where (a.kind, a.occurred_on, a.title, a.clauses, a.place, a.quantity, a.minutes)
  is distinct from (excluded.kind, excluded.occurred_on, excluded.title, excluded.clauses, excluded.place, excluded.quantity, excluded.minutes);
commit;
