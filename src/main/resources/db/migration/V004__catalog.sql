-- What a company keeps lists of: species, breeds, temperaments, vaccines, services, warning types. Copied in at its creation, its own from then on.
-- Back: drop the tables of this file.
create table tenant.species (
  organization_id uuid not null default tenant.current_organization() references platform.organization (id),
  id              uuid not null,
  code            text not null check (code in ('dog', 'cat', 'other')),
  name            text not null check (length(name) between 1 and 60),
  position        int  not null default 0,
  primary key (organization_id, id),
  unique (organization_id, code)
);

create table tenant.breed (
  organization_id uuid not null default tenant.current_organization(),
  id              uuid not null,
  species_id      uuid not null,
  name            text not null check (length(name) between 1 and 80),
  retired_at      timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, species_id) references tenant.species (organization_id, id)
);
create unique index breed_is_named_once on tenant.breed (organization_id, species_id, lower(name)) where retired_at is null;

create table tenant.temperament (
  organization_id uuid not null default tenant.current_organization() references platform.organization (id),
  id              uuid not null,
  name            text not null check (length(name) between 1 and 60),
  primary key (organization_id, id)
);
create unique index temperament_is_named_once on tenant.temperament (organization_id, lower(name));

create table tenant.immunization_type (
  organization_id uuid    not null default tenant.current_organization(),
  id              uuid    not null,
  species_id      uuid    not null,
  name            text    not null check (length(name) between 1 and 60),
  required        boolean not null,
  primary key (organization_id, id),
  foreign key (organization_id, species_id) references tenant.species (organization_id, id)
);
create unique index immunization_type_is_named_once on tenant.immunization_type (organization_id, species_id, lower(name));

create table tenant.service (
  organization_id uuid    not null default tenant.current_organization() references platform.organization (id),
  id              uuid    not null,
  kind            text    not null check (kind in ('boarding', 'day-camp', 'grooming', 'training', 'class', 'other')),
  name            text    not null check (length(name) between 1 and 120),
  description     text    not null default '' check (length(description) <= 2000),
  active          boolean not null,
  position        int     not null default 0,
  primary key (organization_id, id)
);
create unique index service_is_named_once on tenant.service (organization_id, lower(name));

-- One list of warnings: the same icon and word wherever the animal appears. Words in both languages are data, since a company adds its own.
create table tenant.warning_type (
  organization_id uuid    not null default tenant.current_organization() references platform.organization (id),
  id              uuid    not null,
  code            text    not null check (code ~ '^[a-z0-9-]{1,40}$'),
  icon            text    not null check (icon ~ '^[a-z0-9-]{1,40}$'),
  severity        text    not null check (severity in ('stop', 'mind')),
  word_en         text    not null check (length(word_en) between 1 and 60),
  word_es         text    not null check (length(word_es) between 1 and 60),
  position        int     not null default 0,
  retired_at      timestamptz,
  primary key (organization_id, id),
  unique (organization_id, code)
);

call tenant.raise_wall('tenant.species', 'organization');
call tenant.raise_wall('tenant.breed', 'organization');
call tenant.raise_wall('tenant.temperament', 'organization');
call tenant.raise_wall('tenant.immunization_type', 'organization');
call tenant.raise_wall('tenant.service', 'organization');
call tenant.raise_wall('tenant.warning_type', 'organization');
