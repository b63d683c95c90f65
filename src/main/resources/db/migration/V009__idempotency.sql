-- The answers to requests that may be repeated, kept 30 days: the key row is written in the transaction of the effect, or not at all.
-- Back: drop table tenant.idempotency_key.
create table tenant.idempotency_key (
  organization_id uuid        not null default tenant.current_organization(),
  caller          text        not null default tenant.current_actor(),
  route           text        not null check (length(route) <= 200),
  key             text        not null check (length(key) between 1 and 200),
  fingerprint     bytea       not null check (length(fingerprint) = 32),
  status          int         not null,
  headers         jsonb       not null,
  body            bytea       not null,
  created_at      timestamptz not null,
  primary key (organization_id, caller, route, key)
);
create index idempotency_key_by_age on tenant.idempotency_key (organization_id, created_at);
call tenant.raise_wall('tenant.idempotency_key', 'organization', may_delete => true);
-- It repeats what the audited tables say, and holds whole answers.
drop trigger audit on tenant.idempotency_key;
