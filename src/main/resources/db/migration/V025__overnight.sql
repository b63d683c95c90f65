-- Who sleeps at a resort in the night that begins on a date: the one definition behind every screen, number, list and answer. Back: drop the functions of
-- this file.

-- Stays that a day at a resort can have to do with: begun by its end, and not over for longer than a quarter of a year, in which everybody who should have
-- left has been missed. So the past may be as long as it likes.
create function tenant.stays_around(at_resort uuid, since date, until date) returns table (reservation_id uuid)
  language sql stable as $$
  select r.id from tenant.reservation r
   where r.organization_id = tenant.current_organization() and r.resort_id = at_resort and r.departs_on > since - 92 and r.arrives_on <= until
     and not exists (select from tenant.cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null)
$$;

-- Expected: booked for the night, neither given up nor gone home, and while the night lasts it may still come. Here: in the house in fact. The night falls at
-- nine in the evening, from when on whoever should have left sleeps here, and ends at six; who goes home after midnight has slept here, and who comes before
-- six for the evening before still does.
create function tenant.overnight(at_resort uuid, night date, now timestamptz)
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
   cross join lateral tenant.stays_around(at_resort, least(night, h.today), night) around
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

-- Guests and beds are two numbers: pets that sleep here, and suites that somebody sleeps in.
create function tenant.overnight_counts(at_resort uuid, night date, now timestamptz)
  returns table (pets int, still_to_come int, suites_occupied int, without_suite int, suites int)
  language sql stable as $$
  select count(*)::int, (count(*) filter (where not o.here))::int, count(distinct o.suite_id)::int, (count(*) filter (where o.suite_id is null))::int,
         (select count(*)::int from tenant.suite s
           where s.organization_id = tenant.current_organization() and s.resort_id = at_resort and s.deleted_at is null)
    from tenant.overnight(at_resort, night, now) o
$$;

grant execute on function tenant.stays_around(uuid, date, date), tenant.overnight(uuid, date, timestamptz),
  tenant.overnight_counts(uuid, date, timestamptz) to ${app};
