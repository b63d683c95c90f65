-- Roles a company changes or adds, and sessions that can be listed, ended, and end by themselves. Back: drop tenant.role; the checks of roles, platform.visit,
-- platform.enter, enter_by_token, open_session and end_session as in V003; drop the triggers and functions of this file and the new columns of session.

-- A row replaces the role of the same code that the house brings along, or adds one. Permissions by their codes; what no version of the house knows is nothing.
create table tenant.role (
  organization_id  uuid   not null default tenant.current_organization(),
  id               uuid   not null,
  version          int    not null default 1,
  code             text   not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  name             text   not null check (length(name) between 1 and 60),
  permissions      text[] not null check (cardinality(permissions) <= 100),
  idle_minutes     int    not null check (idle_minutes between 5 and 720),
  absolute_minutes int    not null check (absolute_minutes between 15 and 1440),
  second_factor    boolean not null default false,
  deleted_at       timestamptz,
  primary key (organization_id, id),
  constraint role_has_one_code unique (organization_id, code),
  constraint role_ends_after_it_rests check (absolute_minutes >= idle_minutes),
  constraint owner_is_not_changed check (code <> 'owner')
);
call tenant.raise_wall('tenant.role', 'organization');
create unique index role_has_one_name on tenant.role (organization_id, lower(name)) where deleted_at is null;

alter table tenant.staff_grant drop constraint staff_grant_role_check;
alter table platform.api_token drop constraint api_token_role_check;

create function tenant.standard_roles() returns text[] language sql immutable
  return array['owner', 'manager', 'front-desk', 'kennel', 'groomer', 'trainer', 'accountant', 'read-only'];

create function tenant.role_is_known() returns trigger
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
begin
  if new.role = any (standard_roles()) then return new; end if;
  -- Against its being deleted at the same moment.
  perform from role r where r.organization_id = new.organization_id and r.code = new.role and r.deleted_at is null for key share;
  if not found then
    raise exception 'There is no role %', new.role using errcode = '23503', constraint = 'role_is_known';
  end if;
  return new;
end $$;
revoke execute on function tenant.standard_roles, tenant.role_is_known from public;
create trigger role_is_known before insert or update on tenant.staff_grant for each row execute function tenant.role_is_known();
create trigger role_is_known before insert or update of role on platform.api_token for each row execute function tenant.role_is_known();

create function tenant.role_is_not_held() returns trigger
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
begin
  if new.deleted_at is null or old.deleted_at is not null or old.code = any (standard_roles()) then return new; end if;
  if exists (select from staff_grant g where g.organization_id = new.organization_id and g.role = old.code)
     or exists (select from api_token t where t.organization_id = new.organization_id and t.role = old.code and t.revoked_at is null and t.expires_at > now()) then
    raise exception 'Somebody holds the role %', old.code using errcode = '23503', constraint = 'role_is_held';
  end if;
  return new;
end $$;
revoke execute on function tenant.role_is_not_held from public;
create trigger role_is_not_held before update on tenant.role for each row execute function tenant.role_is_not_held();

-- A company keeps somebody who owns all of it. Whoever takes one away waits for whoever takes another away; the second finds nobody left.
create function tenant.somebody_owns_it() returns trigger
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('owners:' || old.organization_id, 0));
  if not exists (select from staff_grant g join staff s on s.organization_id = g.organization_id and s.id = g.staff_id
                  where g.organization_id = old.organization_id and g.role = 'owner' and g.resort_id is null and s.disabled_at is null) then
    raise exception 'The last owner stays' using errcode = '23514', constraint = 'last_owner';
  end if;
  return null;
end $$;
revoke execute on function tenant.somebody_owns_it from public;
create constraint trigger somebody_owns_it after update or delete on tenant.staff_grant deferrable initially deferred
  for each row when (old.role = 'owner' and old.resort_id is null) execute function tenant.somebody_owns_it();
create constraint trigger somebody_owns_it after update on tenant.staff deferrable initially deferred
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function tenant.somebody_owns_it();

