-- What a night costs, from when until when; and quotes, which are never changed. Back: drop the tables of this file.
create table tenant.suite_rate (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  suite_type_id   uuid        not null,
  valid           daterange   not null,
  -- A night for the first pet of the suite, the second, …: the last one counts for every further pet. Minor units of the resort's currency.
  per_night       bigint[]    not null check (cardinality(per_night) between 1 and 20 and 0 <= all (per_night) and array_position(per_night, null) is null),
  created_at      timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  foreign key (organization_id, suite_type_id) references tenant.suite_type (organization_id, id),
  constraint one_rate_a_day exclude using gist (organization_id with =, resort_id with =, suite_type_id with =, valid with &&)
);

create table tenant.quote (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  currency        text        not null check (currency ~ '^[A-Z]{3}$'),
  total_minor     bigint      not null check (total_minor >= 0),
  lines           jsonb       not null,
  rules           text        not null,
  made_at         timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);

call tenant.raise_wall('tenant.suite_rate', 'resort');
call tenant.raise_wall('tenant.quote', 'resort');
revoke update on tenant.quote from ${app};
