-- Terminals that several people share, and the PINs they come in with there. Back: drop tenant.terminal, tenant.terminal_rule, platform.terminal_key, pin and pin_try, the
-- functions, triggers and the type of this file and session.terminal_id; platform.enter with four arguments as it was in the file about operators.

-- A browser that a resort trusts. Its key lies apart from it, so that what is audited has no secret.
create table tenant.terminal (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  name            text        not null check (length(name) between 1 and 60),
  trusted_by      text        not null default tenant.current_actor(),
  trusted_at      timestamptz not null,
  ended_at        timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);
call tenant.raise_wall('tenant.terminal', 'resort');
create unique index terminal_has_one_name on tenant.terminal (organization_id, resort_id, lower(name)) where ended_at is null;

-- After how long without a press a terminal of the resort is locked. Without a row: two minutes.
create table tenant.terminal_rule (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  version         int  not null default 1,
  idle_minutes    int  not null check (idle_minutes between 1 and 30),
  primary key (organization_id, resort_id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);
call tenant.raise_wall('tenant.terminal_rule', 'resort', audit_key => 'resort_id');

-- Only the hash is kept. A terminal without a key is ended.
create table platform.terminal_key (
  key_hash        bytea primary key check (length(key_hash) = 32),
  organization_id uuid not null references platform.organization (id),
  terminal_id     uuid not null unique,
  last_used_at    timestamptz
);
-- An Argon2id hash, sealed: of a number with so few digits a hash alone would tell. Beside it, when its owner last came in here by other means, and when with two factors.
create table platform.pin (
  organization_id uuid        not null references platform.organization (id),
  account_id      uuid        not null references platform.account (id),
  sealed          bytea       not null,
  set_at          timestamptz not null,
  proved_at       timestamptz,
  both_at         timestamptz,
  primary key (organization_id, account_id)
);
-- How often somebody was wrong at a terminal since they were last right there.
create table platform.pin_try (
  terminal_id uuid not null,
  account_id  uuid not null references platform.account (id),
  wrong       int  not null,
  primary key (terminal_id, account_id)
);
alter table platform.session add column terminal_id uuid;

-- Its key opens nothing any more, and whoever is in there is out.
create function tenant.end_terminal() returns trigger
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
begin
  delete from terminal_key where terminal_id = new.id;
  delete from pin_try where terminal_id = new.id;
  update session set ended_at = now(), ended_why = 'by-a-manager' where terminal_id = new.id and ended_at is null;
  return null;
end $$;
revoke execute on function tenant.end_terminal from public;
create trigger end_terminal after update on tenant.terminal for each row
  when (old.ended_at is null and new.ended_at is not null) execute function tenant.end_terminal();

-- Whoever comes in by other means than the PIN has proved who they are: for so long the PIN is good.
create function platform.note_proof() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  update pin p
     set proved_at = greatest(p.proved_at, new.proved_at),
         both_at = case when new.proof in ('totp', 'recovery-code', 'passkey', 'demo') then greatest(p.both_at, new.proved_at) else p.both_at end
   where p.organization_id = new.organization_id and p.account_id = new.account_id;
  return null;
end $$;
create trigger note_proof after insert or update of proof, proved_at on platform.session for each row
  when (new.proof <> 'pin' and new.proved_at is not null and new.operator_entry_id is null) execute function platform.note_proof();

-- With another password one comes in once before the PIN is good again.
create function platform.forget_proof() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  update pin set proved_at = null, both_at = null where account_id = new.id;
  return null;
end $$;
create trigger forget_proof after update of password_hash on platform.account for each row
  when (old.password_hash is distinct from new.password_hash) execute function platform.forget_proof();

create function platform.trust_terminal(hash bytea, terminal_in uuid, session_in uuid) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.terminal_key (key_hash, organization_id, terminal_id) values (hash, tenant.current_organization(), terminal_in);
    update platform.session set terminal_id = terminal_in where id = session_in and organization_id = tenant.current_organization() and ended_at is null;
  end;

-- When each of the bound company's was last used.
create function platform.terminals_used() returns table (terminal_id uuid, last_used_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select k.terminal_id, k.last_used_at from platform.terminal_key k where k.organization_id = tenant.current_organization();
  end;

-- Binds the company for the reads of the calling function.
create function platform.terminal_by(hash bytea)
  returns table (id uuid, name text, organization_id uuid, company text, resort_id uuid, resort text, idle_minutes int)
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
#variable_conflict use_column
declare k record;
begin
  select t.terminal_id, o.id, o.name into k from terminal_key t join organization o on o.id = t.organization_id where t.key_hash = hash and o.state = 'active';
  if not found then return; end if;
  perform set_config('app.organization', k.id::text, true), set_config('app.resorts', '*', true);
  return query
    select t.id, t.name, k.id, k.name, t.resort_id, r.name, coalesce(u.idle_minutes, 2)
      from tenant.terminal t
      join tenant.resort r on r.organization_id = t.organization_id and r.id = t.resort_id
      left join tenant.terminal_rule u on u.organization_id = t.organization_id and u.resort_id = t.resort_id
     where t.organization_id = k.id and t.id = k.terminal_id and t.ended_at is null;
end $$;

-- Those who work at a terminal's resort and have a PIN.
create function platform.people_at(hash bytea) returns table (id uuid, account_id uuid, name text)
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
#variable_conflict use_column
declare t record;
begin
  select * into t from terminal_by(hash);
  if not found then return; end if;
  return query
    select f.id, f.account_id, f.name
      from tenant.staff f
      join pin p on p.organization_id = f.organization_id and p.account_id = f.account_id
      join account a on a.id = f.account_id and a.disabled_at is null
     where f.organization_id = t.organization_id and f.disabled_at is null
       and exists (select from tenant.staff_grant g
                    where g.organization_id = f.organization_id and g.staff_id = f.id and (g.resort_id is null or g.resort_id = t.resort_id))
     order by lower(f.name), f.id;
end $$;

-- The gate before a PIN is looked at: every try counts as wrong until it was right. Nobody for whoever does not work there; no PIN after five that were wrong.
create function platform.try_pin(hash bytea, staff_in uuid)
  returns table (organization_id uuid, account_id uuid, sealed bytea, proved_at timestamptz, both_at timestamptz, grants jsonb)
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
#variable_conflict use_column
declare who record; t record; counted int;
begin
  select * into who from people_at(hash) p where p.id = staff_in;
  if not found then return; end if;
  select k.organization_id, k.terminal_id into t from terminal_key k where k.key_hash = hash;
  insert into pin_try as tried (terminal_id, account_id, wrong) values (t.terminal_id, who.account_id, 1)
  on conflict (terminal_id, account_id) do update set wrong = tried.wrong + 1 where tried.wrong < 5 returning tried.wrong into counted;
  return query
    select p.organization_id, p.account_id, case when counted is null then null else p.sealed end, p.proved_at, p.both_at, grants_of(t.organization_id, who.id)
      from pin p where p.organization_id = t.organization_id and p.account_id = who.account_id;
end $$;

-- Whoever is in at a terminal is the only one: those before them are out. Null when the key is none of this company's.
create function platform.open_terminal_session(hash bytea, account_in uuid, organization_in uuid, terminal_hash bytea, device_in text, address_in inet, proof_in text,
                                               at timestamptz) returns uuid
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare t uuid; made uuid;
begin
  select k.terminal_id into t from terminal_key k where k.key_hash = terminal_hash and k.organization_id = organization_in for update;
  if t is null then return null; end if;
  update session set ended_at = at, ended_why = 'replaced' where terminal_id = t and ended_at is null;
  insert into session (token_hash, account_id, organization_id, device, address, proof, created_at, last_seen_at, proved_at, terminal_id)
  values (hash, account_in, organization_in, device_in, address_in, proof_in, at, at, case when proof_in = 'pin' then 'epoch' else at end, t) returning id into made;
  update terminal_key set last_used_at = at where key_hash = terminal_hash;
  delete from pin_try where terminal_id = t and account_id = account_in;
  return made;
end $$;

create function platform.seen_at_terminal(hash bytea, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.session set last_seen_at = at where token_hash = hash and ended_at is null and last_seen_at < at;
    update platform.terminal_key k set last_used_at = at from platform.session s where s.token_hash = hash and k.terminal_id = s.terminal_id;
  end;

-- PINs are kept for the bound company: whoever works for two has one for each.
create function platform.keep_pin(account_in uuid, sealed_in bytea, two_factors boolean, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.pin (organization_id, account_id, sealed, set_at, proved_at, both_at)
    values (tenant.current_organization(), account_in, sealed_in, at, at, case when two_factors then at end)
    on conflict (organization_id, account_id) do update
      set sealed = excluded.sealed, set_at = at, proved_at = at, both_at = coalesce(excluded.both_at, pin.both_at);
    delete from platform.pin_try where account_id = account_in;
  end;
create function platform.drop_pin(account_in uuid) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with gone as (delete from platform.pin where organization_id = tenant.current_organization() and account_id = account_in returning 1)
    select exists (select from gone);
  end;
create function platform.pin_set_at(account_in uuid) returns timestamptz
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select p.set_at from platform.pin p where p.organization_id = tenant.current_organization() and p.account_id = account_in;
  end;
create function platform.list_pins() returns table (organization_id uuid, account_id uuid, sealed bytea)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select p.organization_id, p.account_id, p.sealed from platform.pin p;
  end;
create function platform.reseal_pin(organization_in uuid, account_in uuid, before bytea, after bytea) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.pin set sealed = after where organization_id = organization_in and account_id = account_in and sealed = before;
  end;

-- As platform.visit, and the terminal one is in at.
create type platform.visitor as (kind text, id uuid, account_id uuid, name text, language text, organization_id uuid, organization_name text, grants jsonb, resorts jsonb,
  session_id uuid, opened_at timestamptz, seen_at timestamptz, proof text, proved_at timestamptz, factors int, terminal jsonb);

-- What a session that was opened at a terminal needs beside its own key: the key of that terminal.
create function platform.seat_of(organization_in uuid, terminal_in uuid, hash bytea, account_in uuid) returns jsonb
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select jsonb_build_object('id', t.id, 'name', t.name, 'resort', t.resort_id, 'idle', coalesce(u.idle_minutes, 2),
             'both', (select extract(epoch from p.both_at)::bigint from platform.pin p where p.organization_id = organization_in and p.account_id = account_in))
      from platform.terminal_key k
      join tenant.terminal t on t.organization_id = k.organization_id and t.id = k.terminal_id and t.ended_at is null
      left join tenant.terminal_rule u on u.organization_id = t.organization_id and u.resort_id = t.resort_id
     where k.key_hash = hash and k.organization_id = organization_in and k.terminal_id = terminal_in;
  end;

create function platform.enter(hash bytea, terminal_hash bytea, at timestamptz, idle interval, absolute interval) returns setof platform.visitor
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare s record; seat jsonb;
begin
  select x.account_id, x.id as session_id, x.created_at, x.last_seen_at, x.proof, x.proved_at, x.operator_entry_id, x.terminal_id, o.id, o.name, o.slug into s
    from session x join account a on a.id = x.account_id join organization o on o.id = x.organization_id
   where x.token_hash = hash and x.ended_at is null and x.last_seen_at > at - idle and x.created_at > at - absolute
     and a.disabled_at is null and o.state = 'active';
  if not found then return; end if;
  perform set_config('app.organization', s.id::text, true), set_config('app.resorts', '*', true);
  if s.terminal_id is not null then
    seat := seat_of(s.id, s.terminal_id, terminal_hash, s.account_id);
    if seat is null then return; end if;
  end if;
  if s.operator_entry_id is not null then
    return query
      select 'operator', p.account_id, p.account_id, p.name, '', s.id, s.name,
             jsonb_build_array(jsonb_build_object('role', 'operator', 'resort', null, 'permissions', '[]'::jsonb, 'idle', 60, 'absolute', 60, 'factor', false,
               'entry', jsonb_build_object('company', s.slug, 'reason', e.reason, 'until', extract(epoch from e.until)::bigint))),
             platform.resorts_of(s.id), s.session_id, s.created_at, s.last_seen_at, s.proof, coalesce(s.proved_at, s.created_at), 1, seat
        from operator_entry e join operator p on p.account_id = e.account_id
       where e.id = s.operator_entry_id and e.account_id = s.account_id and e.organization_id = s.id
         and e.left_at is null and e.until > at and p.disabled_at is null;
    return;
  end if;
  return query
    select 'staff', f.id, s.account_id, f.name, f.language, s.id, s.name, platform.grants_of(s.id, f.id), platform.resorts_of(s.id),
           s.session_id, s.created_at, s.last_seen_at, s.proof, coalesce(s.proved_at, s.created_at),
           ((select count(*) from totp t where t.account_id = s.account_id and t.confirmed_at is not null)
            + (select count(*) from passkey p where p.account_id = s.account_id))::int, seat
      from tenant.staff f
     where f.organization_id = s.id and f.account_id = s.account_id and f.disabled_at is null;
end $$;

-- For the release before this one, which knows no terminals: whoever is in at one does not come in with it.
create or replace function platform.enter(hash bytea, at timestamptz, idle interval, absolute interval) returns setof platform.visit
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  return query
    select v.kind, v.id, v.account_id, v.name, v.language, v.organization_id, v.organization_name, v.grants, v.resorts, v.session_id, v.opened_at, v.seen_at,
           v.proof, v.proved_at, v.factors
      from platform.enter(hash, null::bytea, at, idle, absolute) v;
end $$;

revoke execute on all functions in schema platform from public;
grant execute on function platform.enter(bytea, bytea, timestamptz, interval, interval), platform.trust_terminal, platform.terminals_used, platform.terminal_by,
  platform.people_at, platform.try_pin, platform.open_terminal_session, platform.seen_at_terminal, platform.keep_pin, platform.drop_pin, platform.pin_set_at,
  platform.list_pins, platform.reseal_pin to ${app};
