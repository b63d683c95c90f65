-- What was uploaded: the content lies in the home folder under a key we made, this says what it is. Written once. Back: drop table tenant.file.
create table tenant.file (
  organization_id uuid        not null default tenant.current_organization() references platform.organization (id),
  id              uuid        not null,
  key             text        not null check (key ~ '^[0-9a-f-]{36}/[0-9a-f]{2}/[0-9a-f-]{36}$'),
  sha256          bytea       not null check (length(sha256) = 32),
  bytes           int         not null check (bytes between 1 and 10485760),
  media_type      text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  name            text        not null check (length(name) between 1 and 200),
  added_at        timestamptz not null,
  added_by        text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  constraint file_lies_in_one_place unique (organization_id, key)
);
call tenant.raise_wall('tenant.file', 'organization');
revoke update on tenant.file from ${app};
