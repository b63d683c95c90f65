-- Who left before its time and gave the rest up, who never came, and in one row per deed what happened to a stay. Back: restore pet_stay, standing_stay,
-- stay_without_its_nights and reservation_standing of V022 and V010; drop check_out.gave_up_until and the tables of this file.
alter table tenant.check_out add column gave_up_until date;

create table tenant.no_show (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  pet_id          uuid        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  -- Whether its nights were given up; else they stay let, as booked.
  released        boolean     not null,
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  foreign key (organization_id, reservation_id, pet_id) references tenant.reservation_pet (organization_id, reservation_id, pet_id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index no_show_once on tenant.no_show (organization_id, reservation_id, pet_id) where undone_at is null;

-- When a resort gives somebody up who did not come. Without a row: at six on the day after, and the nights are kept.
create table tenant.no_show_rule (
  organization_id uuid    not null default tenant.current_organization(),
  resort_id       uuid    not null,
  version         int     not null default 1,
  marked_at       time    not null,
  releases        boolean not null,
  primary key (organization_id, resort_id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);

-- What happened to a stay, by whom and when. Facts are data; the words are the bundles'.
create table tenant.deed (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  what            text        not null check (what ~ '^[a-z-]{1,40}$'),
  facts           jsonb       not null,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id)
);
create index deed_of_reservation on tenant.deed (organization_id, reservation_id, at, id);

call tenant.raise_wall('tenant.no_show', 'resort');
call tenant.raise_wall('tenant.no_show_rule', 'resort', audit_key => 'resort_id');
call tenant.raise_wall('tenant.deed', 'resort');
revoke update on tenant.deed from ${app};

create or replace view tenant.pet_stay with (security_invoker) as
select rp.organization_id, rp.resort_id, rp.reservation_id, rp.pet_id, i.id as check_in_id, i.at as checked_in_at, o.at as checked_out_at,
       coalesce(rp.arrives_on, r.arrives_on) as arrives_on, coalesce(rp.departs_on, r.departs_on) as departs_on,
       o.gave_up_until, n.at as no_show_at, n.released as no_show_released
  from tenant.reservation_pet rp
  join tenant.reservation r on r.organization_id = rp.organization_id and r.id = rp.reservation_id
  left join tenant.check_in i on i.organization_id = rp.organization_id and i.reservation_id = rp.reservation_id and i.pet_id = rp.pet_id and i.undone_at is null
  left join tenant.check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
  left join tenant.no_show n on n.organization_id = rp.organization_id and n.reservation_id = rp.reservation_id and n.pet_id = rp.pet_id and n.undone_at is null
 where rp.removed_at is null;

-- As before; whoever was given up is expected no more.
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
       and ((s.checked_in_at is null and s.no_show_at is null and s.departs_on >= today) or (s.checked_in_at is not null and s.checked_out_at is null))
     order by r.arrives_on limit 1;
  perform set_config('app.resorts', bound, true);
end $$;

grant select (organization_id, id, reservation_id, pet_id, released, undone_at) on tenant.no_show to ${observer};

create or replace view platform.reservation_standing with (security_invoker) as
select r.organization_id, r.id, r.customer_id, r.arrives_on, r.departs_on,
       exists (select from tenant.cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null) as cancelled,
       coalesce(v.here, 0) > 0 as in_house, coalesce(v.here, -1) = 0 as checked_out,
       exists (select from tenant.no_show n where n.organization_id = r.organization_id and n.reservation_id = r.id and n.undone_at is null)
         and not exists (select from tenant.reservation_pet p
                    where p.organization_id = r.organization_id and p.reservation_id = r.id and p.removed_at is null
                      and not exists (select from tenant.no_show n where n.organization_id = p.organization_id and n.reservation_id = p.reservation_id
                                                                     and n.pet_id = p.pet_id and n.undone_at is null)) as no_show
  from tenant.reservation r
  left join (select i.organization_id, i.reservation_id, count(*) filter (where o.id is null) as here
               from tenant.check_in i
               left join tenant.check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
              where i.undone_at is null group by 1, 2) v on v.organization_id = r.organization_id and v.reservation_id = r.id;

-- Every night of every pet is let, with or without a suite, and no other night; of a pet that was given up with its nights, none.
create or replace view platform.stay_without_its_nights with (security_invoker) as
select distinct r.organization_id, r.id as reservation_id
  from platform.reservation_standing r
  join tenant.reservation_pet p on p.organization_id = r.organization_id and p.reservation_id = r.id and p.removed_at is null
  left join tenant.no_show n on n.organization_id = p.organization_id and n.reservation_id = p.reservation_id and n.pet_id = p.pet_id and n.undone_at is null
  left join (select l.organization_id, l.holder_id, s.pet_id, range_agg(daterange(l.arrives_on, l.departs_on)) as nights
               from tenant.let l join tenant.let_pet s on s.organization_id = l.organization_id and s.let_id = l.id
              where l.released_at is null and l.kind = 'boarding' group by 1, 2, 3) l
    on l.organization_id = r.organization_id and l.holder_id = r.id and l.pet_id = p.pet_id
 where not r.cancelled and not r.checked_out
   and l.nights is distinct from case when n.released then null
                                      else datemultirange(daterange(coalesce(p.arrives_on, r.arrives_on), coalesce(p.departs_on, r.departs_on))) end;

-- As before; a household whose only stay to come was given up may go.
create or replace view platform.guest_without_a_household with (security_invoker) as
select r.organization_id, r.id as reservation_id, r.customer_id
  from platform.reservation_standing r join tenant.customer c on c.organization_id = r.organization_id and c.id = r.customer_id
 where c.deleted_at is not null and not r.cancelled and not r.checked_out and not r.no_show
   and (r.in_house or r.departs_on >= ((c.deleted_at at time zone 'UTC') - interval '12 hours')::date);

create view platform.no_show_was_here with (security_invoker) as
select n.organization_id, n.id as no_show_id
  from tenant.no_show n
  join tenant.check_in i on i.organization_id = n.organization_id and i.reservation_id = n.reservation_id and i.pet_id = n.pet_id and i.undone_at is null
 where n.undone_at is null;

-- Added to whatever the list holds by now.
do $$
begin
  execute 'create or replace view platform.invariant with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.invariant'::regclass), '; ')
    || ' union all select ''no-show-was-here'', count(*) from platform.no_show_was_here';
