-- Operators of the installation: outside of every company; they suspend and restore companies and go into one for a time, with a reason, before its eyes.
-- Back: end the sessions with an operator_entry_id and drop that column; drop the tables, triggers and functions of this file; platform.enter and change_password as in V073.

-- An account that may stand in no company. Named on the command line alone.
create table platform.operator (
  account_id  uuid primary key references platform.account (id),
  name        text        not null check (length(name) between 1 and 120),
  since       timestamptz not null,
  disabled_at timestamptz
);

-- Of the console itself, which is no company's. A password alone opens none.
create table platform.operator_session (
  token_hash   bytea primary key check (length(token_hash) = 32),
  account_id   uuid        not null references platform.operator (account_id),
  device       text        not null check (length(device) <= 200),
  address      inet        not null,
  proof        text        not null constraint a_password_is_not_enough check (proof in ('totp', 'recovery-code', 'passkey')),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz
);
create index operator_session_of_account on platform.operator_session (account_id) where ended_at is null;

create table platform.operator_entry (
  id              uuid primary key,
  organization_id uuid        not null references platform.organization (id),
  account_id      uuid        not null references platform.operator (account_id),
  reason          text        not null constraint entry_has_a_reason check (length(btrim(reason)) >= 3 and length(reason) <= 500),
  entered_at      timestamptz not null,
  until           timestamptz not null constraint entry_is_short check (until between entered_at + interval '5 minutes' and entered_at + interval '60 minutes'),
  left_at         timestamptz
);
create index operator_entry_of_organization on platform.operator_entry (organization_id, entered_at);

create table platform.suspension (
  id              uuid primary key,
  organization_id uuid        not null references platform.organization (id),
  account_id      uuid        not null references platform.operator (account_id),
  reason          text        not null constraint suspension_has_a_reason check (length(btrim(reason)) >= 3 and length(reason) <= 500),
  suspended_at    timestamptz not null,
  restored_at     timestamptz,
  restored_by     uuid references platform.operator (account_id)
);
create unique index suspended_once on platform.suspension (organization_id) where restored_at is null;

-- Written once; that it is over is added once.
create function platform.keep_what_operators_did() returns trigger
  language plpgsql set search_path = platform, pg_catalog, pg_temp as $$
declare over text[] := tg_argv;
begin
  if tg_op = 'UPDATE' and to_jsonb(old) ->> over[1] is null and to_jsonb(new) - over = to_jsonb(old) - over then return new; end if;
  raise exception '% is never changed', tg_table_name using errcode = '23514', constraint = 'operators_leave_traces';
end $$;
create trigger is_kept before update or delete on platform.operator_entry for each row execute function platform.keep_what_operators_did('left_at');
create trigger is_kept before update or delete on platform.suspension for each row execute function platform.keep_what_operators_did('restored_at', 'restored_by');
-- The company reads both among its own.
create trigger audit after insert or update on platform.operator_entry for each row execute function tenant.write_audit('id');
create trigger audit after insert or update on platform.suspension for each row execute function tenant.write_audit('id');

-- Empty but for sessions that an operator opened in a company.
alter table platform.session add column operator_entry_id uuid;

-- For the rest of the transaction: an operator, in this company.
create function platform.act_as_operator(account_in uuid, organization_in uuid, request_in text, reason_in text) returns void
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  perform set_config('app.organization', organization_in::text, true), set_config('app.resorts', '*', true),
          set_config('app.actor', 'operator:' || account_in, true), set_config('app.request', request_in, true),
          set_config('app.on_behalf_of', (select o.slug from organization o where o.id = organization_in), true), set_config('app.reason', reason_in, true);
end $$;

-- However such a session ends, the operator has left; unless their time was over before. What the transaction is bound to stays as it was.
create function platform.leave_with_session() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare
  bound text[] := array[current_setting('app.organization', true), current_setting('app.resorts', true), current_setting('app.actor', true),
                        current_setting('app.request', true), current_setting('app.on_behalf_of', true), current_setting('app.reason', true)];
