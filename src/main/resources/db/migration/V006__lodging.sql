-- Suites and who has them when. PostgreSQL refuses a second let of a suite and a pet in two places. Back: drop the tables of this file.
create table tenant.suite_type (
  organization_id uuid        not null default tenant.current_organization() references platform.organization (id),
  id              uuid        not null,
  version         int         not null default 1,
  name            text        not null check (length(name) between 1 and 80),
  description     text        not null default '' check (length(description) <= 500),
  position        int         not null default 0,
  created_at      timestamptz not null default now(),
  deleted_at      timestamptz,
  deleted_by      text,
  primary key (organization_id, id),
  constraint deletion_has_a_who check (num_nulls(deleted_at, deleted_by) in (0, 2))
);
create unique index suite_type_is_named_once on tenant.suite_type (organization_id, lower(name)) where deleted_at is null;

create table tenant.suite (
  organization_id    uuid        not null default tenant.current_organization(),
  id                 uuid        not null,
  version            int         not null default 1,
  resort_id          uuid        not null,
  suite_type_id      uuid        not null,
  name               text        not null check (length(name) between 1 and 40),
  area               text        not null default '' check (length(area) <= 80),
  position           int         not null default 0,
  maximum_pets       int         not null check (maximum_pets between 1 and 20),
  species_id         uuid,
  weight_limit_grams int         check (weight_limit_grams between 1 and 1000000),
  created_at         timestamptz not null default now(),
  deleted_at         timestamptz,
  deleted_by         text,
  primary key (organization_id, id),
  -- What a let points at: its suite stands in the let's own resort.
  constraint suite_stands_in_its_resort unique (organization_id, resort_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  foreign key (organization_id, suite_type_id) references tenant.suite_type (organization_id, id),
  foreign key (organization_id, species_id) references tenant.species (organization_id, id),
  constraint deletion_has_a_who check (num_nulls(deleted_at, deleted_by) in (0, 2))
);
create unique index suite_is_named_once on tenant.suite (organization_id, resort_id, lower(name)) where deleted_at is null;
create index suite_of_resort on tenant.suite (organization_id, resort_id, position) where deleted_at is null;

-- One suite given to one holder for a span. Out of service is a row like any other (kind), so the same constraint keeps it. suite_id is null only for
-- a displaced let: closed under it, or imported. suite_type_id then says what it was promised, and availability subtracts it.
create table tenant.let (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  suite_id        uuid,
  suite_type_id   uuid        not null,
  kind            text        not null check (kind in ('boarding', 'day', 'out-of-service')),
  holder_id       uuid        not null,
  span            tstzrange   not null,
  arrives_on      date        not null,
  departs_on      date        not null,
  pinned          boolean     not null default false,
  reason          text        not null default '' check (length(reason) <= 300),
  created_at      timestamptz not null default now(),
  released_at     timestamptz,
  live            boolean     not null generated always as (released_at is null) stored,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, suite_id) references tenant.suite (organization_id, resort_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  foreign key (organization_id, suite_type_id) references tenant.suite_type (organization_id, id),
  -- What the pets sleeping here follow: see pet_sleeps_as_long_as_the_let.
  constraint let_span unique (organization_id, id, span, live),
  constraint suite_is_free exclude using gist (organization_id with =, suite_id with =, span with &&) where (released_at is null and suite_id is not null),
  constraint span_is_half_open check (not isempty(span) and lower_inc(span) and not upper_inc(span) and lower(span) is not null and upper(span) is not null),
  -- 31 nights, and an hour for the end of summer time. Availability looks back no further than this.
  constraint let_is_short check (upper(span) - lower(span) <= interval '31 days 1 hour'),
  constraint departs_after_arriving check (arrives_on <= departs_on),
  constraint only_a_guest_is_displaced check (suite_id is not null or kind <> 'out-of-service')
);
create index let_by_resort on tenant.let (organization_id, resort_id, lower(span)) include (suite_id, suite_type_id, span) where released_at is null;
create index let_of_holder on tenant.let (organization_id, holder_id);

create table tenant.let_pet (
  organization_id uuid      not null default tenant.current_organization(),
  let_id          uuid      not null,
  pet_id          uuid      not null,
  resort_id       uuid      not null,
  span            tstzrange not null,
  live            boolean   not null default true,
  primary key (organization_id, let_id, pet_id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  constraint pet_sleeps_as_long_as_the_let foreign key (organization_id, let_id, span, live)
    references tenant.let (organization_id, id, span, live) on update cascade,
  constraint pet_is_in_one_place exclude using gist (organization_id with =, pet_id with =, span with &&) where (live)
);

call tenant.raise_wall('tenant.suite_type', 'organization');
call tenant.raise_wall('tenant.suite', 'resort');
call tenant.raise_wall('tenant.let', 'resort');
call tenant.raise_wall('tenant.let_pet', 'resort', audit_key => 'let_id');