alter table tenant.staff add column version int not null default 1;

-- A session has an id to speak of it by, where it was opened from, with what proof, and why it ended.
alter table platform.session
  add column id        uuid not null default gen_random_uuid(),
  add column address   inet,
  add column proof     text not null default 'password',
  add column proved_at timestamptz,
  add column ended_why text check (ended_why in ('signed-out', 'by-themselves', 'by-a-manager', 'disabled', 'role-changed', 'replaced', 'password-changed'));

-- Another role, or none any more: whoever is in with the old one comes in again. Whoever is disabled is out on every node with the next request.
create function platform.end_sessions_of(organization_in uuid, account_in uuid, why text) returns int
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with ended as (
      update platform.session set ended_at = now(), ended_why = why
       where organization_id = organization_in and account_id = account_in and ended_at is null returning 1)
    select count(*)::int from ended;
  end;
create function tenant.end_sessions() returns trigger
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  gone  record;
begin
  if tg_table_name = 'staff' then
    if new.disabled_at is not null and old.disabled_at is null then
      perform end_sessions_of(new.organization_id, new.account_id, 'disabled');
    end if;
    return null;
  end if;
  if tg_op = 'DELETE' then gone := old; else gone := new; end if;
  perform end_sessions_of(s.organization_id, s.account_id, 'role-changed')
     from staff s where s.organization_id = gone.organization_id and s.id = gone.staff_id;
  return null;
end $$;
revoke execute on function platform.end_sessions_of, tenant.end_sessions from public;
create trigger end_sessions after update on tenant.staff for each row execute function tenant.end_sessions();
create trigger end_sessions after insert or update or delete on tenant.staff_grant for each row execute function tenant.end_sessions();

drop function platform.enter(bytea, timestamptz, interval, interval);
drop function platform.enter_by_token(bytea, timestamptz);
alter type platform.visit add attribute session_id uuid, add attribute opened_at timestamptz, add attribute seen_at timestamptz,
  add attribute proof text, add attribute proved_at timestamptz;

create function platform.grants_of(organization uuid, staff_in uuid) returns jsonb
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'resort', g.resort_id) || case when r.id is null then '{}' else jsonb_build_object('name', r.name,
             'permissions', r.permissions, 'idle', r.idle_minutes, 'absolute', r.absolute_minutes, 'factor', r.second_factor) end
             order by g.granted_at, g.id), '[]')
      from tenant.staff_grant g
      left join tenant.role r on r.organization_id = g.organization_id and r.code = g.role and r.deleted_at is null
     where g.organization_id = organization and g.staff_id = staff_in;
  end;
revoke execute on function platform.grants_of from public;

create function platform.grants_of_staff(staff_in uuid) returns jsonb
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  return platform.grants_of(tenant.current_organization(), staff_in);

-- Idle and absolute are the longest that any role may have; what each role allows is asked of the grants.
create function platform.enter(hash bytea, at timestamptz, idle interval, absolute interval) returns setof platform.visit
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare s record;
begin
  select x.account_id, x.id as session_id, x.created_at, x.last_seen_at, x.proof, x.proved_at, o.id, o.name into s
    from session x join account a on a.id = x.account_id join organization o on o.id = x.organization_id
   where x.token_hash = hash and x.ended_at is null and x.last_seen_at > at - idle and x.created_at > at - absolute
     and a.disabled_at is null and o.state = 'active';
  if not found then return; end if;
  perform set_config('app.organization', s.id::text, true), set_config('app.resorts', '*', true);
  return query
    select 'staff', f.id, s.account_id, f.name, f.language, s.id, s.name, platform.grants_of(s.id, f.id), platform.resorts_of(s.id),
           s.session_id, s.created_at, s.last_seen_at, s.proof, coalesce(s.proved_at, s.created_at)
      from tenant.staff f
     where f.organization_id = s.id and f.account_id = s.account_id and f.disabled_at is null;
end $$;

