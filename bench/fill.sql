create temp table if not exists place as
  select u.id as unit_id, coalesce(own.id, central.id) as programme_id, row_number() over (order by u.id) - 1 as n,
    count(*) over () as units
  from unit u cross join (select id from programme where level = 'central') central
  left join lateral (select p.id from programme p join party y on y.programme_id = p.id
    where p.level = 'provincial' and y.unit_id = u.id limit 1) own on true
  where u.kind in ('provincial_federation', 'provincial_department') and u.started_on < '2018-01-01';
create temp table if not exists title as select * from (values
  (1, 'Bản tin về tiền lương tối thiểu vùng', 'ban tin ve tien luong toi thieu vung'),
  (2, 'An toàn, vệ sinh lao động trong công nghiệp', 'an toan ve sinh lao dong trong cong nghiep'),
  (3, 'Phổ biến Luật Công đoàn', 'pho bien luat cong doan'),
  (4, 'Hội thi tay nghề công nhân giỏi', 'hoi thi tay nghe cong nhan gioi'),
  (5, 'Bảo hiểm xã hội cho người lao động', 'bao hiem xa hoi cho nguoi lao dong'),
  (6, 'Tháng Công nhân và Ngày hội đoàn viên', 'thang cong nhan va ngay hoi doan vien'),
  (7, 'Gương điển hình trong phong trào thi đua', 'guong dien hinh trong phong trao thi dua'),
  (8, 'Đối thoại tại nơi làm việc', 'doi thoai tai noi lam viec'),
  (9, 'Chăm lo nhà ở cho công nhân khu công nghiệp', 'cham lo nha o cho cong nhan khu cong nghiep'),
  (10, 'Chuyển đổi số trong tổ chức công đoàn', 'chuyen doi so trong to chuc cong doan')) as t(n, title, words);
insert into activity ({columns}, tx, digest)
select {columns}, 0, {digest} from (
  select (lpad(to_hex(1514764800000 + o.n), 12, '0') || '70008000' || lpad(to_hex(o.n), 12, '0'))::uuid as id, p.unit_id, p.unit_id as source_id,
    'fill-' || o.base || '-' || o.n as external_id, p.programme_id, 'loudspeaker_bulletin'::text as kind,
    '2018-01-01'::date + (o.n * 7919 % 1820)::int as occurred_on, null::timestamptz as starts_at, null::date as ended_on,
    t.title || ', đợt ' || (o.n % 500) as title, array['II.2'] as clauses, null::uuid as campaign_id,
    null::text as topic, null::text[] as audience, null::text as channel, 'Phường ' || (o.n % 300) as place,
    null::text as outlet, null::text as priority, null::boolean as rerun, 1::bigint as quantity,
    (5 + o.n % 30)::bigint as minutes, null::bigint as copies, null::bigint as attendances,
    null::bigint as attendances_female, null::bigint as attendances_members, null::bigint as persons,
    null::bigint as persons_female, null::bigint as entries, null::bigint as reach, null::bigint as amount_vnd,
    null::text[] as evidence, null::text as note, 1::bigint as revision, 'counted'::text as status, null::text as reason,
    null::text as origin_type, null::uuid as origin_id, true as sample, 1 as version, now() as created_at, now() as updated_at
  from (select g.n + base.n as n, base.n as base from (select count(*) as n from activity) base, generate_series(1, :rows) g(n)) o
  join place p on p.n = o.n % p.units join title t on t.n = 1 + o.n / 131 % 10) f;
insert into activity_search (unit_id, id, occurred_on, words)
select a.unit_id, a.id, a.occurred_on, to_tsvector('simple', t.words || ' dot ' || split_part(a.title, ', đợt ', 2) || ' phuong ' || substr(a.place, 8))
from activity a join title t on t.title = split_part(a.title, ', đợt ', 1)
where not exists (select 1 from activity_search s where (s.unit_id, s.id) = (a.unit_id, a.id));
