-- Stays that were moved in one press go back in one press: a row for each of them, and one for what was booked into the room they made. Back: drop the table.
create table tenant.moved_together (
  organization_id uuid        not null default tenant.current_organization(),
  resort_id       uuid        not null,
  press_id        uuid        not null,
  reservation_id  uuid        not null,
  -- The stay as the press left it. Whatever happens to one of them since makes a new version of it, and then all of them stay where they are.
  version         int         not null,
  booked          boolean     not null default false,
  at              timestamptz not null,
  primary key (organization_id, press_id, reservation_id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id)
);
call tenant.raise_wall('tenant.moved_together', 'resort', audit_key => 'reservation_id');
create index moved_together_of_a_stay on tenant.moved_together (organization_id, reservation_id);
