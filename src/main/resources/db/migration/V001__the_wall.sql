-- The wall between organizations, below every line of Java. Back: drop schema tenant cascade.
-- Everything of one organization lives in schema tenant behind forced row-level security; schema platform holds the short list of what belongs to
-- no organization, and the application reaches it through functions only.
create schema tenant;
create extension if not exists btree_gist with schema public;

grant usage on schema tenant, platform to ${app}, ${observer};

-- Bare on purpose: with nothing bound this is an error, never "no rows".
create function tenant.current_organization() returns uuid
  language sql stable parallel safe
  return current_setting('app.organization')::uuid;

-- Whoever is bound: staff:<id>, token:<id>, job:<name> or setup.
create function tenant.current_actor() returns text
  language sql stable parallel safe
  return current_setting('app.actor');

-- The resorts this request may touch: '*' for all of the organization, else uuids. Unset is an error here too.
create function tenant.sees_every_resort() returns boolean
  language sql stable parallel safe
  return current_setting('app.resorts') = '*';

create function tenant.current_resorts() returns uuid[]
  language sql stable parallel safe
  return case when current_setting('app.resorts') = '*' then '{}' else current_setting('app.resorts')::uuid[] end;

-- Who changed what, from what to what. Written by trigger alone; the application may only read it.
create table tenant.audit (
  organization_id uuid        not null default tenant.current_organization(),
  id              bigint      not null generated always as identity,
  at              timestamptz not null default now(),
  actor           text        not null default tenant.current_actor(),
  request_id      text        not null default current_setting('app.request'),
  table_name      text        not null,
  row_id          uuid        not null,
  action          text        not null check (action in ('insert', 'update', 'delete')),
  changes         jsonb       not null,
  primary key (organization_id, id)
);
create index audit_of_row on tenant.audit (organization_id, row_id, id);
alter table tenant.audit enable row level security;
alter table tenant.audit force row level security;
create policy own_organization on tenant.audit using (organization_id = (select tenant.current_organization()));
grant select on tenant.audit to ${app};

-- Security definer, so that the application needs no right to write the audit itself. {"column": [before, after]} of the columns that changed.
create function tenant.write_audit() returns trigger
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
declare
  before  jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) - 'organization_id' end;
  after   jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) - 'organization_id' end;
  changes jsonb;
begin
  select jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)) into changes
    from (select jsonb_object_keys(before || after) as key) keys
   where before -> key is distinct from after -> key
     and not (coalesce(before -> key, 'null') = 'null' and coalesce(after -> key, 'null') = 'null');
  if changes is not null then
    insert into audit (table_name, row_id, action, changes)
    values (tg_table_name, ((case when tg_op = 'DELETE' then before else after end) ->> tg_argv[0])::uuid, lower(tg_op), changes);
  end if;
  return null;
end $$;

-- What every table of an organization gets: forced policies, the application's rights and the audit. scope: 'organization', or 'resort' for a table
-- whose rows belong to one resort. may_delete: only for lists that are rewritten (their history is in the audit); business facts are never deleted.
create procedure tenant.raise_wall(t regclass, scope text, may_delete boolean default false, audit_key text default 'id')
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  if scope = 'resort' then
    execute format('create policy own_resort on %s using (organization_id = (select tenant.current_organization())
                    and ((select tenant.sees_every_resort()) or resort_id = any ((select tenant.current_resorts())::uuid[])))', t);
  elsif scope = 'organization' then
    execute format('create policy own_organization on %s using (organization_id = (select tenant.current_organization()))', t);
  else
    raise exception 'scope is organization or resort, not %', scope;
  end if;
  execute format('grant select, insert, update %s on %s to ${app}', case when may_delete then ', delete' else '' end, t);
  execute format('create trigger audit after insert or update or delete on %s for each row execute function tenant.write_audit(%L)', t, audit_key);
end $$;
revoke execute on procedure tenant.raise_wall from public;
