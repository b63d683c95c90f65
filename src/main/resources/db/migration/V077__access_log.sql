-- Who read what is not everybody's: lists taken away as a file, medical papers and signatures opened. Numbered in one row with the audit, so that both are
-- told as one story. Back: drop the table and its parts; the function of V075; the promise out of platform.invariant.
create table tenant.access_log (
  organization_id uuid        not null default tenant.current_organization(),
  id              bigint      not null default nextval('tenant.audit_ids'),
  at              timestamptz not null default now(),
  actor           text        not null default tenant.current_actor(),
  request_id      text        not null default current_setting('app.request'),
  on_behalf_of    text        default nullif(current_setting('app.on_behalf_of', true), ''),
  reason          text        default nullif(current_setting('app.reason', true), ''),
  action          text        not null constraint access_log_action_check check (action in ('export', 'read')),
  -- Which list, or of what kind the row is that was opened.
  table_name      text        not null constraint access_log_table_name_check check (length(table_name) between 1 and 100),
  row_id          uuid        constraint access_log_of_a_row check (row_id is not null or action = 'export'),
  -- What of the list was asked for.
  details         jsonb       not null default '{}',
  primary key (organization_id, id, at)
) partition by range (at);
create index access_log_of_row on tenant.access_log (organization_id, row_id, id);
alter table tenant.access_log enable row level security;
alter table tenant.access_log force row level security;
create policy own_organization on tenant.access_log using (organization_id = (select tenant.current_organization()));
-- Written by the application itself, and never touched again.
grant select, insert on tenant.access_log to ${app};
grant usage on sequence tenant.audit_ids to ${app};

create table tenant.access_log_rest partition of tenant.access_log default;
call platform.raise_wall_of_part('tenant.access_log_rest');

create or replace function platform.keep_audit_months() returns void
  language sql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
  select platform.keep_months('audit'), platform.keep_months('access_log')
$$;
select platform.keep_audit_months();

grant select (organization_id, id) on tenant.access_log_rest to ${observer};
create view platform.access_without_its_month with (security_invoker) as
select organization_id, id as access_id from tenant.access_log_rest;

do $$
begin
  execute 'create or replace view platform.invariant with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.invariant'::regclass), '; ')
    || ' union all select ''access-without-its-month'', count(*) from platform.access_without_its_month';
end $$;
grant select on platform.access_without_its_month to ${observer};
