-- A stay that is held and not confirmed yet: it has its suite until a moment, and loses it then. Confirmed, given up or run out, the row says which.
-- Back: confirm what is held (reservation.confirmed_at, confirmed_by) and set the two columns not null again; put platform.invariant back to what V024 left; drop
-- the tables and the view of this file.
alter table tenant.reservation alter column confirmed_at drop not null, alter column confirmed_by drop not null;
alter table tenant.reservation add constraint confirmation_has_a_who check (num_nulls(confirmed_at, confirmed_by) in (0, 2)) not valid;
alter table tenant.reservation validate constraint confirmation_has_a_who;

create table tenant.hold (
  organization_id uuid        not null default tenant.current_organization(),
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  held_at         timestamptz not null,
  held_by         text        not null default tenant.current_actor(),
  held_until      timestamptz,
  ended           text        check (ended in ('confirmed', 'given-up', 'expired')),
  primary key (organization_id, reservation_id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  constraint a_hold_lasts_or_has_ended check (num_nulls(held_until, ended) = 1)
);
create index hold_that_lasts on tenant.hold (organization_id, held_until) where held_until is not null;

-- For how long a resort holds a stay. Without a row: for a day.
create table tenant.hold_rule (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  version         int  not null default 1,
  hours           int  not null check (hours between 1 and 336),
  primary key (organization_id, resort_id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);

call tenant.raise_wall('tenant.hold', 'resort', audit_key => 'reservation_id');
call tenant.raise_wall('tenant.hold_rule', 'resort', audit_key => 'resort_id');

-- Whatever stands is confirmed or held, not both and not neither; what ran out or was given up has been cancelled with its lets.
grant select (organization_id, id, confirmed_at) on tenant.reservation to ${observer};
grant select (organization_id, reservation_id, held_until, ended) on tenant.hold to ${observer};
create view platform.neither_held_nor_confirmed with (security_invoker) as
select r.organization_id, r.id as reservation_id
  from tenant.reservation r left join tenant.hold h on h.organization_id = r.organization_id and h.reservation_id = r.id
 where (r.confirmed_at is not null and (h.held_until is not null or h.ended in ('given-up', 'expired')))
    or (r.confirmed_at is null and h.reservation_id is null)
    or (r.confirmed_at is null and h.held_until is null
        and not exists (select from tenant.cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null))
    or (h.held_until is not null
        and exists (select from tenant.cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null));

-- Added to whatever the list holds by now.
do $$
begin
  execute 'create or replace view platform.invariant with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.invariant'::regclass), '; ')
    || ' union all select ''neither-held-nor-confirmed'', count(*) from platform.neither_held_nor_confirmed';
end $$;
grant select on platform.neither_held_nor_confirmed to ${observer};
