-- The audit is kept in months, so that it grows without growing slower, and says for whom and why something was done where that is known. Nobody but the
-- owner may touch what was written: the application reads. Back: detach audit_first, attach to it what the other months hold, rename it to audit.
-- Contracts: nothing: the audit keeps its name and its columns for whoever reads or writes it.
alter table tenant.audit rename to audit_first;
alter index tenant.audit_of_row rename to audit_first_of_row;
revoke all on tenant.audit_first from ${app};

do $$
begin
  execute format('create sequence tenant.audit_ids as bigint start with %s',
                 (select case when is_called then last_value + 1 else last_value end from tenant.audit_id_seq));
end $$;
alter table tenant.audit_first alter column id drop identity;
alter table tenant.audit_first drop constraint audit_pkey;
alter table tenant.audit_first add column on_behalf_of text;
alter table tenant.audit_first add column reason text;
-- What was written before belongs to transactions that ended long ago.
alter table tenant.audit_first add column xid xid8 not null default '0';

create table tenant.audit (
  organization_id uuid        not null default tenant.current_organization(),
  -- One after the other as they are written; a lower one may be committed later.
  id              bigint      not null default nextval('tenant.audit_ids'),
  at              timestamptz not null default now(),
  actor           text        not null default tenant.current_actor(),
  request_id      text        not null default current_setting('app.request'),
  table_name      text        not null,
  row_id          uuid        not null,
  action          text        not null constraint audit_action_check check (action in ('insert', 'update', 'delete')),
  changes         jsonb       not null,
  -- Who was acted for, when somebody did it for somebody else.
  on_behalf_of    text        default nullif(current_setting('app.on_behalf_of', true), ''),
  reason          text        default nullif(current_setting('app.reason', true), ''),
  -- Which transaction wrote it: what is committed for good is told from what is on its way.
  xid             xid8        not null default pg_current_xact_id(),
  primary key (organization_id, id, at)
) partition by range (at);
create index audit_of_row on tenant.audit (organization_id, row_id, id);
alter table tenant.audit enable row level security;
alter table tenant.audit force row level security;
create policy own_organization on tenant.audit using (organization_id = (select tenant.current_organization()));
grant select on tenant.audit to ${app};

-- As before, and an update is compared and written in one statement: that pays for finding the month.
create or replace function tenant.write_audit() returns trigger
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
declare
  before jsonb;
  after  jsonb;
begin
  if tg_op = 'UPDATE' then
    before := to_jsonb(old);
    after := to_jsonb(new);
    insert into audit (table_name, row_id, action, changes)
    select tg_table_name, (after ->> tg_argv[0])::uuid, 'update', c.changes
      from (select jsonb_object_agg(a.key, jsonb_build_array(before -> a.key, a.value)) as changes
              from jsonb_each(after) a where a.value is distinct from before -> a.key) c
     where c.changes is not null;
  else
    after := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    insert into audit (table_name, row_id, action, changes)
    values (tg_table_name, (after ->> tg_argv[0])::uuid, lower(tg_op), jsonb_strip_nulls(after) - 'organization_id');
  end if;
  return null;
end $$;

-- A part of a table of months stands behind the same wall, although nobody reads it by its own name.
create procedure platform.raise_wall_of_part(part regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', part);
  execute format('alter table %s force row level security', part);
  execute format('create policy own_organization on %s using (organization_id = (select tenant.current_organization()))', part);
  call platform.count_often(part);
end $$;
revoke execute on procedure platform.raise_wall_of_part from public;

-- What comes when nobody made its month. It is empty, always: that is a promise.
create table tenant.audit_rest partition of tenant.audit default;
call platform.raise_wall_of_part('tenant.audit_rest');

-- Makes the months of a table from this one, or from the oldest that nobody made, to three after it. A month is filled before it is attached, because whoever
-- attaches holds the whole table for that moment; who waits for it longer than two seconds tries again the next night.
create function platform.keep_months(parent text) returns void
  language plpgsql set search_path = tenant, platform, pg_catalog, pg_temp set lock_timeout = '2s' as $$
declare
  rest    text := parent || '_rest';
  bound   text := coalesce(current_setting('app.organization', true), '');
  filled  boolean := pg_relation_size(rest::regclass) > 0;
  last    timestamp := date_trunc('month', now() at time zone 'UTC') + interval '3 months';
  month   timestamp := last - interval '3 months';
  since   timestamptz;
  until   timestamptz;
  part    text;
  company uuid;
begin
  for company in select id from organization where filled loop
    perform set_config('app.organization', company::text, true);
    execute format('select min(at) from %I', rest) into since;
    month := least(month, date_trunc('month', since at time zone 'UTC'));
  end loop;
  while month <= last loop
    part := parent || to_char(month, '_YYYY_MM');
    since := month at time zone 'UTC';
    month := month + interval '1 month';
    until := month at time zone 'UTC';
    continue when to_regclass(part) is not null;
    execute format('create table tenant.%I (like tenant.%I including defaults including constraints)', part, parent);
    call raise_wall_of_part(part::regclass);
    for company in select id from organization where filled loop
      perform set_config('app.organization', company::text, true);
      execute format('with moved as (delete from %I where at >= $1 and at < $2 returning *) insert into %I select * from moved', rest, part) using since, until;
    end loop;
    execute format('alter table tenant.%I attach partition tenant.%I for values from (%L) to (%L)', parent, part, since, until);
  end loop;
  perform set_config('app.organization', bound, true);
end $$;

-- For the job. It may do nothing else to these tables.
create function platform.keep_audit_months() returns void
  language sql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
  select platform.keep_months('audit')
$$;
revoke execute on function platform.keep_months(text), platform.keep_audit_months() from public;
grant execute on function platform.keep_audit_months() to ${app};

-- What was written so far is the first of the months, and is not copied.
do $$
declare
  this text := to_char(now() at time zone 'UTC', '"audit_"YYYY_MM');
begin
  execute format('alter table tenant.audit attach partition tenant.audit_first for values from (minvalue) to (%L)',
                 (date_trunc('month', now() at time zone 'UTC') + interval '1 month') at time zone 'UTC');
  execute format('alter table tenant.audit_first rename to %I', this);
  execute format('alter index tenant.audit_first_of_row rename to %I', this || '_of_row');
end $$;
select platform.keep_audit_months();

grant select (organization_id, id) on tenant.audit_rest to ${observer};
create view platform.audit_without_its_month with (security_invoker) as
select organization_id, id as audit_id from tenant.audit_rest;

do $$
begin
  execute 'create or replace view platform.invariant with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.invariant'::regclass), '; ')
    || ' union all select ''audit-without-its-month'', count(*) from platform.audit_without_its_month';
end $$;
grant select on platform.audit_without_its_month to ${observer};
