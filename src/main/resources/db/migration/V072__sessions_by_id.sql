-- Sessions are found by their id and by whose they are. Back: drop these indexes.
create unique index concurrently session_by_id on platform.session (id);
create index concurrently session_of_organization on platform.session (organization_id, account_id) where ended_at is null;
