-- Uploads in which the scanner found malware, locked away on the shelf under <company>/quarantine/<id> and forgotten after a month. No row of tenant.file can
-- name such a key (its check). Back: drop table tenant.quarantined_upload.
create table tenant.quarantined_upload (
  organization_id uuid        not null default tenant.current_organization() references platform.organization (id),
  id              uuid        not null,
  sha256          bytea       not null check (length(sha256) = 32),
  bytes           int         not null check (bytes between 1 and 10485760),
  -- As the scanner calls it.
  malware         text        not null check (length(malware) between 1 and 200),
  -- As the file was called where it came from.
  name            text        not null check (length(name) between 1 and 200),
  -- The path it was sent to; empty for what no request brought.
  brought_to      text        not null check (length(brought_to) <= 300),
  brought_at      timestamptz not null,
  brought_by      text        not null default tenant.current_actor(),
  primary key (organization_id, id)
);
create index quarantined_by_age on tenant.quarantined_upload (organization_id, brought_at);
call tenant.raise_wall('tenant.quarantined_upload', 'organization', may_delete => true);
revoke update on tenant.quarantined_upload from ${app};

-- Malware is grave too. Back: the function of V085. Twenty failures for one account within an hour are one alert, whoever they came from.
create or replace function tenant.alert_of_event() returns trigger
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
declare grave boolean;
begin
  grave := case new.kind
    when 'operator-entered' then true
    when 'audit-broken' then true
    when 'malware-found' then true
    when 'grant-replayed' then true
    when 'key-made' then true
    when 'roles-changed' then
      'owner' = any (string_to_array(coalesce(new.facts ->> 'before', ''), ', ')) <> ('owner' = any (string_to_array(coalesce(new.facts ->> 'after', ''), ', ')))
    when 'sign-in-failed' then new.actor <> ''
      and (select sum(e.times) from security_event e where e.organization_id = new.organization_id and e.kind = 'sign-in-failed' and e.actor = new.actor
              and e.first_at > new.last_at - interval '1 hour' and e.first_at <= new.last_at) >= 20
      and not exists (select from alert a join security_event e on e.organization_id = a.organization_id and e.id = a.event_id
                       where a.organization_id = new.organization_id and e.kind = 'sign-in-failed' and e.actor = new.actor
                         and a.opened_at > new.last_at - interval '1 hour')
    else false end;
  if grave then
    insert into alert (id, event_id, opened_at, due_at) values (gen_random_uuid(), new.id, new.last_at, new.last_at) on conflict do nothing;
  end if;
  return null;
end $$;
