-- A plan made once for a session has to be good whatever the statistics said when it was made: once it was not, and Today took twenty seconds. So there is one
-- way to run it, pet by pet and visit by visit through indexes. Back: tenant.visits_of_pets as V034 has it.
create or replace function tenant.visits_of_pets(pets uuid[], now timestamptz) returns table (pet_id uuid, first_day date, last_day date)
  language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare bound text := current_setting('app.resorts'); today date;
begin
  perform set_config('app.resorts', '*', true);
  -- The earliest date it is at any resort.
  select min((now at time zone r.time_zone)::date) into today from tenant.resort r where r.organization_id = tenant.current_organization();
  return query
    with booked as materialized (
      select b.reservation_id, b.pet_id
        from unnest(pets) p (id)
       cross join lateral (select rp.reservation_id, rp.pet_id from tenant.reservation_pet rp
                            where rp.organization_id = tenant.current_organization() and rp.pet_id = p.id offset 0) b),
    camp as materialized (
      select c.visit_id, c.pet_id, c.day
        from unnest(pets) p (id)
       cross join lateral (select v.visit_id, v.pet_id, v.day from tenant.camp_visit_pet v
                            where v.organization_id = tenant.current_organization() and v.pet_id = p.id and v.live offset 0) c),
    visits as materialized (
      select b.pet_id, s.checked_in_at is not null as came, s.arrives_on as first_day,
             case when s.checked_out_at is not null then (s.checked_out_at at time zone s.time_zone)::date
                  when s.checked_in_at is not null then greatest(s.departs_on, today)
                  else s.departs_on end as last_day
        from booked b
       cross join lateral (
         select v.arrives_on, v.departs_on, v.checked_in_at, v.checked_out_at,
                (select r.time_zone from tenant.resort r where r.organization_id = v.organization_id and r.id = v.resort_id) as time_zone
           from tenant.pet_stay v
          where v.organization_id = tenant.current_organization() and v.reservation_id = b.reservation_id and v.pet_id = b.pet_id and v.no_show_at is null offset 0) s
       where not exists (select from tenant.cancellation x
                          where x.organization_id = tenant.current_organization() and x.reservation_id = b.reservation_id and x.undone_at is null)
      union all
      select c.pet_id, v.checked_in_at is not null, c.day, c.day
        from camp c
       cross join lateral (select s.checked_in_at from tenant.camp_pet_visit s
                            where s.organization_id = tenant.current_organization() and s.visit_id = c.visit_id and s.pet_id = c.pet_id offset 0) v)
    (select distinct on (v.pet_id) v.pet_id, v.first_day, v.last_day from visits v where v.came order by v.pet_id, v.last_day desc)
    union all
    select v.pet_id, v.first_day, v.last_day from visits v where not v.came and v.first_day >= today;
  perform set_config('app.resorts', bound, true);
end $$;
