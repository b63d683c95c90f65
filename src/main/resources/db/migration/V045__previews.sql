-- A document has a picture of ours that shows it. From now on files lie under the hash of what they hold, so the same content may be named by several rows;
-- those that lie under an id stay there. Back: drop column picture_id, and the two constraints of V016 once no row needs the new ones.
alter table tenant.file add column picture_id uuid;
alter table tenant.file add constraint file_is_shown_by_this foreign key (organization_id, picture_id) references tenant.picture (organization_id, id) not valid;
alter table tenant.file drop constraint file_key_check;
alter table tenant.file add constraint file_lies_under_a_name_of_ours
  check (key ~ '^[0-9a-f-]{36}/[0-9a-f]{2}/([0-9a-f-]{36}|[0-9a-f]{64})$') not valid;
alter table tenant.file drop constraint file_lies_in_one_place;