begin
  perform act_as_operator(e.account_id, e.organization_id, coalesce(nullif(bound[4], ''), 'operator'), e.reason)
     from operator_entry e where e.id = new.operator_entry_id;
  update operator_entry set left_at = new.ended_at where id = new.operator_entry_id and left_at is null and until > new.ended_at;
  perform set_config('app.organization', coalesce(bound[1], ''), true), set_config('app.resorts', coalesce(bound[2], ''), true),
          set_config('app.actor', coalesce(bound[3], ''), true), set_config('app.request', coalesce(bound[4], ''), true),
          set_config('app.on_behalf_of', coalesce(bound[5], ''), true), set_config('app.reason', coalesce(bound[6], ''), true);
  return null;
end $$;
create trigger leave_with_session after update of ended_at on platform.session for each row
  when (new.operator_entry_id is not null and old.ended_at is null and new.ended_at is not null) execute function platform.leave_with_session();

-- As in V073, and an operator who entered: for a release that does not know them, somebody who may do nothing.
create or replace function platform.enter(hash bytea, at timestamptz, idle interval, absolute interval) returns setof platform.visit
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare s record;
begin
  select x.account_id, x.id as session_id, x.created_at, x.last_seen_at, x.proof, x.proved_at, x.operator_entry_id, o.id, o.name, o.slug into s
    from session x join account a on a.id = x.account_id join organization o on o.id = x.organization_id
   where x.token_hash = hash and x.ended_at is null and x.last_seen_at > at - idle and x.created_at > at - absolute
     and a.disabled_at is null and o.state = 'active';
  if not found then return; end if;
  perform set_config('app.organization', s.id::text, true), set_config('app.resorts', '*', true);
  if s.operator_entry_id is not null then
    return query
      select 'operator', p.account_id, p.account_id, p.name, '', s.id, s.name,
             jsonb_build_array(jsonb_build_object('role', 'operator', 'resort', null, 'permissions', '[]'::jsonb, 'idle', 60, 'absolute', 60, 'factor', false,
               'entry', jsonb_build_object('company', s.slug, 'reason', e.reason, 'until', extract(epoch from e.until)::bigint))),
             platform.resorts_of(s.id), s.session_id, s.created_at, s.last_seen_at, s.proof, coalesce(s.proved_at, s.created_at), 1
        from operator_entry e join operator p on p.account_id = e.account_id
       where e.id = s.operator_entry_id and e.account_id = s.account_id and e.organization_id = s.id
         and e.left_at is null and e.until > at and p.disabled_at is null;
    return;
  end if;
  return query
    select 'staff', f.id, s.account_id, f.name, f.language, s.id, s.name, platform.grants_of(s.id, f.id), platform.resorts_of(s.id),
           s.session_id, s.created_at, s.last_seen_at, s.proof, coalesce(s.proved_at, s.created_at),
           ((select count(*) from totp t where t.account_id = s.account_id and t.confirmed_at is not null)
            + (select count(*) from passkey p where p.account_id = s.account_id))::int
      from tenant.staff f
     where f.organization_id = s.id and f.account_id = s.account_id and f.disabled_at is null;
end $$;

