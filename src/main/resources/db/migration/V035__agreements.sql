-- What a household agrees to in writing, and the rule that asks whether it did, in the wording that is in force. The indexes of rules and waivers are built
-- anew: a company has some dozens of them. Back: delete the rules and waivers about agreements; put one_admission_rule_a_day, the checks of admission_rule and
-- admission_rule_stays_as_it_was back to what V034 says and one_waiver_at_a_time to what V017 says; drop the two columns, tenant.coming_visits, the four tables.
create table tenant.agreement (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  name            text        not null check (length(name) between 1 and 120),
  -- The only resort it is about; without one it is about all.
  resort_id       uuid,
  version         int         not null default 1,
  added_at        timestamptz not null,
  added_by        text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);
create unique index agreement_has_its_own_name on tenant.agreement (organization_id, lower(name));

-- Its wording. A draft is edited until it is published; from then on it stays as it was signed, and the next number takes over.
create table tenant.agreement_version (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  agreement_id    uuid        not null,
  number          int         not null check (number >= 1),
  text            text        not null check (length(text) between 1 and 40000),
  -- A misspelling was mended: who signed the one before need not sign again.
  earlier_stand   boolean     not null,
  version         int         not null default 1,
  drafted_at      timestamptz not null,
  drafted_by      text        not null default tenant.current_actor(),
  published_at    timestamptz,
  published_by    text,
  -- The company's day on which it was published.
  published_on    date,
  primary key (organization_id, id),
  foreign key (organization_id, agreement_id) references tenant.agreement (organization_id, id),
  constraint a_version_has_its_number unique (organization_id, agreement_id, number),
  constraint nothing_stands_before_the_first check (number > 1 or not earlier_stand),
  constraint publishing_has_a_who check (num_nulls(published_at, published_by, published_on) in (0, 3))
);
create unique index one_draft_at_a_time on tenant.agreement_version (organization_id, agreement_id) where published_at is null;

create table tenant.agreement_signature (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  customer_id     uuid        not null,
  version_id      uuid        not null,
  -- As it is written under the agreement.
  signed_by       text        not null check (length(signed_by) between 1 and 120),
  signed_on       date        not null,
  how             text        not null check (how in ('paper', 'screen', 'email')),
  note            text        not null default '' check (length(note) <= 1000),
  recorded_at     timestamptz not null,
  recorded_by     text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, version_id) references tenant.agreement_version (organization_id, id)
);
create index signatures_of_household on tenant.agreement_signature (organization_id, customer_id);
create index signatures_of_version on tenant.agreement_signature (organization_id, version_id);

