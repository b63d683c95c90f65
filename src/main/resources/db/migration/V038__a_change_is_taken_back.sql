-- What a stay was before its last change, so that the change can be taken back while nothing was written on top of it: one row a stay, the next change
-- writes over it. Back: drop the table.
create table tenant.stay_before (
  organization_id uuid        not null default tenant.current_organization(),
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  -- The stay as the change left it. Whatever happens to a stay makes a new version of it, and this change is then the last no more.
  version         int         not null,
  -- The stay it exchanged suites with: one is not taken back without the other.
  swapped_with    uuid,
  -- Dates, pets, suites and wishes as they were.
  stay            jsonb       not null,
  changed_at      timestamptz not null,
  primary key (organization_id, reservation_id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  foreign key (organization_id, resort_id, swapped_with) references tenant.reservation (organization_id, resort_id, id),
  constraint nobody_swaps_with_itself check (swapped_with is distinct from reservation_id)
);
call tenant.raise_wall('tenant.stay_before', 'resort', audit_key => 'reservation_id');
