-- Who waits for a place, and what was offered to whom. An offer is a stay that is held, and ends as its hold does. Back: drop the trigger on tenant.hold, the two
-- functions, the view and the four tables; put platform.invariant back to what V031 left.
create table tenant.waitlist_entry (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  version         int         not null default 1,
  resort_id       uuid        not null,
  customer_id     uuid        not null,
  service_id      uuid        not null,
  arrives_on      date        not null,
  departs_on      date        not null,
  -- As many days sooner or later would do as well, for as many nights.
  flex_days       int         not null default 0 check (flex_days between 0 and 14),
  note            text        not null default '' check (length(note) <= 2000),
  waiting_since   timestamptz not null,
  added_by        text        not null default tenant.current_actor(),
  withdrawn_at    timestamptz,
  withdrawn_by    text,
  withdrawn_why   text        not null default '' check (length(withdrawn_why) <= 500),
  -- Why nothing was offered although something was free, by language; as it was found last.
  passed_over_at  timestamptz,
  passed_over_why jsonb,
  primary key (organization_id, id),
  constraint waitlist_entry_of_resort unique (organization_id, resort_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, service_id) references tenant.service (organization_id, id),
  constraint a_wish_has_a_night check (arrives_on < departs_on),
  constraint withdrawal_has_a_who check (num_nulls(withdrawn_at, withdrawn_by) in (0, 2)),
  constraint passed_over_for_a_reason check (num_nulls(passed_over_at, passed_over_why) in (0, 2))
);
create index waitlist_that_goes_on on tenant.waitlist_entry (organization_id, resort_id, arrives_on) where withdrawn_at is null;
create index waitlist_by_age on tenant.waitlist_entry (organization_id, resort_id, waiting_since, id);
create index waitlist_of_customer on tenant.waitlist_entry (organization_id, customer_id);

create table tenant.waitlist_pet (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  entry_id        uuid not null,
  pet_id          uuid not null,
  primary key (organization_id, entry_id, pet_id),
  foreign key (organization_id, resort_id, entry_id) references tenant.waitlist_entry (organization_id, resort_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id)
);
create index waitlist_of_pet on tenant.waitlist_pet (organization_id, pet_id);

-- What would do, best first; without a row any type does.
create table tenant.waitlist_type (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  entry_id        uuid not null,
  suite_type_id   uuid not null,
  position        int  not null,
  primary key (organization_id, entry_id, suite_type_id),
  foreign key (organization_id, resort_id, entry_id) references tenant.waitlist_entry (organization_id, resort_id, id),
  foreign key (organization_id, suite_type_id) references tenant.suite_type (organization_id, id)
);

create table tenant.waitlist_offer (
  organization_id uuid        not null default tenant.current_organization(),
  resort_id       uuid        not null,
  entry_id        uuid        not null,
  reservation_id  uuid        not null,
  arrives_on      date        not null,
  departs_on      date        not null,
  suite_type_id   uuid        not null,
  offered_at      timestamptz not null,
  offered_by      text        not null default tenant.current_actor(),
  -- As the hold of the reservation says; null while it lasts.
  ended           text        check (ended in ('confirmed', 'given-up', 'expired')),
  -- Whether the same nights are offered again by themselves: they are when nobody had said no to them.
  may_come_again  boolean     not null default false,
  primary key (organization_id, reservation_id),
  foreign key (organization_id, resort_id, entry_id) references tenant.waitlist_entry (organization_id, resort_id, id),
  foreign key (organization_id, reservation_id) references tenant.hold (organization_id, reservation_id),
  foreign key (organization_id, suite_type_id) references tenant.suite_type (organization_id, id)
);
create index waitlist_offer_of_entry on tenant.waitlist_offer (organization_id, entry_id);
-- Nobody is offered a second place while one is held, or after one was taken.
create unique index one_offer_stands on tenant.waitlist_offer (organization_id, entry_id) where ended is null or ended = 'confirmed';

call tenant.raise_wall('tenant.waitlist_entry', 'resort');
call tenant.raise_wall('tenant.waitlist_pet', 'resort', may_delete => true, audit_key => 'entry_id');
call tenant.raise_wall('tenant.waitlist_type', 'resort', may_delete => true, audit_key => 'entry_id');
call tenant.raise_wall('tenant.waitlist_offer', 'resort', audit_key => 'reservation_id');

-- Whatever ends a hold, or brings it back, does so to the offer, in the same transaction; and the wish is another version of itself.
create function tenant.offer_ends_as_its_hold() returns trigger language plpgsql as $$
begin
  update tenant.waitlist_entry e set version = version + 1
    from tenant.waitlist_offer o
   where o.organization_id = new.organization_id and o.reservation_id = new.reservation_id and o.ended is distinct from new.ended
     and e.organization_id = o.organization_id and e.id = o.entry_id;
  update tenant.waitlist_offer o set ended = new.ended
   where o.organization_id = new.organization_id and o.reservation_id = new.reservation_id and o.ended is distinct from new.ended;
  return null;
end $$;
create trigger offer_ends after update of ended on tenant.hold for each row execute function tenant.offer_ends_as_its_hold();

-- An offer lasts exactly as long as its hold does, and nobody is offered anything who no longer waits.
grant select (organization_id, id, withdrawn_at) on tenant.waitlist_entry to ${observer};
grant select (organization_id, entry_id, reservation_id, ended) on tenant.waitlist_offer to ${observer};
create view platform.offer_without_its_hold with (security_invoker) as
select o.organization_id, o.reservation_id
  from tenant.waitlist_offer o
  join tenant.hold h on h.organization_id = o.organization_id and h.reservation_id = o.reservation_id
  join tenant.waitlist_entry e on e.organization_id = o.organization_id and e.id = o.entry_id
 where (o.ended is null and (h.held_until is null or e.withdrawn_at is not null))
    or (o.ended = 'confirmed' and h.ended is distinct from 'confirmed');

do $$
begin
  execute 'create or replace view platform.invariant with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.invariant'::regclass), '; ')
    || ' union all select ''offer-without-its-hold'', count(*) from platform.offer_without_its_hold';
end $$;
grant select on platform.offer_without_its_hold to ${observer};