-- It was none, somebody said and why: it counts no more, and stays to be seen.
create table tenant.agreement_signature_withdrawal (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  signature_id    uuid        not null,
  why             text        not null check (length(why) between 1 and 1000),
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, signature_id) references tenant.agreement_signature (organization_id, id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index signature_is_taken_back_once on tenant.agreement_signature_withdrawal (organization_id, signature_id) where undone_at is null;

-- Of the company, not of the resort: a household that signed at one of them has signed for all.
call tenant.raise_wall('tenant.agreement', 'organization');
call tenant.raise_wall('tenant.agreement_version', 'organization');
call tenant.raise_wall('tenant.agreement_signature', 'organization');
call tenant.raise_wall('tenant.agreement_signature_withdrawal', 'organization');
-- It says what was signed on a day, so it is never edited.
revoke update on tenant.agreement_signature from ${app};

create function tenant.published_agreement_stays_as_it_was() returns trigger
  language plpgsql as $$
begin
  if old.published_at is not null
     or (old.agreement_id, old.number, old.drafted_at, old.drafted_by) is distinct from (new.agreement_id, new.number, new.drafted_at, new.drafted_by) then
    raise exception 'what was published is not edited: the next version takes over'
      using errcode = 'check_violation', constraint = 'published_agreement_stays_as_it_was';
  end if;
  return new;
end $$;
create trigger published_agreement_stays_as_it_was before update on tenant.agreement_version
  for each row execute function tenant.published_agreement_stays_as_it_was();

create function tenant.only_what_is_published_is_signed() returns trigger
  language plpgsql as $$
begin
  if not exists (select from tenant.agreement_version v
                  where v.organization_id = new.organization_id and v.id = new.version_id and v.published_at is not null) then
    raise exception 'a draft is not signed' using errcode = 'check_violation', constraint = 'only_what_is_published_is_signed';
  end if;
  return new;
end $$;
create trigger only_what_is_published_is_signed before insert on tenant.agreement_signature
  for each row execute function tenant.only_what_is_published_is_signed();

-- Of each agreement the version in force, and the lowest number whose signature is good for it.
create view tenant.agreement_in_force with (security_invoker) as
select distinct on (v.organization_id, v.agreement_id) v.organization_id, v.agreement_id, v.id as version_id, v.number, v.published_on,
       (select max(f.number) from tenant.agreement_version f
         where f.organization_id = v.organization_id and f.agreement_id = v.agreement_id and f.published_at is not null and not f.earlier_stand) as counts_from
  from tenant.agreement_version v
 where v.published_at is not null
 order by v.organization_id, v.agreement_id, v.number desc;
grant select on tenant.agreement_in_force to ${app};

-- Who is still to come to the resorts that are bound, to stay or for a day.
create function tenant.coming_visits(now timestamptz) returns table (pet_id uuid, resort_id uuid, first_day date)
  language sql stable as $$
  select s.pet_id, s.resort_id, s.arrives_on
    from tenant.pet_stay s join tenant.resort r on r.organization_id = s.organization_id and r.id = s.resort_id
   where s.organization_id = tenant.current_organization() and s.checked_in_at is null and s.no_show_at is null
     and s.departs_on >= (now at time zone r.time_zone)::date
     and not exists (select from tenant.cancellation x
                      where x.organization_id = s.organization_id and x.reservation_id = s.reservation_id and x.undone_at is null)
  union all
  select p.pet_id, p.resort_id, p.day
    from tenant.camp_visit_pet p
    join tenant.camp_pet_visit c on c.organization_id = p.organization_id and c.visit_id = p.visit_id and c.pet_id = p.pet_id
    join tenant.resort r on r.organization_id = p.organization_id and r.id = p.resort_id
   where p.organization_id = tenant.current_organization() and p.live and c.checked_in_at is null and p.day >= (now at time zone r.time_zone)::date
$$;
grant execute on function tenant.coming_visits(timestamptz) to ${app};

-- References to a column that nothing stands in yet are left as they are: what is written from now on is checked, and the wall hides rows from validation.
alter table tenant.admission_rule add column agreement_id uuid;
alter table tenant.admission_rule
  drop constraint admission_rule_rule_check,
  drop constraint only_a_rule_that_counts_has_an_amount,
  drop constraint one_admission_rule_a_day,
  add constraint one_admission_rule_a_day exclude using gist (organization_id with =, rule with =,
    (coalesce(species_id, '00000000-0000-0000-0000-000000000000')) with =, (coalesce(service_id::text, service_kind, 'everything')) with =,
    (coalesce(agreement_id, '00000000-0000-0000-0000-000000000000')) with =, valid with &&),
  add constraint admission_rule_rule_check
    check (rule in ('minimum-age', 'intact', 'emergency-contact', 'evaluation', 'agreement')) not valid,
  add constraint only_a_rule_that_counts_has_an_amount check ((rule in ('emergency-contact', 'agreement')) = (amount is null)) not valid,
  add constraint rule_names_its_agreement check ((rule = 'agreement') = (agreement_id is not null)) not valid,
  add constraint admission_rule_agreement foreign key (organization_id, agreement_id) references tenant.agreement (organization_id, id) not valid;
alter table tenant.admission_rule validate constraint admission_rule_rule_check;
alter table tenant.admission_rule validate constraint only_a_rule_that_counts_has_an_amount;
alter table tenant.admission_rule validate constraint rule_names_its_agreement;

create or replace function tenant.admission_rule_stays_as_it_was() returns trigger
  language plpgsql as $$
begin
  if (old.rule, old.species_id, old.service_id, old.service_kind, old.strictness, old.enforced_at, old.amount, old.away_months, old.agreement_id,
      lower(old.valid), old.set_at, old.set_by)
     is distinct from
     (new.rule, new.species_id, new.service_id, new.service_kind, new.strictness, new.enforced_at, new.amount, new.away_months, new.agreement_id,
      lower(new.valid), new.set_at, new.set_by) then
    raise exception 'a rule is not edited: the next one takes over' using errcode = 'check_violation', constraint = 'admission_rule_stays_as_it_was';
  end if;
  return new;
end $$;

-- One that was given before agreements had names is about all of them.
alter table tenant.waiver add column agreement_id uuid;
alter table tenant.waiver
  drop constraint one_waiver_at_a_time,
  add constraint one_waiver_at_a_time exclude using gist (organization_id with =, pet_id with =, rule with =,
    (coalesce(immunization_type_id, agreement_id, '00000000-0000-0000-0000-000000000000')) with =, holds with &&) where (ended_at is null),
  add constraint only_a_waiver_from_an_agreement_names_one check (agreement_id is null or rule = 'agreement') not valid,
  add constraint waiver_agreement foreign key (organization_id, agreement_id) references tenant.agreement (organization_id, id) not valid;
alter table tenant.waiver validate constraint only_a_waiver_from_an_agreement_names_one;
