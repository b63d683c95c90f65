-- What to feed and to give an animal, in words and as versions; which version was right at check-in; and what was brought along. Back: drop the tables of
-- this file.
create table tenant.pet_instructions (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  pet_id          uuid        not null,
  -- 1, 2, …: the highest one holds. An animal without a row is one of which nobody knows.
  number          int         not null check (number > 0),
  -- Empty when there is nothing to mind.
  feeding         text        not null check (length(feeding) <= 4000),
  medication      text        not null check (length(medication) <= 4000),
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  constraint a_version_is_written_once unique (organization_id, pet_id, number),
  constraint instructions_of_pet unique (organization_id, pet_id, id)
);

-- Somebody asked whether they are still right, and they were; the latest row is what holds for the stay.
create table tenant.stay_instructions (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  pet_id          uuid        not null,
  instructions_id uuid        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  foreign key (organization_id, pet_id, instructions_id) references tenant.pet_instructions (organization_id, pet_id, id)
);
create index instructions_of_stay on tenant.stay_instructions (organization_id, reservation_id, pet_id, id);

create table tenant.belonging (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  pet_id          uuid        not null,
  item            text        not null check (length(item) between 1 and 120),
  note            text        not null default '' check (length(note) <= 300),
  brought_at      timestamptz not null,
  brought_to      text        not null default tenant.current_actor(),
  given_back_at   timestamptz,
  given_back_by   text,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  constraint giving_back_has_a_who check (num_nulls(given_back_at, given_back_by) in (0, 2))
);
create index belongings_of_stay on tenant.belonging (organization_id, reservation_id, id);

call tenant.raise_wall('tenant.pet_instructions', 'organization');
call tenant.raise_wall('tenant.stay_instructions', 'resort');
call tenant.raise_wall('tenant.belonging', 'resort', may_delete => true);
revoke update on tenant.pet_instructions, tenant.stay_instructions from ${app};
