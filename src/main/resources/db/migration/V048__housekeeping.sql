-- Whether a suite is clean: who left it is known already, so all that is written here is that somebody wants it cleaned, began, or did it. Back: drop the
-- function and the table of this file.
create table tenant.suite_cleaning (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  suite_id        uuid        not null,
  -- Said by somebody; what guests leave behind needs no word.
  wanted_at       timestamptz,
  wanted_by       text,
  why             text        not null default '' check (length(why) <= 300),
  began_at        timestamptz,
  began_by        text,
  done_at         timestamptz,
  done_by         text,
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, suite_id) references tenant.suite (organization_id, resort_id, id),
  constraint cleaning_says_something check (num_nonnulls(wanted_at, began_at, done_at) > 0),
  constraint wanted_has_a_who check (num_nulls(wanted_at, wanted_by) in (0, 2)),
  constraint began_has_a_who check (num_nulls(began_at, began_by) in (0, 2)),
  constraint done_has_a_who check (num_nulls(done_at, done_by) in (0, 2)),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index one_cleaning_at_a_time on tenant.suite_cleaning (organization_id, suite_id) where done_at is null and undone_at is null;
create index cleaning_of_suite on tenant.suite_cleaning (organization_id, suite_id, done_at desc nulls first) where undone_at is null;
call tenant.raise_wall('tenant.suite_cleaning', 'resort');

-- How each suite of a resort is. Dirty from when the last of its guests left it, home or into another suite, until somebody has cleaned it or let others in:
-- nobody comes into a suite that was not made ready. Who was in it last is one of the three lets that began last, and what was left over a quarter of a year
-- ago counts as clean, so that the past may be as long as it likes.
create function tenant.suite_conditions(at_resort uuid, now timestamptz)
  returns table (suite_id uuid, state text, occupied boolean, since timestamptz, why text, by_whom text)
  language sql stable as $$
  with begun as materialized (
    select l.id, l.suite_id, l.holder_id, l.kind, l.arrives_on, l.departs_on, lower(l.span) as starts, upper(l.span) as ends,
           row_number() over (partition by l.suite_id order by lower(l.span) desc, l.id) as back
      from tenant.let l
     where l.organization_id = tenant.current_organization() and l.resort_id = at_resort and l.released_at is null and l.kind <> 'out-of-service'
       and l.suite_id is not null and lower(l.span) <= now + interval '16 hours'
       and l.arrives_on <= (now at time zone 'UTC')::date + 1 and l.arrives_on >= (now at time zone 'UTC')::date - 92),
  latest as materialized (select b.* from begun b where b.back <= 3),
  visits as materialized (
    select l.suite_id, l.back, case when m.moved then least(v.went, l.ends) else v.went end as until
      from latest l
      join tenant.let_pet p on p.organization_id = tenant.current_organization() and p.let_id = l.id
     cross join lateral (
       select i.at as came, o.at as went
         from tenant.check_in i
         left join tenant.check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
        where l.kind = 'boarding' and i.organization_id = tenant.current_organization() and i.reservation_id = l.holder_id and i.pet_id = p.pet_id and i.undone_at is null
       union all
       select i.at, o.at
         from tenant.camp_check_in i
         left join tenant.camp_check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null
        where l.kind = 'day' and i.organization_id = tenant.current_organization() and i.visit_id = l.holder_id and i.pet_id = p.pet_id and i.undone_at is null) v
     cross join lateral (
       select l.ends <= now and exists (
         select from tenant.let n join tenant.let_pet q on q.organization_id = n.organization_id and q.let_id = n.id and q.pet_id = p.pet_id
          where n.organization_id = tenant.current_organization() and n.holder_id = l.holder_id and n.released_at is null and n.arrives_on >= l.departs_on) as moved) m
     -- Whoever came before its let begins is in it; whoever is to move into it later is not yet.
     where v.came < l.ends and coalesce(v.went > l.starts - interval '16 hours', true) and (l.starts <= now or v.came > l.starts - interval '16 hours')),
  uses as (
    select v.suite_id, v.back, bool_or(v.until is null or v.until > now) as inside, max(v.until) as until from visits v group by v.suite_id, v.back),
  last_use as materialized (select distinct on (u.suite_id) u.suite_id, u.inside, u.until from uses u order by u.suite_id, u.back)
  select s.id, c.state, coalesce(b.inside, false), case when c.state = 'clean' then k.done_at when c.state = 'cleaning' then k.began_at
           else greatest(case when not b.inside then b.until end, k.wanted_at) end,
         case when c.state = 'dirty' then coalesce(k.why, '') else '' end,
         case c.state when 'clean' then k.done_by when 'cleaning' then k.began_by else k.wanted_by end
    from tenant.suite s
    left join last_use b on b.suite_id = s.id
    left join lateral (
      select x.* from tenant.suite_cleaning x
       where x.organization_id = s.organization_id and x.suite_id = s.id and x.undone_at is null order by x.done_at desc nulls first limit 1) k on true
   cross join lateral (select case when b.inside then null else b.until end as left_at) e
   cross join lateral (
     select case when k.id is not null and k.done_at is null and k.began_at >= coalesce(e.left_at, '-infinity') then 'cleaning'
                 when k.id is not null and k.done_at is null then 'dirty'
                 when e.left_at > coalesce(k.done_at, '-infinity') then 'dirty'
                 else 'clean' end as state) c
   where s.organization_id = tenant.current_organization() and s.resort_id = at_resort and s.deleted_at is null
$$;
grant execute on function tenant.suite_conditions(uuid, timestamptz) to ${app};
