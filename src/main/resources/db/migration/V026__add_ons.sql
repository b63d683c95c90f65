-- What a company offers beside the stay itself, what it costs at a resort, which pet gets it on which days, and what was done of it. Back: drop the view and
-- the tables of this file; quotes keep their lines.
create table tenant.add_on (
  organization_id uuid        not null default tenant.current_organization() references platform.organization (id),
  id              uuid        not null,
  version         int         not null default 1,
  name            text        not null check (length(name) between 1 and 80),
  -- Once on a day, every night of a stay, or every day of it.
  unit            text        not null check (unit in ('each', 'night', 'day')),
  -- Who may have it: null for every species.
  species_id      uuid,
  active          boolean     not null default true,
  position        int         not null default 0,
  created_at      timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, species_id) references tenant.species (organization_id, id)
);
create unique index add_on_is_named_once on tenant.add_on (organization_id, lower(name));

create table tenant.add_on_price (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  add_on_id       uuid        not null,
  valid           daterange   not null,
  -- Minor units of the resort's currency, for one of it.
  price           bigint      not null check (price >= 0),
  created_at      timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  foreign key (organization_id, add_on_id) references tenant.add_on (organization_id, id),
  constraint one_add_on_price_a_day exclude using gist (organization_id with =, resort_id with =, add_on_id with =, valid with &&)
);

create table tenant.given_add_on (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  pet_id          uuid        not null,
  add_on_id       uuid        not null,
  quantity        int         not null check (quantity between 1 and 20),
  -- The day of what is given once. What is given every night or day follows the pet's own dates, from this day on when the stay had begun.
  day             date,
  from_day        date,
  added_at        timestamptz not null,
  added_by        text        not null default tenant.current_actor(),
  -- The first day on which it is given no more: what was given before stays.
  removed_from    date,
  removed_at      timestamptz,
  removed_by      text,
  primary key (organization_id, id),
  constraint given_add_on_of_resort unique (organization_id, resort_id, id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  foreign key (organization_id, reservation_id, pet_id) references tenant.reservation_pet (organization_id, reservation_id, pet_id),
  foreign key (organization_id, add_on_id) references tenant.add_on (organization_id, id),
  constraint removal_has_a_who check (num_nulls(removed_from, removed_at, removed_by) in (0, 3))
);
create index given_add_on_of_reservation on tenant.given_add_on (organization_id, reservation_id, id);

create table tenant.add_on_done (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  given_add_on_id uuid        not null,
  day             date        not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  undone_at       timestamptz,
  undone_by       text,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, given_add_on_id) references tenant.given_add_on (organization_id, resort_id, id),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index add_on_is_done_once on tenant.add_on_done (organization_id, given_add_on_id, day) where undone_at is null;

call tenant.raise_wall('tenant.add_on', 'organization');
call tenant.raise_wall('tenant.add_on_price', 'resort', may_delete => true);
call tenant.raise_wall('tenant.given_add_on', 'resort');
call tenant.raise_wall('tenant.add_on_done', 'resort');

-- On which days it is given, and whether it was: what lies outside the pet's own stay falls away by itself, and comes back with its dates.
create view tenant.add_on_day with (security_invoker) as
select g.organization_id, g.resort_id, g.reservation_id, g.id as given_add_on_id, g.pet_id, g.add_on_id, a.name, a.unit, g.quantity, d.day::date as day,
       x.at as done_at, x.by_whom as done_by
  from tenant.given_add_on g
  join tenant.add_on a on a.organization_id = g.organization_id and a.id = g.add_on_id
  join tenant.pet_stay s on s.organization_id = g.organization_id and s.reservation_id = g.reservation_id and s.pet_id = g.pet_id and s.no_show_at is null
 cross join lateral generate_series(greatest(s.arrives_on, g.from_day, g.day)::timestamp,
                                    least(s.departs_on - case when a.unit = 'night' then 1 else 0 end, g.day, g.removed_from - 1)::timestamp,
                                    interval '1 day') d (day)
  left join tenant.add_on_done x on x.organization_id = g.organization_id and x.given_add_on_id = g.id and x.day = d.day::date and x.undone_at is null;
grant select on tenant.add_on_day to ${app};
