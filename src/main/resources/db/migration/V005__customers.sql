-- Households, their people and phones, their pets and what to mind about them. Back: drop the tables of this file.
create table tenant.customer (
  organization_id uuid        not null default tenant.current_organization() references platform.organization (id),
  id              uuid        not null,
  version         int         not null default 1,
  -- Both kept by the customers module from the first person of the household: as one says it, and as one sorts it.
  name            text        not null check (length(name) between 1 and 250),
  sort_name       text        not null check (length(sort_name) between 1 and 250),
  home_resort_id  uuid,
  language        text        not null default 'en' check (language in ('en', 'es')),
  street          text        not null default '' check (length(street) <= 200),
  city            text        not null default '' check (length(city) <= 120),
  region          text        not null default '' check (length(region) <= 60),
  postal_code     text        not null default '' check (length(postal_code) <= 20),
  country         text        not null default 'US' check (country ~ '^[A-Z]{2}$'),
  notes           text        not null default '' check (length(notes) <= 4000),
  banned_at       timestamptz,
  banned_by       text,
  banned_why      text        check (length(banned_why) between 1 and 1000),
  created_at      timestamptz not null default now(),
  deleted_at      timestamptz,
  deleted_by      text,
  primary key (organization_id, id),
  foreign key (organization_id, home_resort_id) references tenant.resort (organization_id, id),
  constraint ban_has_a_who_and_a_why check (num_nulls(banned_at, banned_by, banned_why) in (0, 3)),
  constraint deletion_has_a_who check (num_nulls(deleted_at, deleted_by) in (0, 2))
);
create index customer_by_name on tenant.customer (organization_id, (sort_name collate "und-x-icu"), id) where deleted_at is null;

create table tenant.person (
  organization_id   uuid    not null default tenant.current_organization(),
  id                uuid    not null,
  customer_id       uuid    not null,
  position          int     not null check (position between 0 and 19),
  given_name        text    not null check (length(given_name) <= 120),
  family_name       text    not null check (length(family_name) <= 120),
  email             text    check (length(email) between 3 and 254),
  may_pick_up       boolean not null,
  emergency_contact boolean not null,
  primary key (organization_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  constraint person_has_a_name check (given_name <> '' or family_name <> '')
);
create index person_of_customer on tenant.person (organization_id, customer_id, position);
create index person_by_email on tenant.person (organization_id, lower(email)) where email is not null;

create table tenant.phone (
  organization_id uuid not null default tenant.current_organization(),
  id              uuid not null,
  person_id       uuid not null,
  position        int  not null check (position between 0 and 9),
  number          text not null check (length(number) between 3 and 40),
  digits          text not null generated always as (regexp_replace(number, '\D', '', 'g')) stored,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references tenant.person (organization_id, id) on delete cascade
);
create index phone_of_person on tenant.phone (organization_id, person_id, position);
create index phone_by_digits on tenant.phone (organization_id, digits text_pattern_ops);

create table tenant.pet (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  version         int         not null default 1,
  customer_id     uuid        not null,
  name            text        not null check (length(name) between 1 and 80),
  species_id      uuid        not null,
  breed_id        uuid,
  sex             text        not null check (sex in ('female', 'male', 'unknown')),
  altered         text        not null check (altered in ('yes', 'no', 'unknown')),
  birth_date      date,
  weight_grams    int         check (weight_grams between 1 and 200000),
  color           text        not null default '' check (length(color) <= 80),
  notes           text        not null default '' check (length(notes) <= 4000),
  deceased_on     date,
  created_at      timestamptz not null default now(),
  deleted_at      timestamptz,
  deleted_by      text,
  primary key (organization_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, species_id) references tenant.species (organization_id, id),
  foreign key (organization_id, breed_id) references tenant.breed (organization_id, id),
  constraint deletion_has_a_who check (num_nulls(deleted_at, deleted_by) in (0, 2))
);
create index pet_of_customer on tenant.pet (organization_id, customer_id) where deleted_at is null;
create index pet_by_name on tenant.pet (organization_id, (name collate "und-x-icu"), id) where deleted_at is null;

create table tenant.pet_warning (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  pet_id          uuid        not null,
  warning_type_id uuid        not null,
  note            text        not null default '' check (length(note) <= 300),
  since           timestamptz not null,
  given_by        text        not null default tenant.current_actor(),
  ended_at        timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  foreign key (organization_id, warning_type_id) references tenant.warning_type (organization_id, id)
);
create unique index warning_is_given_once on tenant.pet_warning (organization_id, pet_id, warning_type_id) where ended_at is null;

call tenant.raise_wall('tenant.customer', 'organization');
call tenant.raise_wall('tenant.person', 'organization', may_delete => true);
call tenant.raise_wall('tenant.phone', 'organization', may_delete => true);
call tenant.raise_wall('tenant.pet', 'organization');
call tenant.raise_wall('tenant.pet_warning', 'organization');
