-- What GET /api/v1/resorts/{resort}/availability asks of the database, for three nights, as one transaction of pgbench (-M prepared).
\set d random(1, 60)
begin;
select set_config('app.organization', :organization, true), set_config('app.actor', 'bench', true), set_config('app.request', 'bench', true), set_config('app.resorts', '*', true);
select id, version, name, city, phone, time_zone, currency, turnover_time from resort where id = :resort::uuid;
with asked as (select ((current_date + :d::int) + make_time(12, 0, 0)) at time zone :zone as since, ((current_date + :d::int + 3) + make_time(12, 0, 0)) at time zone :zone as until),
near as (
  select l.suite_id, l.suite_type_id, l.span from let l
   where l.resort_id = :resort::uuid and l.released_at is null and l.holder_id <> '00000000-0000-0000-0000-000000000000'
     and lower(l.span) <= (select until from asked) and lower(l.span) > (select since from asked) - interval '31 days 1 hour' and upper(l.span) >= (select since from asked))
select s.id, s.name, s.area, s.suite_type_id, t.name as suite_type, t.description, s.maximum_pets, s.species_id, s.weight_limit_grams,
       not exists (select from near n, asked a where n.suite_id = s.id and n.span && tstzrange(a.since, a.until)) as free,
       (select count(*) from near n, asked a where n.suite_id = s.id and (upper(n.span) = a.since or lower(n.span) = a.until)) as neighbours,
       (select count(*) from near n, asked a where n.suite_id is null and n.suite_type_id = s.suite_type_id and n.span && tstzrange(a.since, a.until)) as displaced
  from suite s join suite_type t on t.organization_id = s.organization_id and t.id = s.suite_type_id
 where s.resort_id = :resort::uuid and s.deleted_at is null
 order by t.position, t.name, t.id, s.position, s.name, s.id;
select coalesce(s.suite_type_id, l.suite_type_id) as suite_type_id, d::date as night, count(distinct coalesce(l.suite_id, l.id)) as taken
  from let l
  left join suite s on s.organization_id = l.organization_id and s.id = l.suite_id
 cross join generate_series(greatest(l.arrives_on, current_date + :d::int), least(l.departs_on, current_date + :d::int + 3) - 1, interval '1 day') d
 where l.resort_id = :resort::uuid and l.released_at is null
   and lower(l.span) < ((current_date + :d::int + 3) + make_time(12, 0, 0)) at time zone :zone
   and lower(l.span) > ((current_date + :d::int) + make_time(12, 0, 0)) at time zone :zone - interval '31 days 1 hour'
   and upper(l.span) > ((current_date + :d::int) + make_time(12, 0, 0)) at time zone :zone
 group by 1, 2;
select id, suite_type_id, lower(valid), upper(valid), per_night from suite_rate
 where resort_id = :resort::uuid and suite_type_id = any (select id from suite_type) and valid && daterange(current_date + :d::int, current_date + :d::int + 3)
 order by valid;
commit;
