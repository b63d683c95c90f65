-- Day camp: groups and their counted places, what a day costs, who comes, and who comes every week. Back: put platform.invariant back to what V010 says;
-- drop the camp_ views, functions and tables of this file.
create table tenant.camp_group (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  version         int         not null default 1,
  resort_id       uuid        not null,
  name            text        not null check (length(name) between 1 and 80),
  position        int         not null default 0,
  -- Where its guests rest in a suite for the day: the type of that suite. Null where they play all day.
  suite_type_id   uuid,
  -- The hours of the day, local to the resort. A morning ends at the cut-off and an afternoon begins there.
  opens           time        not null,
  cut_off         time        not null,
  closes          time        not null,
  created_at      timestamptz not null default now(),
  deleted_at      timestamptz,
  deleted_by      text,
  primary key (organization_id, id),
  constraint camp_group_stands_in_its_resort unique (organization_id, resort_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  foreign key (organization_id, suite_type_id) references tenant.suite_type (organization_id, id),
  constraint day_has_two_halves check (opens < cut_off and cut_off < closes),
  constraint deletion_has_a_who check (num_nulls(deleted_at, deleted_by) in (0, 2))
);
create unique index camp_group_is_named_once on tenant.camp_group (organization_id, resort_id, lower(name)) where deleted_at is null;

-- Which services draw from the places of a group.
create table tenant.camp_group_service (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  group_id        uuid not null,
  service_id      uuid not null,
  primary key (organization_id, group_id, service_id),
  foreign key (organization_id, resort_id, group_id) references tenant.camp_group (organization_id, resort_id, id),
  foreign key (organization_id, service_id) references tenant.service (organization_id, id)
);

-- How many places a day has, from a day on until the next row takes over; and the days that have more, fewer or none.
create table tenant.camp_capacity (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  group_id        uuid        not null,
  valid           daterange   not null,
  places          int         not null check (places between 0 and 1000),
  created_at      timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, group_id) references tenant.camp_group (organization_id, resort_id, id),
  constraint one_capacity_a_day exclude using gist (organization_id with =, group_id with =, valid with &&)
);

create table tenant.camp_exception (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  group_id        uuid        not null,
  day             date        not null,
  places          int         not null check (places between 0 and 1000),
  reason          text        not null default '' check (length(reason) <= 300),
  created_at      timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, group_id) references tenant.camp_group (organization_id, resort_id, id),
  constraint one_exception_a_day unique (organization_id, group_id, day)
);

-- The counted place: one row for each group and day, made when somebody first asks for that day. Whoever touches it holds the group (for key share) and
-- goes from day to day; whoever changes the capacity holds the group alone.
create table tenant.camp_place (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  group_id        uuid not null,
  day             date not null,
  capacity        int  not null check (capacity >= 0),
  taken           int  not null default 0 check (taken >= 0),
  primary key (organization_id, group_id, day),
  foreign key (organization_id, resort_id, group_id) references tenant.camp_group (organization_id, resort_id, id),
  constraint no_place_is_sold_twice check (taken <= capacity)
);
create index camp_place_by_day on tenant.camp_place (organization_id, resort_id, day);

-- The places of a group on a day; null where nobody said how many, which is not the same as none.
create function tenant.camp_capacity_on(of_group uuid, on_day date) returns int
  language sql stable
  return coalesce((select x.places from tenant.camp_exception x
                    where x.organization_id = tenant.current_organization() and x.group_id = of_group and x.day = on_day),
                  (select c.places from tenant.camp_capacity c
                    where c.organization_id = tenant.current_organization() and c.group_id = of_group and c.valid @> on_day));

-- What a half day and a full day of a service cost one pet, in minor units of the resort's currency.
create table tenant.camp_rate (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  service_id      uuid        not null,
  valid           daterange   not null,
  half            bigint      not null check (half >= 0),
  full_day        bigint      not null check (full_day >= 0),
  created_at      timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  foreign key (organization_id, service_id) references tenant.service (organization_id, id),
  constraint one_camp_rate_a_day exclude using gist (organization_id with =, resort_id with =, service_id with =, valid with &&)
);

-- Who comes every week. Its end is a row of its own, so that it can be taken back.
create table tenant.camp_plan (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  version         int         not null default 1,
  resort_id       uuid        not null,
  customer_id     uuid        not null,
  service_id      uuid        not null,
  group_id        uuid        not null,
  part            text        not null check (part in ('morning', 'afternoon', 'full')),
  -- 1 is Monday, 7 is Sunday.
  weekdays        int[]       not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  starts_on       date        not null,
  ends_on         date,
  note            text        not null default '' check (length(note) <= 2000),
  created_at      timestamptz not null,
  created_by      text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  constraint camp_plan_of_resort unique (organization_id, resort_id, id),
  foreign key (organization_id, resort_id, group_id) references tenant.camp_group (organization_id, resort_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, service_id) references tenant.service (organization_id, id),
  constraint plan_ends_after_it_starts check (ends_on >= starts_on)
);
create index camp_plan_of_customer on tenant.camp_plan (organization_id, customer_id);

