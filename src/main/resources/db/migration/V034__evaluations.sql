-- How a pet was when it was tried out among others, and the rule that asks for it. Companies that are there get the rule as a warning, so that nothing that
-- could be done yesterday stops today. Back: drop tenant.visits_of_pets, the two tables; delete the rules about evaluations; put the checks and
-- admission_rule_stays_as_it_was back to what V028 says; drop the column.
create table tenant.evaluation (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  pet_id          uuid        not null,
  resort_id       uuid        not null,
  held_on         date        not null,
  outcome         text        not null check (outcome in ('passed', 'passed-with-conditions', 'failed')),
  -- With conditions it says which.
  note            text        not null default '' check (length(note) <= 1000),
  recorded_at     timestamptz not null,
  recorded_by     text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  constraint conditions_are_said check (outcome <> 'passed-with-conditions' or note <> '')
);
create index evaluation_of_pet on tenant.evaluation (organization_id, pet_id, held_on);

-- It was a mistake, somebody said: it counts no more, and stays to be seen.
create table tenant.evaluation_withdrawal (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  evaluation_id   uuid        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, evaluation_id) references tenant.evaluation (organization_id, id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index evaluation_is_taken_back_once on tenant.evaluation_withdrawal (organization_id, evaluation_id) where undone_at is null;

-- Of the company, not of the resort: a pet that was tried out at one of them comes to all.
call tenant.raise_wall('tenant.evaluation', 'organization');
call tenant.raise_wall('tenant.evaluation_withdrawal', 'organization');
-- It says what was seen on a day, so it is never edited.
revoke update on tenant.evaluation from ${app};

-- When pets are or were in the house, at any resort of the company: the latest visit for which each was checked in, and every one booked from today on.
create function tenant.visits_of_pets(pets uuid[], now timestamptz) returns table (pet_id uuid, first_day date, last_day date)
  language plpgsql as $$
declare bound text := current_setting('app.resorts'); today date;
begin
  perform set_config('app.resorts', '*', true);
  -- The earliest date it is at any resort.
  select min((now at time zone r.time_zone)::date) into today from tenant.resort r where r.organization_id = tenant.current_organization();
  return query
    with visits as (
      select s.pet_id, s.checked_in_at is not null as came, s.arrives_on as first_day,
             case when s.checked_out_at is not null then (s.checked_out_at at time zone r.time_zone)::date
                  when s.checked_in_at is not null then greatest(s.departs_on, today)
                  else s.departs_on end as last_day
        from tenant.pet_stay s join tenant.resort r on r.organization_id = s.organization_id and r.id = s.resort_id
       where s.organization_id = tenant.current_organization() and s.pet_id = any (pets) and s.no_show_at is null
         and not exists (select from tenant.cancellation x
                          where x.organization_id = s.organization_id and x.reservation_id = s.reservation_id and x.undone_at is null)
      union all
      select p.pet_id, c.checked_in_at is not null, p.day, p.day
        from tenant.camp_visit_pet p
        join tenant.camp_pet_visit c on c.organization_id = p.organization_id and c.visit_id = p.visit_id and c.pet_id = p.pet_id
       where p.organization_id = tenant.current_organization() and p.pet_id = any (pets) and p.live)
    (select distinct on (v.pet_id) v.pet_id, v.first_day, v.last_day from visits v where v.came order by v.pet_id, v.last_day desc)
    union all
    select v.pet_id, v.first_day, v.last_day from visits v where not v.came and v.first_day >= today;
  perform set_config('app.resorts', bound, true);
end $$;
grant execute on function tenant.visits_of_pets(uuid[], timestamptz) to ${app};

-- Months away after which it is wanted again; null where being away does not matter.
alter table tenant.admission_rule add column away_months int constraint only_an_evaluation_counts_months_away
  check (away_months is null or (away_months between 1 and 60 and rule = 'evaluation'));
alter table tenant.admission_rule drop constraint admission_rule_rule_check;
alter table tenant.admission_rule add constraint admission_rule_rule_check
  check (rule in ('minimum-age', 'intact', 'emergency-contact', 'evaluation')) not valid;
alter table tenant.admission_rule validate constraint admission_rule_rule_check;

create or replace function tenant.admission_rule_stays_as_it_was() returns trigger
  language plpgsql as $$
begin
  if (old.rule, old.species_id, old.service_id, old.service_kind, old.strictness, old.enforced_at, old.amount, old.away_months, lower(old.valid), old.set_at,
      old.set_by)
     is distinct from
     (new.rule, new.species_id, new.service_id, new.service_kind, new.strictness, new.enforced_at, new.amount, new.away_months, lower(new.valid), new.set_at,
      new.set_by) then
    raise exception 'a rule is not edited: the next one takes over' using errcode = 'check_violation', constraint = 'admission_rule_stays_as_it_was';
  end if;
  return new;
end $$;

do $$
declare
  company uuid;
begin
  perform set_config('app.actor', 'job:migration', true), set_config('app.request', 'V034', true), set_config('app.resorts', '*', true);
  for company in select id from platform.organization loop
    perform set_config('app.organization', company::text, true);
    insert into tenant.admission_rule (id, rule, species_id, service_kind, strictness, enforced_at, amount, away_months, valid)
    select gen_random_uuid(), 'evaluation', s.id, 'day-camp', 'warn', 'check-in', 12, 6, daterange(null, null) from tenant.species s where s.code = 'dog';
  end loop;
end $$;