end $$;

grant select on platform.no_show_was_here to ${observer};

-- What was written down of stays that have no deeds, as deeds: for the time before there were any, and for stays that were loaded.
create function tenant.write_deeds_of_the_past() returns void
  language sql as $$
  insert into tenant.deed (id, resort_id, reservation_id, at, by_whom, what, facts)
  select gen_random_uuid(), e.resort_id, e.reservation_id, e.at, e.by_whom, e.what, e.facts from (
    select r.resort_id, r.id as reservation_id, r.confirmed_at as at, r.confirmed_by as by_whom, 'booked' as what,
           jsonb_build_object('pets', coalesce((select jsonb_agg(p.name order by p.name) from tenant.reservation_pet x
                                                  join tenant.pet p on p.organization_id = x.organization_id and p.id = x.pet_id
                                                 where x.organization_id = r.organization_id and x.reservation_id = r.id), '[]'),
                              'arrives', r.arrives_on, 'departs', r.departs_on) as facts
      from tenant.reservation r
    union all
    select i.resort_id, i.reservation_id, i.at, i.by_whom, 'checked-in', jsonb_build_object('pets', jsonb_build_array(p.name))
      from tenant.check_in i join tenant.pet p on p.organization_id = i.organization_id and p.id = i.pet_id
    union all
    select i.resort_id, i.reservation_id, i.undone_at, i.undone_by, 'check-in-taken-back', jsonb_build_object('pets', jsonb_build_array(p.name))
      from tenant.check_in i join tenant.pet p on p.organization_id = i.organization_id and p.id = i.pet_id where i.undone_at is not null
    union all
    select i.resort_id, i.reservation_id, o.at, o.by_whom, 'checked-out', jsonb_build_object('pets', jsonb_build_array(p.name))
      from tenant.check_out o join tenant.check_in i on i.organization_id = o.organization_id and i.id = o.check_in_id
      join tenant.pet p on p.organization_id = i.organization_id and p.id = i.pet_id
    union all
    select i.resort_id, i.reservation_id, o.undone_at, o.undone_by, 'check-out-taken-back', jsonb_build_object('pets', jsonb_build_array(p.name))
      from tenant.check_out o join tenant.check_in i on i.organization_id = o.organization_id and i.id = o.check_in_id
      join tenant.pet p on p.organization_id = i.organization_id and p.id = i.pet_id where o.undone_at is not null
    union all
    select x.resort_id, x.reservation_id, x.at, x.by_whom, 'cancelled', jsonb_build_object('reason', x.reason) from tenant.cancellation x
    union all
    select x.resort_id, x.reservation_id, x.undone_at, x.undone_by, 'cancellation-taken-back', '{}' from tenant.cancellation x
     where x.undone_at is not null) e
 where not exists (select from tenant.deed d where d.organization_id = tenant.current_organization() and d.reservation_id = e.reservation_id);
$$;
grant execute on function tenant.write_deeds_of_the_past() to ${app};

do $$
declare company uuid;
begin
  perform set_config('app.actor', 'setup', true), set_config('app.request', 'migration', true), set_config('app.resorts', '*', true);
  for company in select id from platform.organization order by id loop
    perform set_config('app.organization', company::text, true);
    perform tenant.write_deeds_of_the_past();
  end loop;
end $$;
