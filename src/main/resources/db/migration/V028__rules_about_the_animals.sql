-- What else has to be true of a pet before it comes: its age, that it is spayed or neutered, somebody to call. Companies that are there get what is shipped
-- as a warning, so that nothing that could be booked yesterday stops today. Back: drop table tenant.admission_rule; drop its function.
create table tenant.admission_rule (
  organization_id uuid        not null default tenant.current_organization() references platform.organization (id),
  id              uuid        not null,
  rule            text        not null check (rule in ('minimum-age', 'intact', 'emergency-contact')),
  -- Without one for every kind of animal.
  species_id      uuid,
  service_id      uuid,
  service_kind    text        check (service_kind in ('boarding', 'day-camp', 'grooming', 'training', 'class', 'other')),
  strictness      text        not null check (strictness in ('refuse', 'ask', 'warn', 'none')),
  enforced_at     text        not null check (enforced_at in ('booking', 'check-in')),
  -- Weeks of the minimum age, months until an animal has to be spayed or neutered.
  amount          int         check (amount between 1 and 240),
  valid           daterange   not null check (not isempty(valid)),
  set_at          timestamptz not null default now(),
  set_by          text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, species_id) references tenant.species (organization_id, id),
  foreign key (organization_id, service_id) references tenant.service (organization_id, id),
  constraint rule_is_for_one_service_or_a_kind check (num_nonnulls(service_id, service_kind) <= 1),
  constraint only_a_rule_that_counts_has_an_amount check ((rule = 'emergency-contact') = (amount is null)),
  constraint one_admission_rule_a_day exclude using gist (organization_id with =, rule with =,
    (coalesce(species_id, '00000000-0000-0000-0000-000000000000')) with =, (coalesce(service_id::text, service_kind, 'everything')) with =, valid with &&)
);

-- A decision names the row it stands on, so nothing of it changes but the day on which the next takes over.
create function tenant.admission_rule_stays_as_it_was() returns trigger
  language plpgsql as $$
begin
  if (old.rule, old.species_id, old.service_id, old.service_kind, old.strictness, old.enforced_at, old.amount, lower(old.valid), old.set_at, old.set_by)
     is distinct from
     (new.rule, new.species_id, new.service_id, new.service_kind, new.strictness, new.enforced_at, new.amount, lower(new.valid), new.set_at, new.set_by) then
    raise exception 'a rule is not edited: the next one takes over' using errcode = 'check_violation', constraint = 'admission_rule_stays_as_it_was';
  end if;
  return new;
end $$;
create trigger admission_rule_stays_as_it_was before update on tenant.admission_rule for each row execute function tenant.admission_rule_stays_as_it_was();

call tenant.raise_wall('tenant.admission_rule', 'organization', may_delete => true);

do $$
declare
  company uuid;
begin
  perform set_config('app.actor', 'job:migration', true), set_config('app.request', 'V028', true), set_config('app.resorts', '*', true);
  for company in select id from platform.organization loop
    perform set_config('app.organization', company::text, true);
    insert into tenant.admission_rule (id, rule, species_id, service_kind, strictness, enforced_at, amount, valid)
    select gen_random_uuid(), r.rule, s.id, r.kind, 'warn', 'check-in', r.amount, daterange(null, null)
      from (values ('minimum-age', 'dog', null, 16), ('minimum-age', 'cat', null, 12), ('intact', 'dog', 'day-camp', 7),
                   ('emergency-contact', null, null, null)) as r (rule, species, kind, amount)
      left join tenant.species s on s.code = r.species
     where r.species is null or s.id is not null;
  end loop;
end $$;
