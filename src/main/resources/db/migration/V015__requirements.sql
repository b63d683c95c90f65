-- Vaccine products with how long each lasts, and what is required of whom, for what, from when until when. Companies that are there already get the
-- lists we ship. Back: drop table tenant.requirement, tenant.vaccine_product; drop function tenant.requirement_stays_as_it_was.
alter table tenant.immunization_type alter column required set default false;
comment on column tenant.immunization_type.required is 'Nobody reads it: what is required stands in tenant.requirement.';

create table tenant.vaccine_product (
  organization_id      uuid not null default tenant.current_organization(),
  id                   uuid not null,
  immunization_type_id uuid not null,
  name                 text not null check (length(name) between 1 and 80),
  valid_months         int  not null check (valid_months between 1 and 60),
  position             int  not null default 0,
  retired_at           timestamptz,
  primary key (organization_id, id),
  -- So that a vaccination cannot name a product against something else.
  unique (organization_id, id, immunization_type_id),
  foreign key (organization_id, immunization_type_id) references tenant.immunization_type (organization_id, id)
);
create unique index vaccine_product_is_named_once on tenant.vaccine_product (organization_id, immunization_type_id, lower(name)) where retired_at is null;

-- For one service, for all services of a kind, or for everything: the narrower one counts. 'none' takes back what a wider one asks for.
create table tenant.requirement (
  organization_id      uuid        not null default tenant.current_organization(),
  id                   uuid        not null,
  immunization_type_id uuid        not null,
  service_id           uuid,
  service_kind         text        check (service_kind in ('boarding', 'day-camp', 'grooming', 'training', 'class', 'other')),
  strictness           text        not null check (strictness in ('refuse', 'ask', 'warn', 'none')),
  wait_days            int         not null check (wait_days between 0 and 60),
  valid                daterange   not null check (not isempty(valid)),
  set_at               timestamptz not null default now(),
  set_by               text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, immunization_type_id) references tenant.immunization_type (organization_id, id),
  foreign key (organization_id, service_id) references tenant.service (organization_id, id),
  constraint requirement_is_for_one_service_or_a_kind check (num_nonnulls(service_id, service_kind) <= 1),
  constraint one_requirement_a_day exclude using gist (organization_id with =, immunization_type_id with =,
    (coalesce(service_id::text, service_kind, 'everything')) with =, valid with &&)
);

-- A decision names the row it stands on, so nothing of it changes but the day on which the next takes over.
create function tenant.requirement_stays_as_it_was() returns trigger
  language plpgsql as $$
begin
  if (old.immunization_type_id, old.service_id, old.service_kind, old.strictness, old.wait_days, lower(old.valid), old.set_at, old.set_by)
     is distinct from
     (new.immunization_type_id, new.service_id, new.service_kind, new.strictness, new.wait_days, lower(new.valid), new.set_at, new.set_by) then
    raise exception 'a requirement is not edited: the next one takes over' using errcode = 'check_violation', constraint = 'requirement_stays_as_it_was';
  end if;
  return new;
end $$;
create trigger requirement_stays_as_it_was before update on tenant.requirement for each row execute function tenant.requirement_stays_as_it_was();

call tenant.raise_wall('tenant.vaccine_product', 'organization');
call tenant.raise_wall('tenant.requirement', 'organization', may_delete => true);

do $$
declare
  company uuid;
begin
  perform set_config('app.actor', 'job:migration', true), set_config('app.request', 'V015', true), set_config('app.resorts', '*', true);
  for company in select id from platform.organization loop
    perform set_config('app.organization', company::text, true);
    insert into tenant.immunization_type (id, species_id, name)
    select gen_random_uuid(), s.id, n.name from tenant.species s, (values ('Influenza'), ('Leptospirosis')) as n (name)
     where s.code = 'dog' and not exists (select from tenant.immunization_type t where t.species_id = s.id and lower(t.name) = lower(n.name));
    insert into tenant.vaccine_product (id, immunization_type_id, name, valid_months, position)
    select gen_random_uuid(), t.id, p.name, p.months, p.position
      from (values ('dog', 'Rabies', 'Rabies, 1 year', 12, 0), ('dog', 'Rabies', 'Rabies, 3 years', 36, 1),
                   ('dog', 'DHPP', 'DHPP, 1 year', 12, 2), ('dog', 'DHPP', 'DHPP, 3 years', 36, 3),
                   ('dog', 'Bordetella', 'Bordetella, 12 months', 12, 4), ('dog', 'Bordetella', 'Bordetella, 6 months', 6, 5),
                   ('dog', 'Influenza', 'Influenza, 1 year', 12, 6), ('dog', 'Leptospirosis', 'Leptospirosis, 1 year', 12, 7),
                   ('cat', 'Rabies', 'Rabies, 1 year', 12, 8), ('cat', 'Rabies', 'Rabies, 3 years', 36, 9),
                   ('cat', 'FVRCP', 'FVRCP, 1 year', 12, 10), ('cat', 'FVRCP', 'FVRCP, 3 years', 36, 11)) as p (species, type, name, months, position)
      join tenant.species s on s.code = p.species
      join tenant.immunization_type t on t.species_id = s.id and t.name = p.type;
    insert into tenant.requirement (id, immunization_type_id, strictness, wait_days, valid)
    select gen_random_uuid(), t.id, 'refuse', 0, daterange(null, null) from tenant.immunization_type t where t.required;
  end loop;
end $$;
