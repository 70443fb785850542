"""How sight is computed: one statement over units, their lines and succession, programmes and their parties.

Run in the transaction of any change of an edge, and at midnight in Viet Nam (lines and succession are dated).
It writes only differences, under an advisory lock; readers never wait.

Recursion multiplies the planner's guesses to millions of rows where there are thousands: just-in-time compilation,
worth it for so many, took over a second of each run, a join prepared for them 0.4 s, and joins by hash cost little even
when a table is empty. It takes some 15 ms for 331 units.

A unit takes part in a programme as party, as focal unit, or on the line of a party (what it directs, and what is
part of that). A successor inherits the seats of its predecessors; nobody loses those of a unit that has ended.
Drafts give their parties a seat, but let nobody see a unit: else a draft would be a key to any unit's rows.
"""

REFRESH = """
create or replace function refresh_sight(day date) returns int language plpgsql security definer set search_path from current
set jit to off set enable_nestloop to off as $$
declare changed int;
begin
  perform pg_advisory_xact_lock(1385);
  with recursive
  edge as (  -- lines of the day
    select distinct on (unit_id, line) unit_id, parent_id, line from unit_parent
    where valid_from <= day order by unit_id, line, valid_from desc),
  passed as (select predecessor_id, successor_id from succession where effective_on <= day),
  past(root, target) as (  -- a unit and its predecessors
    select id, id from unit
    union select p.root, s.predecessor_id from past p join passed s on s.successor_id = p.target),
  own(root, target) as (  -- with its parts, and the predecessors of these
    select id, id from unit
    union select o.root, n.target from own o join (
      select parent_id as source, unit_id as target from edge where line = 'part_of'
      union all select successor_id, predecessor_id from passed) n on n.source = o.target),
  line(head, member) as (  -- a party, its successors, and all that they direct or that is part of them
    select p.unit_id, p.unit_id from party p
    union select l.head, n.target from line l join (
      select parent_id as source, unit_id as target from edge
      union all select predecessor_id, successor_id from passed) n on n.source = l.member),
  below(top, id) as (
    select id, id from programme
    union select b.top, p.id from below b join programme p on p.parent_id = b.id),
  agreed as (select id, level, status from programme where status in ('signed', 'active', 'concluded')),
  holder(unit_id, programme_id, focal, head) as (
    select focal_unit_id, programme_id, true, unit_id from party
    union select unit_id, programme_id, unit_id = focal_unit_id, unit_id from party),
  seated as (select past.root, h.* from holder h join past on past.target = h.unit_id),
  member(programme_id, unit_id) as (
    select p.programme_id, l.member from party p join line l on l.head = p.unit_id
    union select programme_id, focal_unit_id from party),
  found(root, target, way) as (
    select root, target, 'own' from own
    union select s.root, l.member, 'lead' from seated s join agreed a on a.id = s.programme_id
      join line l on l.head = s.head where s.focal
    union select s.root, m.unit_id, 'see' from seated s join agreed a on a.id = s.programme_id
      join below b on b.top = s.programme_id join agreed c on c.id = b.id join member m on m.programme_id = b.id
    union select s.root, s.root, 'central' from seated s join agreed a on a.id = s.programme_id
      where s.focal and a.level = 'central' and a.status = 'active'
    union select root, programme_id, 'seat' from seated
    union select root, programme_id, 'focal' from seated where focal
    union select s.root, b.id, 'seat_lead' from seated s join agreed a on a.id = s.programme_id
      join below b on b.top = s.programme_id and b.id <> b.top where s.focal
    union select p.root, b.top, 'take' from below b join agreed a on a.id = b.top
      join member m on m.programme_id = b.id join past p on p.target = m.unit_id),
  ways as (  -- through arrays: how many there are guessed to be would make the joins below spill to files
    select unnest(roots) as root, unnest(targets) as target, unnest(ways) as way from (
      select array_agg(root) as roots, array_agg(target) as targets, array_agg(way) as ways from found) f),
  gone as (
    delete from sight s where not exists (
      select 1 from ways w where (w.root, w.target, w.way) = (s.root, s.target, s.way)) returning 1),
  come as (
    insert into sight select root, target, way from ways on conflict do nothing returning 1)
  select (select count(*) from gone) + (select count(*) from come) into changed;
  return changed;
end $$
"""