create table tenant.camp_plan_pet (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  plan_id         uuid not null,
  pet_id          uuid not null,
  primary key (organization_id, plan_id, pet_id),
  foreign key (organization_id, resort_id, plan_id) references tenant.camp_plan (organization_id, resort_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id)
);

create table tenant.camp_plan_end (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  plan_id         uuid        not null,
  -- The first day nobody comes any more.
  from_day        date        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, plan_id) references tenant.camp_plan (organization_id, resort_id, id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index camp_plan_ended_once on tenant.camp_plan_end (organization_id, plan_id) where undone_at is null;

create table tenant.camp_visit_counter (
  organization_id uuid   not null default tenant.current_organization(),
  resort_id       uuid   not null,
  last_number     bigint not null,
  primary key (organization_id, resort_id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);

-- One household, one group, one day. Live until it is cancelled; the cancellation says who, when and why.
create table tenant.camp_visit (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  version         int         not null default 1,
  resort_id       uuid        not null,
  number          bigint      not null,
  customer_id     uuid        not null,
  service_id      uuid        not null,
  group_id        uuid        not null,
  day             date        not null,
  part            text        not null check (part in ('morning', 'afternoon', 'full')),
  quote_id        uuid        not null,
  plan_id         uuid,
  note            text        not null default '' check (length(note) <= 2000),
  live            boolean     not null default true,
  booked_at       timestamptz not null,
  booked_by       text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  constraint camp_number_is_given_once unique (organization_id, resort_id, number),
  constraint camp_visit_of_resort unique (organization_id, resort_id, id),
  -- What its pets follow: see pet_comes_as_its_visit.
  constraint camp_visit_day unique (organization_id, id, group_id, service_id, day, live),
  foreign key (organization_id, resort_id, group_id) references tenant.camp_group (organization_id, resort_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, service_id) references tenant.service (organization_id, id),
  foreign key (organization_id, quote_id) references tenant.quote (organization_id, id),
  foreign key (organization_id, resort_id, plan_id) references tenant.camp_plan (organization_id, resort_id, id)
);
create index camp_visit_by_day on tenant.camp_visit (organization_id, resort_id, day, id);
create index camp_visit_of_customer on tenant.camp_visit (organization_id, customer_id, day desc, id);

create table tenant.camp_visit_pet (
  organization_id uuid    not null default tenant.current_organization(),
  resort_id       uuid    not null,
  visit_id        uuid    not null,
  pet_id          uuid    not null,
  group_id        uuid    not null,
  service_id      uuid    not null,
  day             date    not null,
  live            boolean not null default true,
  primary key (organization_id, visit_id, pet_id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  constraint pet_comes_as_its_visit foreign key (organization_id, visit_id, group_id, service_id, day, live)
    references tenant.camp_visit (organization_id, id, group_id, service_id, day, live) on update cascade
);
create unique index pet_comes_once_a_day on tenant.camp_visit_pet (organization_id, pet_id, service_id, day) where live;
create index camp_visit_pet_by_day on tenant.camp_visit_pet (organization_id, group_id, day) where live;

create table tenant.camp_cancellation (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  visit_id        uuid        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  reason          text        not null default '' check (length(reason) <= 500),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, visit_id) references tenant.camp_visit (organization_id, resort_id, id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index camp_visit_cancelled_once on tenant.camp_cancellation (organization_id, visit_id) where undone_at is null;

create table tenant.camp_check_in (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  visit_id        uuid        not null,
  pet_id          uuid        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, visit_id) references tenant.camp_visit (organization_id, resort_id, id),
  foreign key (organization_id, visit_id, pet_id) references tenant.camp_visit_pet (organization_id, visit_id, pet_id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index camp_checked_in_once on tenant.camp_check_in (organization_id, visit_id, pet_id) where undone_at is null;

create table tenant.camp_check_out (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  check_in_id     uuid        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, check_in_id) references tenant.camp_check_in (organization_id, id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index camp_checked_out_once on tenant.camp_check_out (organization_id, check_in_id) where undone_at is null;

-- What became of each day of a plan. A day without a row is still to be planned.
create table tenant.camp_plan_day (
  organization_id uuid        not null default tenant.current_organization(),
  resort_id       uuid        not null,
  plan_id         uuid        not null,
  day             date        not null,
  state           text        not null check (state in ('booked', 'not-booked', 'skipped', 'moved', 'holiday', 'released')),
  visit_id        uuid,
  -- Of a day that was not booked: the code of the refusal.
  why             text        check (length(why) between 1 and 60),
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  primary key (organization_id, plan_id, day),
  foreign key (organization_id, resort_id, plan_id) references tenant.camp_plan (organization_id, resort_id, id),
  foreign key (organization_id, resort_id, visit_id) references tenant.camp_visit (organization_id, resort_id, id),
  constraint booked_days_have_their_visit check (state not in ('booked', 'moved') or visit_id is not null),
  constraint what_was_not_booked_says_why check ((state = 'not-booked') = (why is not null))
);
create index camp_plan_day_by_day on tenant.camp_plan_day (organization_id, resort_id, day) where state = 'not-booked';

call tenant.raise_wall('tenant.camp_group', 'resort');
call tenant.raise_wall('tenant.camp_group_service', 'resort', may_delete => true, audit_key => 'group_id');
call tenant.raise_wall('tenant.camp_capacity', 'resort', may_delete => true);
call tenant.raise_wall('tenant.camp_exception', 'resort', may_delete => true);
call tenant.raise_wall('tenant.camp_place', 'resort', audit_key => 'group_id');
call tenant.raise_wall('tenant.camp_rate', 'resort', may_delete => true);
call tenant.raise_wall('tenant.camp_plan', 'resort');
call tenant.raise_wall('tenant.camp_plan_pet', 'resort', audit_key => 'plan_id');
call tenant.raise_wall('tenant.camp_plan_end', 'resort');
call tenant.raise_wall('tenant.camp_plan_day', 'resort', may_delete => true, audit_key => 'plan_id');
call tenant.raise_wall('tenant.camp_visit_counter', 'resort', audit_key => 'resort_id');
call tenant.raise_wall('tenant.camp_visit', 'resort');
call tenant.raise_wall('tenant.camp_visit_pet', 'resort', audit_key => 'visit_id');
call tenant.raise_wall('tenant.camp_cancellation', 'resort');
call tenant.raise_wall('tenant.camp_check_in', 'resort');
call tenant.raise_wall('tenant.camp_check_out', 'resort');
-- A counter's steps are no history worth a row each: the visits tell it.
drop trigger audit on tenant.camp_place;
drop trigger audit on tenant.camp_visit_counter;

create view tenant.camp_pet_visit with (security_invoker) as
select vp.organization_id, vp.resort_id, vp.visit_id, vp.pet_id, i.id as check_in_id, i.at as checked_in_at, o.at as checked_out_at
  from tenant.camp_visit_pet vp
  left join tenant.camp_check_in i on i.organization_id = vp.organization_id and i.visit_id = vp.visit_id and i.pet_id = vp.pet_id and i.undone_at is null
  left join tenant.camp_check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null;
grant select on tenant.camp_pet_visit to ${app};

-- A visit of this customer, or of this pet, that is still to come or in the house: at any resort of the company, as standing_stay has it.
create function tenant.standing_camp_visit(customer uuid, pet uuid, today date) returns table (id uuid, number text, day date)
  language plpgsql as $$
declare bound text := current_setting('app.resorts');
begin
  perform set_config('app.resorts', '*', true);
  return query
    select v.id, 'D-' || v.number, v.day
      from tenant.camp_visit v join tenant.camp_pet_visit s on s.organization_id = v.organization_id and s.visit_id = v.id
     where (v.customer_id = customer or s.pet_id = pet) and v.live
       and ((s.checked_in_at is null and v.day >= today) or (s.checked_in_at is not null and s.checked_out_at is null))
     order by v.day limit 1;
  perform set_config('app.resorts', bound, true);
end $$;

grant select (organization_id, resort_id, group_id, day, capacity, taken) on tenant.camp_place to ${observer};
grant select (organization_id, id, live) on tenant.camp_visit to ${observer};
grant select (organization_id, visit_id, pet_id, group_id, service_id, day, live) on tenant.camp_visit_pet to ${observer};
grant select (organization_id, visit_id, undone_at) on tenant.camp_cancellation to ${observer};

create view platform.camp_place_miscounted with (security_invoker) as
select coalesce(p.organization_id, v.organization_id) as organization_id, coalesce(p.group_id, v.group_id) as group_id, coalesce(p.day, v.day) as day
  from tenant.camp_place p
  full join (select organization_id, group_id, day, count(*) as pets from tenant.camp_visit_pet where live group by 1, 2, 3) v
    on v.organization_id = p.organization_id and v.group_id = p.group_id and v.day = p.day
 where coalesce(p.taken, 0) <> coalesce(v.pets, 0);

create view platform.camp_place_oversold with (security_invoker) as
select organization_id, group_id, day from tenant.camp_place where taken > capacity;

create view platform.pet_in_camp_twice with (security_invoker) as
select organization_id, pet_id, service_id, day from tenant.camp_visit_pet where live group by 1, 2, 3, 4 having count(*) > 1;

create view platform.camp_visit_half_cancelled with (security_invoker) as
select v.organization_id, v.id as visit_id
  from tenant.camp_visit v
 where v.live = exists (select from tenant.camp_cancellation x where x.organization_id = v.organization_id and x.visit_id = v.id and x.undone_at is null);

-- Added to whatever the list holds by now.
do $$
begin
  execute 'create or replace view platform.invariant with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.invariant'::regclass), '; ')
    || ' union all select ''camp-place-miscounted'', count(*) from platform.camp_place_miscounted'
    || ' union all select ''camp-place-oversold'', count(*) from platform.camp_place_oversold'
    || ' union all select ''pet-in-camp-twice'', count(*) from platform.pet_in_camp_twice'
    || ' union all select ''camp-visit-half-cancelled'', count(*) from platform.camp_visit_half_cancelled';
end $$;

grant select on platform.camp_place_miscounted, platform.camp_place_oversold, platform.pet_in_camp_twice, platform.camp_visit_half_cancelled to ${observer};