create function platform.enter_by_token(hash bytea, at timestamptz) returns setof platform.visit
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare k record;
begin
  select t.id as token, t.name as token_name, t.role, t.resort_id, o.id, o.name into k
    from api_token t join organization o on o.id = t.organization_id
   where t.token_hash = hash and t.revoked_at is null and t.expires_at > at and o.state = 'active';
  if not found then return; end if;
  perform set_config('app.organization', k.id::text, true), set_config('app.resorts', '*', true);
  return query select 'token', k.token, null::uuid, k.token_name, 'en', k.id, k.name,
    (select jsonb_build_array(jsonb_build_object('role', k.role, 'resort', k.resort_id) || coalesce((
       select jsonb_build_object('name', r.name, 'permissions', r.permissions, 'idle', r.idle_minutes, 'absolute', r.absolute_minutes, 'factor', r.second_factor)
         from tenant.role r where r.organization_id = k.id and r.code = k.role and r.deleted_at is null), '{}'))),
    platform.resorts_of(k.id), null::uuid, null::timestamptz, null::timestamptz, null::text, null::timestamptz;
end $$;

-- Beside those of V003, which a version before this one still calls.
create function platform.open_session(hash bytea, account_in uuid, organization_in uuid, device_in text, address_in inet, proof_in text, at timestamptz) returns uuid
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.session (token_hash, account_id, organization_id, device, address, proof, created_at, last_seen_at, proved_at)
    values (hash, account_in, organization_in, device_in, address_in, proof_in, at, at, at) returning id;
  end;

create function platform.end_session(hash bytea, why text, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.session set ended_at = at, ended_why = why where token_hash = hash and ended_at is null;
  end;

-- Of the bound organization only. Those who are in, and of the last thirty days those who were.
create function platform.list_sessions(account_in uuid, at timestamptz)
  returns table (id uuid, account_id uuid, device text, address text, proof text, created_at timestamptz, last_seen_at timestamptz, ended_at timestamptz, ended_why text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select s.id, s.account_id, s.device, host(s.address), s.proof, s.created_at, s.last_seen_at, s.ended_at, s.ended_why
      from platform.session s
     where s.organization_id = tenant.current_organization() and (account_in is null or s.account_id = account_in)
       and (s.ended_at is null or s.ended_at > at - interval '30 days') and s.created_at > at - interval '60 days'
     order by s.ended_at is not null, s.last_seen_at desc, s.id
     limit 500;
  end;

create function platform.end_one_session(id_in uuid, account_in uuid, why text, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with ended as (
      update platform.session set ended_at = at, ended_why = why
       where id = id_in and organization_id = tenant.current_organization() and (account_in is null or account_id = account_in) and ended_at is null returning 1)
    select exists (select from ended);
  end;

create function platform.end_other_sessions(account_in uuid, but uuid, why text, at timestamptz) returns int
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with ended as (
      update platform.session set ended_at = at, ended_why = why
       where organization_id = tenant.current_organization() and account_id = account_in and id is distinct from but and ended_at is null returning 1)
    select count(*)::int from ended;
  end;

-- The addresses of those who work for the bound organization, and when each was last seen.
create function platform.accounts_of_staff()
  returns table (account_id uuid, email text, disabled_at timestamptz, last_seen_at timestamptz, sessions int)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select a.id, a.email, a.disabled_at, s.last, coalesce(s.open, 0)::int
      from platform.membership m join platform.account a on a.id = m.account_id
      left join lateral (select max(x.last_seen_at) as last, count(*) filter (where x.ended_at is null) as open
                           from platform.session x where x.account_id = a.id and x.organization_id = m.organization_id) s on true
     where m.organization_id = tenant.current_organization();
  end;

revoke execute on all functions in schema platform from public;
grant execute on function platform.enter, platform.enter_by_token, platform.open_session(bytea, uuid, uuid, text, inet, text, timestamptz),
  platform.end_session(bytea, text, timestamptz), platform.list_sessions, platform.end_one_session,
  platform.end_other_sessions, platform.accounts_of_staff, platform.grants_of_staff to ${app};
