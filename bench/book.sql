-- What POST /api/v1/reservations writes for one night in a named suite, as one transaction of pgbench (-M prepared).
\set d random(1, 900)
\set f random(1, :guests)
\set s random(1, :suites)
begin;
select set_config('app.organization', :organization, true), set_config('app.actor', 'bench', true), set_config('app.request', 'bench', true), set_config('app.resorts', '*', true);
insert into idempotency_key (route, key, fingerprint, status, headers, body, created_at) values ('POST /bench', gen_random_uuid()::text, sha256(''), 201, '{}', '', now());
select id, name from customer where id = (select customer_id from bench.guest where n = :f::int) for key share;
select id from pet where id = (select pet_id from bench.guest where n = :f::int) and deleted_at is null for no key update;
select gen_random_uuid() as reservation, gen_random_uuid() as let, gen_random_uuid() as quote \gset
with taken as (
  insert into let (id, resort_id, suite_id, suite_type_id, kind, holder_id, span, arrives_on, departs_on)
  select :let::uuid, :resort::uuid, s.suite_id, :type::uuid, 'boarding', :reservation::uuid,
         tstzrange(((current_date + :d::int) + make_time(12, 0, 0)) at time zone :zone, ((current_date + :d::int + 1) + make_time(12, 0, 0)) at time zone :zone),
         current_date + :d::int, current_date + :d::int + 1
    from bench.suite s where s.n = :s::int
  on conflict on constraint suite_is_free do nothing returning 1)
select count(*) as taken from taken \gset
with settled as (
  insert into let_pet (let_id, pet_id, resort_id, span)
  select l.id, g.pet_id, l.resort_id, l.span from let l, bench.guest g where l.id = :let::uuid and g.n = :f::int
  on conflict on constraint pet_is_in_one_place do nothing returning 1)
select count(*) as settled from settled \gset
\if :settled
select id, per_night from suite_rate where resort_id = :resort::uuid and suite_type_id = :type::uuid and valid @> current_date + :d::int;
insert into quote (id, resort_id, currency, total_minor, lines, rules, made_at) values (:quote::uuid, :resort::uuid, 'USD', 5000, '[{"amount": 5000}]', '', now());
insert into reservation_counter (resort_id, last_number) values (:resort::uuid, 10001)
  on conflict (organization_id, resort_id) do update set last_number = reservation_counter.last_number + 1 returning last_number as number \gset
insert into reservation (id, resort_id, number, customer_id, service_id, quote_id, arrives_on, departs_on, time_zone, confirmed_at)
  select :reservation::uuid, :resort::uuid, :number::bigint, g.customer_id, :service::uuid, :quote::uuid, current_date + :d::int, current_date + :d::int + 1, :zone, now()
    from bench.guest g where g.n = :f::int;
insert into reservation_pet (resort_id, reservation_id, pet_id) select :resort::uuid, :reservation::uuid, pet_id from bench.guest where n = :f::int;
commit;
\else
rollback;
\endif
