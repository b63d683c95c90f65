-- What the desk notes of an animal as it comes: the latest row is what is so, an empty one takes it back. Back: drop the table.
create table tenant.arrival_note (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  pet_id          uuid        not null,
  text            text        not null check (length(text) <= 1000),
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id)
);
create index arrival_notes_of_stay on tenant.arrival_note (organization_id, reservation_id, pet_id, id);
call tenant.raise_wall('tenant.arrival_note', 'resort');
revoke update on tenant.arrival_note from ${app};
