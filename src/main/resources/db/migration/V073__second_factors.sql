-- What somebody proves beside the password, links that set a password, and the keys that seal what the database must not give away. Back: drop the tables and
-- functions of this file, and platform.enter as in V071.

-- Sealed with a key derived from the installation's own.
create table platform.data_key (
  id         int generated always as identity primary key,
  wrapped    bytea       not null,
  created_at timestamptz not null default now()
);
create function platform.data_keys() returns table (id int, wrapped bytea)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select k.id, k.wrapped from platform.data_key k order by k.id;
  end;
create function platform.add_data_key(wrapped_in bytea, only_the_first boolean) returns int
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare made int;
begin
  lock table data_key in exclusive mode;
  if only_the_first and exists (select from data_key) then return null; end if;
  insert into data_key (wrapped) values (wrapped_in) returning id into made;
  return made;
end $$;
create function platform.rewrap_data_key(id_in int, wrapped_in bytea) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.data_key set wrapped = wrapped_in where id = id_in;
  end;

-- Codes from an app on the phone (RFC 6238). The step of the last code that was taken: no code is taken twice.
create table platform.totp (
  account_id   uuid primary key references platform.account (id),
  sealed       bytea       not null,
  created_at   timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint      not null default 0
);
-- Codes for the day the phone is lost: each good for one time.
create table platform.recovery_code (
  account_id uuid  not null references platform.account (id),
  code_hash  bytea not null check (length(code_hash) = 32),
  used_at    timestamptz,
  primary key (account_id, code_hash)
);
-- Keys that answer for this address only (W3C Web Authentication, level 3).
create table platform.passkey (
  id            uuid primary key,
  account_id    uuid        not null references platform.account (id),
  credential_id bytea       not null unique check (length(credential_id) between 1 and 1023),
  attested      bytea       not null,
  sign_count    bigint      not null,
  name          text        not null check (length(name) between 1 and 60),
  created_at    timestamptz not null,
  last_used_at  timestamptz
);
create index passkey_of_account on platform.passkey (account_id);
-- Challenges that were answered: each once.
create table platform.answered_challenge (
  hash       bytea primary key check (length(hash) = 32),
  expires_at timestamptz not null
);
-- Links that let whoever has the mailbox set a password: for somebody new, or who forgot it. Only the hash is kept.
create table platform.password_link (
  hash       bytea primary key check (length(hash) = 32),
  account_id uuid        not null references platform.account (id),
  purpose    text        not null check (purpose in ('invitation', 'reset')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index password_link_of_account on platform.password_link (account_id);

create function platform.factors_of(account_in uuid) returns table (totp boolean, passkeys int, recovery_codes int)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select exists (select from platform.totp t where t.account_id = account_in and t.confirmed_at is not null),
           (select count(*)::int from platform.passkey p where p.account_id = account_in),
           (select count(*)::int from platform.recovery_code c where c.account_id = account_in and c.used_at is null);
  end;

-- One that nobody confirmed is replaced; one that works is taken away first.
create function platform.begin_totp(account_in uuid, sealed_in bytea, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with begun as (
      insert into platform.totp (account_id, sealed, created_at) values (account_in, sealed_in, at)
      on conflict (account_id) do update set sealed = excluded.sealed, created_at = excluded.created_at, last_step = 0
        where totp.confirmed_at is null returning 1)
    select exists (select from begun);
  end;
create function platform.totp_of(account_in uuid) returns table (sealed bytea, confirmed boolean)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select t.sealed, t.confirmed_at is not null from platform.totp t where t.account_id = account_in;
  end;
create function platform.take_totp(account_in uuid, step_in bigint, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with taken as (
      update platform.totp set last_step = step_in, confirmed_at = coalesce(confirmed_at, at)
       where account_id = account_in and last_step < step_in returning 1)
    select exists (select from taken);
  end;
create function platform.drop_totp(account_in uuid) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with gone as (delete from platform.totp where account_id = account_in returning 1) select exists (select from gone);
  end;
create function platform.reseal_totp(account_in uuid, before bytea, after bytea) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with done as (update platform.totp set sealed = after where account_id = account_in and sealed = before returning 1) select exists (select from done);
  end;
create function platform.list_totp() returns table (account_id uuid, sealed bytea)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select t.account_id, t.sealed from platform.totp t;
  end;

create function platform.keep_recovery_codes(account_in uuid, hashes bytea[]) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    delete from platform.recovery_code where account_id = account_in;
    insert into platform.recovery_code (account_id, code_hash) select account_in, h from unnest(hashes) h;
  end;
create function platform.take_recovery_code(account_in uuid, hash_in bytea, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with taken as (
      update platform.recovery_code set used_at = at where account_id = account_in and code_hash = hash_in and used_at is null returning 1)
    select exists (select from taken);
  end;

create function platform.add_passkey(id_in uuid, account_in uuid, credential_in bytea, attested_in bytea, count_in bigint, name_in text, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with added as (
      insert into platform.passkey (id, account_id, credential_id, attested, sign_count, name, created_at)
      values (id_in, account_in, credential_in, attested_in, count_in, name_in, at) on conflict (credential_id) do nothing returning 1)
    select exists (select from added);
  end;
create function platform.passkeys_of(account_in uuid) returns table (id uuid, credential_id bytea, name text, created_at timestamptz, last_used_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select p.id, p.credential_id, p.name, p.created_at, p.last_used_at from platform.passkey p where p.account_id = account_in order by p.created_at, p.id;
  end;
create function platform.passkey_by(credential_in bytea) returns table (id uuid, account_id uuid, attested bytea, sign_count bigint)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select p.id, p.account_id, p.attested, p.sign_count from platform.passkey p join platform.account a on a.id = p.account_id
     where p.credential_id = credential_in and a.disabled_at is null;
  end;
create function platform.passkey_answered(id_in uuid, count_in bigint, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.passkey set sign_count = count_in, last_used_at = at where id = id_in;
  end;
create function platform.drop_passkey(id_in uuid, account_in uuid) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with gone as (delete from platform.passkey where id = id_in and account_id = account_in returning 1) select exists (select from gone);
  end;
create function platform.answer_challenge(hash_in bytea, expires_in timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with first as (
      insert into platform.answered_challenge (hash, expires_at) values (hash_in, expires_in) on conflict do nothing returning 1)
    select exists (select from first);
  end;

-- Of somebody who lost everything, by a manager of the one company they work for: of whoever works for another too, nobody here decides alone.
create function platform.drop_factors(account_in uuid) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  if exists (select from membership m where m.account_id = account_in and m.active and m.organization_id <> tenant.current_organization()) then return false; end if;
  delete from totp where account_id = account_in;
  delete from passkey where account_id = account_in;
  delete from recovery_code where account_id = account_in;
  return true;
end $$;

create function platform.password_of(account_in uuid) returns text
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select a.password_hash from platform.account a where a.id = account_in and a.disabled_at is null;
  end;
-- Whoever had the old one is out, everywhere.
create function platform.change_password(account_in uuid, hash_in text, but uuid, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.account set password_hash = hash_in where id = account_in;
    update platform.session set ended_at = at, ended_why = 'password-changed' where account_id = account_in and id is distinct from but and ended_at is null;
    update platform.password_link set used_at = at where account_id = account_in and used_at is null;
  end;
create function platform.proved(session_in uuid, proof_in text, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.session set proof = proof_in, proved_at = at where id = session_in and ended_at is null;
  end;

-- The account of an address; a new one without a password when nobody has it. The same answer either way.
create function platform.account_of(id_in uuid, email_in text) returns uuid
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare found_id uuid;
begin
  insert into account (id, email, password_hash) values (id_in, email_in, '') on conflict (lower(email)) do nothing;
  select a.id into found_id from account a where lower(a.email) = lower(email_in);
  return found_id;
end $$;
create function platform.open_password_link(hash_in bytea, account_in uuid, purpose_in text, at timestamptz, expires_in timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.password_link (hash, account_id, purpose, created_at, expires_at) values (hash_in, account_in, purpose_in, at, expires_in);
  end;
create function platform.password_link_by(hash_in bytea, at timestamptz) returns table (account_id uuid, email text, purpose text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select a.id, a.email, l.purpose from platform.password_link l join platform.account a on a.id = l.account_id
     where l.hash = hash_in and l.used_at is null and l.expires_at > at and a.disabled_at is null;
  end;
create function platform.set_password_by_link(hash_in bytea, password_in text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare whose uuid;
begin
  update password_link set used_at = at where hash = hash_in and used_at is null and expires_at > at returning account_id into whose;
  if whose is null then return false; end if;
  perform change_password(whose, password_in, null, at);
  return true;
end $$;

drop function platform.enter(bytea, timestamptz, interval, interval);
drop function platform.enter_by_token(bytea, timestamptz);
alter type platform.visit add attribute factors int;

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
           s.session_id, s.created_at, s.last_seen_at, s.proof, coalesce(s.proved_at, s.created_at),
           ((select count(*) from totp t where t.account_id = s.account_id and t.confirmed_at is not null)
            + (select count(*) from passkey p where p.account_id = s.account_id))::int
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
    platform.resorts_of(k.id), null::uuid, null::timestamptz, null::timestamptz, null::text, null::timestamptz, null::int;
end $$;

revoke execute on all functions in schema platform from public;
grant execute on function platform.data_keys, platform.add_data_key, platform.rewrap_data_key, platform.factors_of, platform.begin_totp, platform.totp_of,
  platform.take_totp, platform.drop_totp, platform.reseal_totp, platform.list_totp, platform.keep_recovery_codes, platform.take_recovery_code, platform.add_passkey,
  platform.passkeys_of, platform.passkey_by, platform.passkey_answered, platform.drop_passkey, platform.answer_challenge, platform.drop_factors,
  platform.password_of, platform.change_password, platform.proved, platform.account_of, platform.open_password_link, platform.password_link_by,
  platform.set_password_by_link, platform.enter, platform.enter_by_token to ${app};
