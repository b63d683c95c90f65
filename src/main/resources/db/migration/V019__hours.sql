-- When a resort is open, which days are closed or have other hours, how short a stay may be, and who let a stay be booked against that. Back: drop the tables
-- of this file.
create table tenant.opening_week (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  -- Local dates of the resort; without an end until another week takes over.
  valid           daterange   not null constraint week_begins check (not lower_inf(valid) and not isempty(valid)),
  created_at      timestamptz not null,
  primary key (organization_id, id),
  constraint week_of_resort unique (organization_id, resort_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  constraint one_week_at_a_time exclude using gist (organization_id with =, resort_id with =, valid with &&)
);

-- A weekday without a window is closed.
create table tenant.opening_window (
  organization_id uuid     not null default tenant.current_organization(),
  resort_id       uuid     not null,
  week_id         uuid     not null,
  -- ISO 8601: 1 is Monday.
  weekday         smallint not null check (weekday between 1 and 7),
  opens           time     not null,
  closes          time     not null,
  primary key (organization_id, week_id, weekday, opens),
  foreign key (organization_id, resort_id, week_id) references tenant.opening_week (organization_id, resort_id, id),
  constraint opens_before_it_closes check (opens < closes),
  constraint windows_of_a_weekday_are_apart exclude using gist (
    organization_id with =, week_id with =, weekday with =, tsrange(date '2000-01-01' + opens, date '2000-01-01' + closes) with &&)
);

-- A closed date or a holiday: it goes before the week. Without a window it is closed.
create table tenant.special_day (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  name            text        not null check (length(name) between 1 and 80),
  days            daterange   not null constraint special_days_have_an_end check (not (lower_inf(days) or upper_inf(days) or isempty(days))),
  created_at      timestamptz not null,
  primary key (organization_id, id),
  constraint special_day_of_resort unique (organization_id, resort_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  constraint a_day_is_special_once exclude using gist (organization_id with =, resort_id with =, days with &&)
);

create table tenant.special_window (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  special_day_id  uuid not null,
  opens           time not null,
  closes          time not null,
  primary key (organization_id, special_day_id, opens),
  foreign key (organization_id, resort_id, special_day_id) references tenant.special_day (organization_id, resort_id, id),
  constraint special_opens_before_it_closes check (opens < closes),
  constraint windows_of_a_day_are_apart exclude using gist (
    organization_id with =, special_day_id with =, tsrange(date '2000-01-01' + opens, date '2000-01-01' + closes) with &&)
);

-- Holds for every stay with a night among these; without a type for all of them.
create table tenant.minimum_stay (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  suite_type_id   uuid,
  name            text        not null check (length(name) between 1 and 80),
  nights_of       daterange   not null constraint minimum_stay_has_an_end check (not (lower_inf(nights_of) or upper_inf(nights_of) or isempty(nights_of))),
  least           int         not null check (least between 2 and 60),
  created_at      timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  foreign key (organization_id, suite_type_id) references tenant.suite_type (organization_id, id),
  constraint one_minimum_a_night exclude using gist (
    organization_id with =, resort_id with =, coalesce(suite_type_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, nights_of with &&)
);

-- A stay that somebody let be booked against one of these rules. Written before its reservation is, so the key waits for the end of the transaction.
create table tenant.hours_waiver (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  rule            text        not null check (rule in ('arrival-when-closed', 'departure-when-closed', 'drop-off-outside-hours', 'pick-up-outside-hours', 'stay-too-short')),
  facts           jsonb       not null,
  reason          text        not null constraint a_waiver_says_why check (length(reason) between 1 and 500),
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id) deferrable initially deferred
);
create index waivers_of_reservation on tenant.hours_waiver (organization_id, reservation_id, id);

call tenant.raise_wall('tenant.opening_week', 'resort', may_delete => true);
call tenant.raise_wall('tenant.opening_window', 'resort', may_delete => true, audit_key => 'week_id');
call tenant.raise_wall('tenant.special_day', 'resort', may_delete => true);
call tenant.raise_wall('tenant.special_window', 'resort', may_delete => true, audit_key => 'special_day_id');
call tenant.raise_wall('tenant.minimum_stay', 'resort', may_delete => true);
call tenant.raise_wall('tenant.hours_waiver', 'resort');
revoke update on tenant.hours_waiver from ${app};
