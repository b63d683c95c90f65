-- Contents on their way to the shelf: written before a content is laid there, deleted with the row that names it. One that stays is of an upload that was never
-- finished. The sweep of the shelf takes the same row before it drops what nobody names, so that nothing is dropped while it comes again.
-- Back: drop table tenant.upload.
create table tenant.upload (
  organization_id uuid        not null default tenant.current_organization(),
  key             text        not null check (length(key) between 1 and 200),
  at              timestamptz not null,
  primary key (organization_id, key)
);
create index upload_by_age on tenant.upload (organization_id, at);
call tenant.raise_wall('tenant.upload', 'organization', may_delete => true);
-- It says what is going on, no history.
drop trigger audit on tenant.upload;
