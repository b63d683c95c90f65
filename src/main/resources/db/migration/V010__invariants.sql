-- What must never be: each view lists the rows that break one promise and is empty for as long as it is kept. Constraints keep most of these promises,
-- locks keep the others, and nobody but these views would notice one that is not kept. Read by the observer across organizations, without a name, a note
-- or an address. Back: drop view platform.invariant and the views it counts; revoke select on all tables in schema tenant from the observer.
grant select (organization_id, id, resort_id, suite_id, holder_id, kind, span, arrives_on, departs_on, released_at, live) on tenant.let to ${observer};
grant select (organization_id, let_id, pet_id, resort_id, span, live) on tenant.let_pet to ${observer};
grant select (organization_id, id, resort_id, number, customer_id, quote_id, arrives_on, departs_on) on tenant.reservation to ${observer};
grant select (organization_id, id, reservation_id, undone_at) on tenant.cancellation to ${observer};
grant select (organization_id, id, reservation_id, pet_id, undone_at) on tenant.check_in to ${observer};
grant select (organization_id, id, check_in_id, undone_at) on tenant.check_out to ${observer};
grant select (organization_id, id, total_minor, lines) on tenant.quote to ${observer};
grant select (organization_id, route, status, created_at) on tenant.idempotency_key to ${observer};
grant select (organization_id, id, deleted_at) on tenant.customer to ${observer};

create view platform.suite_let_twice with (security_invoker) as
select a.organization_id, a.suite_id, a.id as let_id, b.id as other_let_id
  from tenant.let a
  join tenant.let b on b.organization_id = a.organization_id and b.suite_id = a.suite_id and b.span && a.span and b.id > a.id
 where a.released_at is null and a.suite_id is not null and b.released_at is null and b.suite_id is not null;

create view platform.pet_in_two_places with (security_invoker) as
select a.organization_id, a.pet_id, a.let_id, b.let_id as other_let_id
  from tenant.let_pet a
  join tenant.let_pet b on b.organization_id = a.organization_id and b.pet_id = a.pet_id and b.span && a.span and b.let_id > a.let_id
 where a.live and b.live;

create view platform.pet_not_as_its_let with (security_invoker) as
select p.organization_id, p.pet_id, p.let_id
  from tenant.let_pet p
  left join tenant.let l on l.organization_id = p.organization_id and l.id = p.let_id
 where l.id is null or (p.resort_id, p.span, p.live) is distinct from (l.resort_id, l.span, l.released_at is null);

-- Where each reservation stands, for the views below: gone once a pet was here and none is any more.
create view platform.reservation_standing with (security_invoker) as
select r.organization_id, r.id, r.customer_id, r.arrives_on, r.departs_on,
       exists (select from tenant.cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null) as cancelled,
       coalesce(v.here, 0) > 0 as in_house, coalesce(v.here, -1) = 0 as checked_out
  from tenant.reservation r
  left join (select i.organization_id, i.reservation_id, count(*) filter (where o.id is null) as here
               from tenant.check_in i
               left join tenant.check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
              where i.undone_at is null group by 1, 2) v on v.organization_id = r.organization_id and v.reservation_id = r.id;

-- Every night of a stay is let, with or without a suite, and no other night.
create view platform.stay_without_its_nights with (security_invoker) as
select r.organization_id, r.id as reservation_id
  from platform.reservation_standing r
  left join (select organization_id, holder_id, range_agg(daterange(arrives_on, departs_on)) as nights
               from tenant.let where released_at is null and kind = 'boarding' group by 1, 2) l
    on l.organization_id = r.organization_id and l.holder_id = r.id
 where not r.cancelled and not r.checked_out and l.nights is distinct from datemultirange(daterange(r.arrives_on, r.departs_on));

create view platform.cancelled_with_a_let with (security_invoker) as
select r.organization_id, r.id as reservation_id, l.id as let_id
  from platform.reservation_standing r join tenant.let l on l.organization_id = r.organization_id and l.holder_id = r.id
 where r.cancelled and l.released_at is null;

create view platform.cancelled_in_house with (security_invoker) as
select organization_id, id as reservation_id from platform.reservation_standing where cancelled and (in_house or checked_out);

-- Whoever was deleted had no stay to come: the earliest date it was anywhere when it happened.
create view platform.guest_without_a_household with (security_invoker) as
select r.organization_id, r.id as reservation_id, r.customer_id
  from platform.reservation_standing r join tenant.customer c on c.organization_id = r.organization_id and c.id = r.customer_id
 where c.deleted_at is not null and not r.cancelled and not r.checked_out
   and (r.in_house or r.departs_on >= ((c.deleted_at at time zone 'UTC') - interval '12 hours')::date);

create view platform.let_too_long with (security_invoker) as
select organization_id, id as let_id from tenant.let
 where upper(span) - lower(span) > interval '31 days 1 hour' or departs_on - arrives_on > 31;

create view platform.check_out_without_check_in with (security_invoker) as
select o.organization_id, o.id as check_out_id
  from tenant.check_out o
  left join tenant.check_in i on i.organization_id = o.organization_id and i.id = o.check_in_id
 where o.undone_at is null and (i.id is null or i.undone_at is not null);

create view platform.checked_in_twice with (security_invoker) as
select organization_id, reservation_id, pet_id from tenant.check_in where undone_at is null group by 1, 2, 3 having count(*) > 1;

create view platform.quote_not_its_lines with (security_invoker) as
select q.organization_id, q.id as quote_id from tenant.quote q
 where q.total_minor is distinct from (select coalesce(sum((line ->> 'amount')::bigint), 0) from jsonb_array_elements(q.lines) line);

create view platform.number_given_twice with (security_invoker) as
select organization_id, resort_id, number from tenant.reservation group by 1, 2, 3 having count(*) > 1;

-- A key is written with its answer in one transaction.
create view platform.answer_never_kept with (security_invoker) as
select organization_id, route, created_at from tenant.idempotency_key where status = 0;

create view platform.invariant with (security_invoker) as
          select 'suite-let-twice' as name, count(*) as violations from platform.suite_let_twice
union all select 'pet-in-two-places', count(*) from platform.pet_in_two_places
union all select 'pet-not-as-its-let', count(*) from platform.pet_not_as_its_let
union all select 'stay-without-its-nights', count(*) from platform.stay_without_its_nights
union all select 'cancelled-with-a-let', count(*) from platform.cancelled_with_a_let
union all select 'cancelled-in-house', count(*) from platform.cancelled_in_house
union all select 'guest-without-a-household', count(*) from platform.guest_without_a_household
union all select 'let-too-long', count(*) from platform.let_too_long
union all select 'check-out-without-check-in', count(*) from platform.check_out_without_check_in
union all select 'checked-in-twice', count(*) from platform.checked_in_twice
union all select 'quote-not-its-lines', count(*) from platform.quote_not_its_lines
union all select 'number-given-twice', count(*) from platform.number_given_twice
union all select 'answer-never-kept', count(*) from platform.answer_never_kept;

grant select on platform.suite_let_twice, platform.pet_in_two_places, platform.pet_not_as_its_let, platform.reservation_standing,
  platform.stay_without_its_nights, platform.cancelled_with_a_let, platform.cancelled_in_house, platform.guest_without_a_household,
  platform.let_too_long, platform.check_out_without_check_in, platform.checked_in_twice, platform.quote_not_its_lines, platform.number_given_twice,
  platform.answer_never_kept, platform.invariant to ${observer};
