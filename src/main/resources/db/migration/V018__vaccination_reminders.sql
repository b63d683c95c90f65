-- Reminders that are prepared, each once. Nothing sends them yet. Back: drop table tenant.vaccination_reminder.
create table tenant.vaccination_reminder (
  organization_id      uuid        not null default tenant.current_organization(),
  id                   uuid        not null,
  pet_id               uuid        not null,
  immunization_type_id uuid        not null,
  valid_until          date        not null,
  -- How many days before the last good day it is for.
  stage                int         not null check (stage in (60, 30, 14, 3)),
  prepared_at          timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  foreign key (organization_id, immunization_type_id) references tenant.immunization_type (organization_id, id),
  constraint reminder_is_prepared_once unique (organization_id, pet_id, immunization_type_id, valid_until, stage)
);
call tenant.raise_wall('tenant.vaccination_reminder', 'organization');
revoke update on tenant.vaccination_reminder from ${app};
