-- What customers booked, and the facts of each stay: who came and went when. Back: drop the tables of this file.
create table tenant.reservation_counter (
  organization_id uuid   not null default tenant.current_organization(),
  resort_id       uuid   not null,
  last_number     bigint not null default 10000,
  primary key (organization_id, resort_id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);

create table tenant.reservation (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  version         int         not null default 1,
  resort_id       uuid        not null,
  number          bigint      not null,
  customer_id     uuid        not null,
  service_id      uuid        not null,
  quote_id        uuid        not null,
  arrives_on      date        not null,
  departs_on      date        not null,
  -- When the pets are wished to come and go, local to the resort; neither moves a let.
  drop_off        time,
  pick_up         time,
  time_zone       text        not null,
  note            text        not null default '' check (length(note) <= 2000),
  confirmed_at    timestamptz not null,
  confirmed_by    text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  constraint number_is_given_once unique (organization_id, resort_id, number),
  constraint reservation_of_resort unique (organization_id, resort_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, service_id) references tenant.service (organization_id, id),
  foreign key (organization_id, quote_id) references tenant.quote (organization_id, id),
  constraint a_stay_has_a_night check (arrives_on < departs_on)
);
create index reservation_by_arrival on tenant.reservation (organization_id, resort_id, arrives_on, id);
create index reservation_by_departure on tenant.reservation (organization_id, resort_id, departs_on, id);
create index reservation_of_customer on tenant.reservation (organization_id, customer_id, arrives_on desc, id);

create table tenant.reservation_pet (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  reservation_id  uuid not null,
  pet_id          uuid not null,
  primary key (organization_id, reservation_id, pet_id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id)
);
create index reservation_of_pet on tenant.reservation_pet (organization_id, pet_id);

create table tenant.cancellation (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  reason          text        not null default '' check (length(reason) <= 500),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index cancelled_once on tenant.cancellation (organization_id, reservation_id) where undone_at is null;

create table tenant.check_in (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  pet_id          uuid        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  foreign key (organization_id, reservation_id, pet_id) references tenant.reservation_pet (organization_id, reservation_id, pet_id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index checked_in_once on tenant.check_in (organization_id, reservation_id, pet_id) where undone_at is null;

-- A check-out stands on a check-in: without one there is nothing to point at.
create table tenant.check_out (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  check_in_id     uuid        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, check_in_id) references tenant.check_in (organization_id, id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index checked_out_once on tenant.check_out (organization_id, check_in_id) where undone_at is null;

call tenant.raise_wall('tenant.reservation_counter', 'resort', audit_key => 'resort_id');
-- A counter's steps are no history worth a row each.
drop trigger audit on tenant.reservation_counter;
call tenant.raise_wall('tenant.reservation', 'resort');
call tenant.raise_wall('tenant.reservation_pet', 'resort', may_delete => true, audit_key => 'reservation_id');
call tenant.raise_wall('tenant.cancellation', 'resort');
call tenant.raise_wall('tenant.check_in', 'resort');
call tenant.raise_wall('tenant.check_out', 'resort');

-- Where each pet of a reservation stands. The reservation's own state is derived from these, never stored.
create view tenant.pet_stay with (security_invoker) as
select rp.organization_id, rp.resort_id, rp.reservation_id, rp.pet_id, i.id as check_in_id, i.at as checked_in_at, o.at as checked_out_at
  from tenant.reservation_pet rp
  left join tenant.check_in i on i.organization_id = rp.organization_id and i.reservation_id = rp.reservation_id and i.pet_id = rp.pet_id and i.undone_at is null
  left join tenant.check_out o on o.organization_id = i.organization_id and o.check_in_id = i.id and o.undone_at is null;
grant select on tenant.pet_stay to ${app};

-- A stay of this customer, or of this pet, that is still to come or in the house: at any resort of the company, also one the caller may not see, since
-- customers belong to all of them.
create function tenant.standing_stay(customer uuid, pet uuid, today date) returns table (id uuid, number text, arrives date, departs date)
  language plpgsql as $$
declare bound text := current_setting('app.resorts');
begin
  perform set_config('app.resorts', '*', true);
  return query
    select r.id, 'R-' || r.number, r.arrives_on, r.departs_on
      from tenant.reservation r join tenant.pet_stay s on s.organization_id = r.organization_id and s.reservation_id = r.id
     where (r.customer_id = customer or s.pet_id = pet)
       and not exists (select from tenant.cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null)
       and ((s.checked_in_at is null and r.departs_on >= today) or (s.checked_in_at is not null and s.checked_out_at is null))
     order by r.arrives_on limit 1;
  perform set_config('app.resorts', bound, true);
end $$;