create or replace function platform.change_password(account_in uuid, hash_in text, but uuid, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.account set password_hash = hash_in where id = account_in;
    update platform.session set ended_at = at, ended_why = 'password-changed' where account_id = account_in and id is distinct from but and ended_at is null;
    update platform.operator_session set ended_at = at where account_id = account_in and ended_at is null;
    update platform.password_link set used_at = at where account_id = account_in and used_at is null;
  end;

-- Whose session of the console this is: for half an hour after it was last used, and for eight hours in all.
create function platform.operator_of(hash bytea, at timestamptz) returns uuid
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select p.account_id
      from platform.operator_session s join platform.operator p on p.account_id = s.account_id join platform.account a on a.id = s.account_id
     where s.token_hash = hash and s.ended_at is null and s.last_seen_at > at - interval '30 minutes' and s.created_at > at - interval '8 hours'
       and p.disabled_at is null and a.disabled_at is null;
  end;
revoke execute on function platform.operator_of, platform.act_as_operator from public;

create function platform.is_operator(account_in uuid) returns boolean
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select exists (select from platform.operator p where p.account_id = account_in and p.disabled_at is null);
  end;

-- False for whoever is no operator, or has nothing beside a password.
create function platform.open_operator_session(hash bytea, account_in uuid, device_in text, address_in inet, proof_in text, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with opened as (
      insert into platform.operator_session (token_hash, account_id, device, address, proof, created_at, last_seen_at)
      select hash, p.account_id, device_in, address_in, proof_in, at, at from platform.operator p
       where p.account_id = account_in and p.disabled_at is null
         and (exists (select from platform.totp t where t.account_id = account_in and t.confirmed_at is not null)
              or exists (select from platform.passkey k where k.account_id = account_in)) returning 1)
    select exists (select from opened);
  end;

create function platform.enter_console(hash bytea, at timestamptz) returns table (account_id uuid, name text)
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.operator_session set last_seen_at = greatest(last_seen_at, at) where token_hash = hash and platform.operator_of(hash, at) is not null;
    select p.account_id, p.name from platform.operator p where p.account_id = platform.operator_of(hash, at);
  end;

create function platform.end_operator_session(hash bytea, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.operator_session set ended_at = at where token_hash = hash and ended_at is null;
  end;

create function platform.list_all_organizations(hash bytea, at timestamptz)
  returns table (id uuid, name text, slug text, state text, created_at timestamptz, staff int, last_seen_at timestamptz, suspended_because text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select o.id, o.name, o.slug, o.state, o.created_at,
           (select count(*)::int from platform.membership m where m.organization_id = o.id and m.active), s.last,
           (select x.reason from platform.suspension x where x.organization_id = o.id and x.restored_at is null)
      from platform.organization o
      left join (select x.organization_id, max(x.last_seen_at) as last from platform.session x where x.operator_entry_id is null group by 1) s
             on s.organization_id = o.id
     where platform.operator_of(hash, at) is not null
     order by lower(o.name), o.id;
  end;

-- False when nobody asked who may, or it was so already.
create function platform.suspend_organization(hash bytea, id_in uuid, organization_in uuid, reason_in text, request_in text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare who uuid := operator_of(hash, at);
begin
  if who is null then return false; end if;
  update organization set state = 'suspended' where id = organization_in and state = 'active';
  if not found then return false; end if;
  perform act_as_operator(who, organization_in, request_in, reason_in);
  insert into suspension (id, organization_id, account_id, reason, suspended_at) values (id_in, organization_in, who, reason_in, at);
  return true;
end $$;

create function platform.restore_organization(hash bytea, organization_in uuid, request_in text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare who uuid := operator_of(hash, at);
begin
  if who is null then return false; end if;
  update organization set state = 'active' where id = organization_in and state = 'suspended';
  if not found then return false; end if;
  perform act_as_operator(who, organization_in, request_in, '');
  update suspension set restored_at = at, restored_by = who where organization_id = organization_in and restored_at is null;
  return true;
end $$;

-- Opens a session in an active company, until then and no longer.
create function platform.enter_organization(hash bytea, id_in uuid, organization_in uuid, reason_in text, minutes int, session_hash bytea, device_in text,
                                            address_in inet, request_in text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare who uuid := operator_of(hash, at);
begin
  if who is null or not exists (select from organization o where o.id = organization_in and o.state = 'active') then return false; end if;
  perform act_as_operator(who, organization_in, request_in, reason_in);
  insert into operator_entry (id, organization_id, account_id, reason, entered_at, until)
  values (id_in, organization_in, who, reason_in, at, at + make_interval(mins => minutes));
  insert into session (token_hash, account_id, organization_id, device, address, proof, created_at, last_seen_at, proved_at, operator_entry_id)
  select session_hash, who, organization_in, device_in, address_in, s.proof, at, at, at, id_in from operator_session s where s.token_hash = hash;
  return true;
end $$;

-- False for a session that no operator opened.
create function platform.leave_organization(session_hash bytea, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with ended as (
      update platform.session set ended_at = at, ended_why = 'signed-out'
       where token_hash = session_hash and operator_entry_id is not null and ended_at is null returning 1)
    select exists (select from ended);
  end;

-- Who they are whose ids a company's audit names.
create function platform.names_of_operators(ids uuid[]) returns table (id uuid, name text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select p.account_id, p.name from platform.operator p where p.account_id = any (ids);
  end;

revoke execute on all functions in schema platform from public;
grant execute on function platform.is_operator, platform.open_operator_session, platform.enter_console, platform.end_operator_session,
  platform.list_all_organizations, platform.suspend_organization, platform.restore_organization, platform.enter_organization, platform.leave_organization,
  platform.names_of_operators to ${app};
