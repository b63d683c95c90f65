-- Vaccinations as evidence: what was given, until when it holds, the proof, and who says that it is one. Nothing is edited or deleted: a decision and a
-- taking back are rows and columns with a who and a when. Exceptions to rules. Back: drop the tables of this file.
create table tenant.vet_clinic (
  organization_id uuid        not null default tenant.current_organization() references platform.organization (id),
  id              uuid        not null,
  name            text        not null check (length(name) between 1 and 120),
  phone           text        not null default '' check (length(phone) <= 40),
  place           text        not null default '' check (length(place) <= 120),
  created_at      timestamptz not null default now(),
  primary key (organization_id, id)
);
create unique index vet_clinic_is_kept_once on tenant.vet_clinic (organization_id, lower(name), lower(place));

create table tenant.vaccination (
  organization_id      uuid        not null default tenant.current_organization(),
  id                   uuid        not null,
  pet_id               uuid        not null,
  immunization_type_id uuid        not null,
  product_id           uuid,
  -- Both stay empty when nobody knows: no date is made up.
  administered_on      date,
  valid_until          date,
  valid_until_from     text        not null check (valid_until_from in ('product', 'stated', 'unknown')),
  clinic_id            uuid,
  note                 text        not null default '' check (length(note) <= 500),
  submitted_at         timestamptz not null,
  submitted_by         text        not null default tenant.current_actor(),
  taken_back_at        timestamptz,
  taken_back_by        text,
  primary key (organization_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  foreign key (organization_id, immunization_type_id) references tenant.immunization_type (organization_id, id),
  constraint product_is_against_this foreign key (organization_id, product_id, immunization_type_id)
    references tenant.vaccine_product (organization_id, id, immunization_type_id),
  foreign key (organization_id, clinic_id) references tenant.vet_clinic (organization_id, id),
  constraint valid_until_comes_after_the_dose check (valid_until > administered_on),
  constraint valid_until_says_where_it_is_from check ((valid_until is null) = (valid_until_from = 'unknown')),
  constraint only_a_product_with_a_dose_computes check (valid_until_from <> 'product' or (product_id is not null and administered_on is not null)),
  constraint taken_back_has_a_who check (num_nulls(taken_back_at, taken_back_by) in (0, 2))
);
create index vaccination_of_pet on tenant.vaccination (organization_id, pet_id, immunization_type_id);

create table tenant.vaccination_decision (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  vaccination_id  uuid        not null,
  verdict         text        not null check (verdict in ('verified', 'rejected')),
  why             text        not null default '' check (length(why) <= 500),
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, vaccination_id) references tenant.vaccination (organization_id, id),
  constraint rejection_has_a_why check (verdict <> 'rejected' or why <> ''),
  constraint undone_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index vaccination_is_decided_once on tenant.vaccination_decision (organization_id, vaccination_id) where undone_at is null;

create table tenant.vaccination_document (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  vaccination_id  uuid        not null,
  file_id         uuid        not null,
  added_at        timestamptz not null,
  added_by        text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, vaccination_id) references tenant.vaccination (organization_id, id),
  foreign key (organization_id, file_id) references tenant.file (organization_id, id)
);
create index document_of_vaccination on tenant.vaccination_document (organization_id, vaccination_id, added_at);

-- An exception somebody made for a pet: which rule, from when until when, by whom, why.
create table tenant.waiver (
  organization_id      uuid        not null default tenant.current_organization(),
  id                   uuid        not null,
  pet_id               uuid        not null,
  rule                 text        not null check (rule in ('vaccination', 'evaluation', 'minimum-age', 'intact', 'agreement', 'emergency-contact')),
  immunization_type_id uuid,
  -- The last day included, as a range of days.
  holds                daterange   not null check (not isempty(holds) and not lower_inf(holds) and not upper_inf(holds)),
  why                  text        not null check (length(why) between 1 and 1000),
  given_at             timestamptz not null,
  given_by             text        not null default tenant.current_actor(),
  ended_at             timestamptz,
  ended_by             text,
  primary key (organization_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  foreign key (organization_id, immunization_type_id) references tenant.immunization_type (organization_id, id),
  constraint waiver_names_its_vaccine check ((rule = 'vaccination') = (immunization_type_id is not null)),
  constraint ended_has_a_who check (num_nulls(ended_at, ended_by) in (0, 2)),
  constraint one_waiver_at_a_time exclude using gist (organization_id with =, pet_id with =, rule with =,
    (coalesce(immunization_type_id, '00000000-0000-0000-0000-000000000000')) with =, holds with &&) where (ended_at is null)
);

call tenant.raise_wall('tenant.vet_clinic', 'organization');
call tenant.raise_wall('tenant.vaccination', 'organization');
call tenant.raise_wall('tenant.vaccination_decision', 'organization');
call tenant.raise_wall('tenant.vaccination_document', 'organization');
call tenant.raise_wall('tenant.waiver', 'organization');
