-- Which check-ins are not over: whom to look for in the house, without reading all who ever left it. Kept by the database from the check-ins and check-outs;
-- that it says what they say is a promise (in-house-miscounted). Back: the functions overnight and stays_around as before, then drop table tenant.in_house
-- with the triggers named in_house.
create table tenant.in_house (
  organization_id uuid not null default tenant.current_organization(),
  check_in_id     uuid not null,
  resort_id       uuid not null,
  reservation_id  uuid not null,
  primary key (organization_id, check_in_id),
  foreign key (organization_id, check_in_id) references tenant.check_in (organization_id, id)
);
create index in_house_by_resort on tenant.in_house (organization_id, resort_id, reservation_id);
create index in_house_of_stay on tenant.in_house (organization_id, reservation_id);
call tenant.raise_wall('tenant.in_house', 'resort', audit_key => 'check_in_id');
-- It says again what the audited check-ins and check-outs say, and only they write it.
drop trigger audit on tenant.in_house;
revoke insert, update on tenant.in_house from ${app};

create function platform.come_in() returns trigger
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
begin
  delete from in_house h using latter n where h.organization_id = n.organization_id and h.check_in_id = n.id and n.undone_at is not null;
  insert into in_house (organization_id, check_in_id, resort_id, reservation_id)
  select n.organization_id, n.id, n.resort_id, n.reservation_id from latter n
   where n.undone_at is null
     and not exists (select from check_out o where o.organization_id = n.organization_id and o.check_in_id = n.id and o.undone_at is null)
      on conflict do nothing;
  return null;
end $$;

create function platform.go_out() returns trigger
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
begin
  delete from in_house h using latter n where h.organization_id = n.organization_id and h.check_in_id = n.check_in_id and n.undone_at is null;
  insert into in_house (organization_id, check_in_id, resort_id, reservation_id)
  select i.organization_id, i.id, i.resort_id, i.reservation_id
    from latter n join check_in i on i.organization_id = n.organization_id and i.id = n.check_in_id and i.undone_at is null
   where n.undone_at is not null
     and not exists (select from check_out o where o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null)
      on conflict do nothing;
  return null;
end $$;
revoke all on function platform.come_in(), platform.go_out() from public;

create trigger in_house after insert on tenant.check_in referencing new table as latter for each statement execute function platform.come_in();
create trigger in_house_changed after update on tenant.check_in referencing new table as latter for each statement execute function platform.come_in();
create trigger in_house after insert on tenant.check_out referencing new table as latter for each statement execute function platform.go_out();
create trigger in_house_changed after update on tenant.check_out referencing new table as latter for each statement execute function platform.go_out();

do $$
declare
  company uuid;
begin
  perform set_config('app.actor', 'job:migration', true), set_config('app.request', 'V057', true), set_config('app.resorts', '*', true);
  for company in select id from platform.organization loop
    perform set_config('app.organization', company::text, true);
    insert into tenant.in_house (organization_id, check_in_id, resort_id, reservation_id)
    select i.organization_id, i.id, i.resort_id, i.reservation_id from tenant.check_in i
     where i.organization_id = company and i.undone_at is null
       and not exists (select from tenant.check_out o where o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null);
  end loop;
end $$;

-- Stays that are not cancelled and have to do with the days from one to another: by what was booked, because somebody of them is in the house, and, of days
-- before today, because somebody may have stayed longer than booked. Planned for itself, so that whoever
-- asks knows how few they are.
create function tenant.stays_of_days(at_resort uuid, since date, until date, today date) returns table (reservation_id uuid)
  language plpgsql stable rows 300 as $$
#variable_conflict use_column
begin
  return query
  select r.id from tenant.reservation r
   where r.organization_id = tenant.current_organization() and r.resort_id = at_resort
     and r.arrives_on <= until and r.departs_on >= since
     and not exists (select from tenant.cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null)
   union
  select r.id from tenant.in_house h join tenant.reservation r on r.organization_id = h.organization_id and r.id = h.reservation_id
   where h.organization_id = tenant.current_organization() and h.resort_id = at_resort and r.arrives_on <= until
   union
  select r.id from tenant.reservation r
   where since < today and r.organization_id = tenant.current_organization() and r.resort_id = at_resort
     and r.arrives_on <= until and r.departs_on < since and r.departs_on > since - 92
     and not exists (select from tenant.cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null);
end $$;
grant execute on function tenant.stays_of_days(uuid, date, date, date) to ${app};

-- As before, of fewer stays.
create or replace function tenant.overnight(at_resort uuid, night date, now timestamptz)
  returns table (reservation_id uuid, pet_id uuid, let_id uuid, suite_id uuid, suite_type_id uuid, expected boolean, here boolean)
  language sql stable as $$
  with hours as (
    select (now at time zone r.time_zone)::date as today,
           (night + time '21:00') at time zone r.time_zone as falls,
           (night + 1)::timestamp at time zone r.time_zone as midnight,
           (night + 1 + time '06:00') at time zone r.time_zone as ends
      from tenant.resort r where r.organization_id = tenant.current_organization() and r.id = at_resort)
  select s.reservation_id, s.pet_id, l.id, l.suite_id, l.suite_type_id, b.expected, b.here
    from hours h
   cross join lateral tenant.stays_of_days(at_resort, least(night, h.today), night, h.today) around
    join tenant.pet_stay s on s.organization_id = tenant.current_organization() and s.reservation_id = around.reservation_id and s.arrives_on <= night
   cross join lateral (
     select night < s.departs_on as booked,
            s.checked_in_at < h.ends as came,
            s.checked_out_at is null or s.checked_out_at >= h.midnight as stayed,
            s.checked_out_at is null and (night < s.departs_on or now >= h.falls or (night = h.today and s.departs_on < night)) as stays) f
   cross join lateral (
     select f.booked and s.no_show_at is null and case when s.checked_in_at is null then now < h.ends else f.came and f.stayed end as expected,
            coalesce(f.came and (f.stays or s.checked_out_at >= h.midnight), false) as here) b
    left join lateral (
     select t.id, t.suite_id, t.suite_type_id
       from tenant.let t join tenant.let_pet p on p.organization_id = t.organization_id and p.let_id = t.id and p.pet_id = s.pet_id
      where t.organization_id = s.organization_id and t.holder_id = s.reservation_id and t.kind = 'boarding' and t.released_at is null and t.arrives_on <= night
      order by t.departs_on desc limit 1) l on true
   where b.expected or b.here
$$;

grant select (organization_id, check_in_id, resort_id, reservation_id) on tenant.in_house to ${observer};
create view platform.in_house_miscounted with (security_invoker) as
select coalesce(h.organization_id, i.organization_id) as organization_id, coalesce(h.check_in_id, i.id) as check_in_id
  from tenant.in_house h
  full join (select i.organization_id, i.id, i.reservation_id from tenant.check_in i
              where i.undone_at is null
                and not exists (select from tenant.check_out o where o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null)) i
    on i.organization_id = h.organization_id and i.id = h.check_in_id and i.reservation_id = h.reservation_id
 where h.check_in_id is null or i.id is null;

do $$
begin
  execute 'create or replace view platform.invariant with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.invariant'::regclass), '; ')
    || ' union all select ''in-house-miscounted'', count(*) from platform.in_house_miscounted';
end $$;
grant select on platform.in_house_miscounted to ${observer};
