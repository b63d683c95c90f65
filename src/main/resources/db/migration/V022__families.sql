-- Each pet of a stay has dates of its own, and may be taken off the list of those who come. Without dates it stays as long as the stay: so the release
-- before this one writes it. Back: restore pet_stay, standing_stay and stay_without_its_nights of V008 and V010; drop platform.stay_not_as_its_pets, out of
-- platform.invariant first; drop the four columns.
alter table tenant.reservation_pet add column arrives_on date, add column departs_on date, add column removed_at timestamptz, add column removed_by text;
alter table tenant.reservation_pet add constraint a_pet_stays_a_night check (arrives_on < departs_on) not valid;
alter table tenant.reservation_pet add constraint removal_has_a_who check (num_nulls(removed_at, removed_by) in (0, 2)) not valid;

do $$
declare company uuid;
begin
  perform set_config('app.actor', 'setup', true), set_config('app.request', 'migration', true), set_config('app.resorts', '*', true);
  for company in select id from platform.organization order by id loop
    perform set_config('app.organization', company::text, true);
    update tenant.reservation_pet p set arrives_on = r.arrives_on, departs_on = r.departs_on
      from tenant.reservation r where r.organization_id = p.organization_id and r.id = p.reservation_id and p.arrives_on is null;
  end loop;
end $$;

alter table tenant.reservation_pet validate constraint a_pet_stays_a_night;
alter table tenant.reservation_pet validate constraint removal_has_a_who;

-- Where each pet of a reservation stands. The reservation's own state is derived from these, never stored.
create or replace view tenant.pet_stay with (security_invoker) as
select rp.organization_id, rp.resort_id, rp.reservation_id, rp.pet_id, i.id as check_in_id, i.at as checked_in_at, o.at as checked_out_at,
       coalesce(rp.arrives_on, r.arrives_on) as arrives_on, coalesce(rp.departs_on, r.departs_on) as departs_on
  from tenant.reservation_pet rp
  join tenant.reservation r on r.organization_id = rp.organization_id and r.id = rp.reservation_id
  left join tenant.check_in i on i.organization_id = rp.organization_id and i.reservation_id = rp.reservation_id and i.pet_id = rp.pet_id and i.undone_at is null
  left join tenant.check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
 where rp.removed_at is null;

-- As before, but a pet that was to leave earlier than its family is free to be deleted once it should have gone.
create or replace function tenant.standing_stay(customer uuid, pet uuid, today date) returns table (id uuid, number text, arrives date, departs date)
  language plpgsql as $$
declare bound text := current_setting('app.resorts');
begin
  perform set_config('app.resorts', '*', true);
  return query
    select r.id, 'R-' || r.number, r.arrives_on, r.departs_on
      from tenant.reservation r join tenant.pet_stay s on s.organization_id = r.organization_id and s.reservation_id = r.id
     where (r.customer_id = customer or s.pet_id = pet)
       and not exists (select from tenant.cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null)
       and ((s.checked_in_at is null and s.departs_on >= today) or (s.checked_in_at is not null and s.checked_out_at is null))
     order by r.arrives_on limit 1;
  perform set_config('app.resorts', bound, true);
end $$;

grant select (organization_id, reservation_id, pet_id, arrives_on, departs_on, removed_at) on tenant.reservation_pet to ${observer};

-- Every night of every pet is let, with or without a suite, and no other night.
create or replace view platform.stay_without_its_nights with (security_invoker) as
select distinct r.organization_id, r.id as reservation_id
  from platform.reservation_standing r
  join tenant.reservation_pet p on p.organization_id = r.organization_id and p.reservation_id = r.id and p.removed_at is null
  left join (select l.organization_id, l.holder_id, s.pet_id, range_agg(daterange(l.arrives_on, l.departs_on)) as nights
               from tenant.let l join tenant.let_pet s on s.organization_id = l.organization_id and s.let_id = l.id
              where l.released_at is null and l.kind = 'boarding' group by 1, 2, 3) l
    on l.organization_id = r.organization_id and l.holder_id = r.id and l.pet_id = p.pet_id
 where not r.cancelled and not r.checked_out
   and l.nights is distinct from datemultirange(daterange(coalesce(p.arrives_on, r.arrives_on), coalesce(p.departs_on, r.departs_on)));

-- A stay lasts from the first of its pets to the last.
create view platform.stay_not_as_its_pets with (security_invoker) as
select r.organization_id, r.id as reservation_id
  from tenant.reservation r join tenant.reservation_pet p on p.organization_id = r.organization_id and p.reservation_id = r.id and p.removed_at is null
 group by r.organization_id, r.id, r.arrives_on, r.departs_on
having (min(coalesce(p.arrives_on, r.arrives_on)), max(coalesce(p.departs_on, r.departs_on))) is distinct from (r.arrives_on, r.departs_on);

-- Added to whatever the list holds by now.
do $$
begin
  execute 'create or replace view platform.invariant with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.invariant'::regclass), '; ')
    || ' union all select ''stay-not-as-its-pets'', count(*) from platform.stay_not_as_its_pets';
end $$;


grant select on platform.stay_not_as_its_pets to ${observer};
