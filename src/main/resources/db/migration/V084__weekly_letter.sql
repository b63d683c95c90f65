-- A letter each week to the owners of a company about its safety. Back: drop the tables of this file.

-- Who does not want it; it is sent to whoever said nothing.
create table tenant.unwanted_letter (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  staff_id        uuid        not null,
  since           timestamptz not null,
  undone_at       timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, staff_id) references tenant.staff (organization_id, id)
);
call tenant.raise_wall('tenant.unwanted_letter', 'organization');
create unique index letter_is_unwanted_once on tenant.unwanted_letter (organization_id, staff_id) where undone_at is null;

-- One for each week and person: what is written twice goes out once.
create table tenant.weekly_letter (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  staff_id        uuid        not null,
  -- The Monday it begins with.
  week            date        not null constraint week_begins_on_monday check (extract(isodow from week) = 1),
  opened_at       timestamptz not null,
  due_at          timestamptz,
  tries           int         not null default 0,
  outcome         text        check (outcome in ('sent', 'refused', 'given-up')),
  said            text        not null default '' check (length(said) <= 500),
  primary key (organization_id, id),
  foreign key (organization_id, staff_id) references tenant.staff (organization_id, id),
  constraint one_letter_a_week unique (organization_id, staff_id, week)
);
call tenant.raise_wall('tenant.weekly_letter', 'organization');
drop trigger audit on tenant.weekly_letter;
create index weekly_letter_due on tenant.weekly_letter (organization_id, due_at) where due_at is not null;

-- What the bound company is called, and since when it is here.
create function platform.bound_organization() returns table (name text, slug text, created_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select o.name, o.slug, o.created_at from platform.organization o where o.id = tenant.current_organization();
  end;
revoke execute on function platform.bound_organization from public;
grant execute on function platform.bound_organization to ${app};
