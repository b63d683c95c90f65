-- Accounts, people's places in a company, sessions and tokens. Back: drop the tables of this file.
create table platform.account (
  id            uuid primary key,
  email         text        not null check (length(email) between 3 and 254),
  password_hash text        not null,
  created_at    timestamptz not null default now(),
  disabled_at   timestamptz
);
create unique index account_email_is_unique on platform.account (lower(email));

create table tenant.staff (
  organization_id uuid not null default tenant.current_organization() references platform.organization (id),
  id              uuid not null,
  account_id      uuid not null references platform.account (id),
  name            text not null check (length(name) between 1 and 120),
  language        text not null default 'en' check (language in ('en', 'es')),
  created_at      timestamptz not null default now(),
  disabled_at     timestamptz,
  primary key (organization_id, id),
  constraint account_has_one_place unique (organization_id, account_id)
);
call tenant.raise_wall('tenant.staff', 'organization');

-- Which companies an account belongs to, kept by trigger: staff itself can only be read with one company bound.
create table platform.membership (
  account_id      uuid    not null references platform.account (id),
  organization_id uuid    not null references platform.organization (id),
  active          boolean not null,
  primary key (account_id, organization_id)
);
create function platform.keep_membership() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  insert into membership (account_id, organization_id, active) values (new.account_id, new.organization_id, new.disabled_at is null)
  on conflict (account_id, organization_id) do update set active = excluded.active;
  return null;
end $$;
create trigger membership after insert or update on tenant.staff for each row execute function platform.keep_membership();

-- A role at one resort, or at all of them (resort_id is null).
create table tenant.staff_grant (
  organization_id uuid not null default tenant.current_organization(),
  id              uuid not null,
  staff_id        uuid not null,
  role            text not null check (role in ('owner', 'manager', 'front-desk', 'kennel', 'read-only')),
  resort_id       uuid,
  granted_at      timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, staff_id) references tenant.staff (organization_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  constraint granted_once unique nulls not distinct (organization_id, staff_id, role, resort_id)
);
call tenant.raise_wall('tenant.staff_grant', 'organization', may_delete => true);

create table platform.session (
  token_hash      bytea primary key check (length(token_hash) = 32),
  account_id      uuid        not null references platform.account (id),
  organization_id uuid        not null references platform.organization (id),
  device          text        not null check (length(device) <= 200),
  created_at      timestamptz not null,
  last_seen_at    timestamptz not null,
  ended_at        timestamptz
);
create index session_of_account on platform.session (account_id) where ended_at is null;

-- A program's key: one company, one role, one resort or all. Only the hash is kept.
create table platform.api_token (
  id              uuid primary key,
  token_hash      bytea       not null unique check (length(token_hash) = 32),
  organization_id uuid        not null references platform.organization (id),
  name            text        not null check (length(name) between 1 and 120),
  role            text        not null check (role in ('owner', 'manager', 'front-desk', 'kennel', 'read-only')),
  resort_id       uuid,
  created_by      text        not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  last_used_at    timestamptz,
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);
create index api_token_of_organization on platform.api_token (organization_id);

-- Every try counts as a failure until it is marked as passed, so that tries at the same time cannot slip through together.
create table platform.sign_in_try (
  id          bigint generated always as identity primary key,
  account_key bytea       not null,
  device_key  bytea,
  address     inet        not null,
  tried_at    timestamptz not null,
  passed      boolean     not null default false
);
create index sign_in_try_by_account on platform.sign_in_try (account_key, tried_at);
create index sign_in_try_by_address on platform.sign_in_try (address, tried_at);

-- What the shell and every rule need to know of whoever comes in: one answer, one round trip.
create type platform.visit as (kind text, id uuid, account_id uuid, name text, language text, organization_id uuid, organization_name text, grants jsonb, resorts jsonb);

-- Binds the organization for the reads of the calling function; the application's own transaction binds again.
create function platform.resorts_of(organization uuid) returns jsonb
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  perform set_config('app.organization', organization::text, true), set_config('app.resorts', '*', true);
  return (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'city', r.city, 'zone', r.time_zone) order by r.position, r.id), '[]')
            from tenant.resort r where r.organization_id = organization);
end $$;

create function platform.enter(hash bytea, at timestamptz, idle interval, absolute interval) returns setof platform.visit
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare s record;
begin
  select x.account_id, o.id, o.name into s
    from session x join account a on a.id = x.account_id join organization o on o.id = x.organization_id
   where x.token_hash = hash and x.ended_at is null and x.last_seen_at > at - idle and x.created_at > at - absolute
     and a.disabled_at is null and o.state = 'active';
  if not found then return; end if;
  perform set_config('app.organization', s.id::text, true), set_config('app.resorts', '*', true);
  return query
    select 'staff', f.id, s.account_id, f.name, f.language, s.id, s.name,
           (select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'resort', g.resort_id)), '[]')
              from tenant.staff_grant g where g.organization_id = s.id and g.staff_id = f.id),
           platform.resorts_of(s.id)
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
  return query select 'token', k.token, null::uuid, k.token_name, 'en', k.id, k.name,
    jsonb_build_array(jsonb_build_object('role', k.role, 'resort', k.resort_id)), platform.resorts_of(k.id);
end $$;

-- Off the request, in bundles, at most once a minute for each.
create function platform.seen(sessions bytea[], tokens uuid[], at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.session set last_seen_at = at where token_hash = any (sessions) and ended_at is null and last_seen_at < at;
    update platform.api_token set last_used_at = at where id = any (tokens) and (last_used_at is null or last_used_at < at);
  end;

-- The gate before a password is looked at. Answers how many seconds to wait (0 = go on), and then the try and the account.
-- A device that this account has signed in from before has a count of its own, so that an attack from elsewhere never keeps the true owner out.
create function platform.try_sign_in(address_in inet, email_in text, account_key_in bytea, device_key_in bytea, at timestamptz)
  returns table (wait_seconds int, try_id bigint, account_id uuid, password_hash text)
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare
  failures  int; latest timestamptz; oldest timestamptz; from_address int;
  device    bytea := (select t.device_key from sign_in_try t where t.account_key = account_key_in and t.device_key = device_key_in and t.passed limit 1);
  free      constant int := 5;    -- failures without any pause
  most      constant int := 50;   -- failures of known and of other devices, each, in a day: together at most 100
  wait      int;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(account_key_in, 'hex'), 0));
  select count(*), max(tried_at), min(tried_at) into failures, latest, oldest from sign_in_try t
   where t.account_key = account_key_in and t.device_key is not distinct from device and not t.passed and t.tried_at > at - interval '1 day';
  select count(*) into from_address from sign_in_try t
   where t.address = address_in and not t.passed and t.tried_at > at - interval '15 minutes';
  wait := case
    when failures >= most then ceil(extract(epoch from oldest + interval '1 day' - at))
    when failures >= free then ceil(extract(epoch from latest + least(900, power(2, failures - free)) * interval '1 second' - at))
    else 0 end;
  if from_address >= 60 then wait := greatest(wait, 60); end if;
  if wait > 0 then
    return query select wait, null::bigint, null::uuid, null::text;
    return;
  end if;
  return query
    with tried as (
      insert into sign_in_try (account_key, device_key, address, tried_at) values (account_key_in, device, address_in, at) returning id)
    select 0, tried.id, a.id, a.password_hash
      from tried left join account a on lower(a.email) = lower(email_in) and a.disabled_at is null;
end $$;

-- The password was right: the try was no failure, and its device is known to the account from now on.
create function platform.pass_sign_in(try_in bigint, device_key_in bytea) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.sign_in_try set passed = true, device_key = device_key_in where id = try_in;
  end;

-- The companies of an account whose password was right, for the chooser.
create function platform.companies_of(account_in uuid) returns table (organization_id uuid, name text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select o.id, o.name from platform.membership m join platform.organization o on o.id = m.organization_id
     where m.account_id = account_in and m.active and o.state = 'active' order by o.name, o.id;
  end;

create function platform.open_session(hash bytea, account_in uuid, organization_in uuid, device_in text, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.session (token_hash, account_id, organization_id, device, created_at, last_seen_at)
    values (hash, account_in, organization_in, device_in, at, at);
  end;

create function platform.end_session(hash bytea, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.session set ended_at = at where token_hash = hash and ended_at is null;
  end;

create function platform.open_account(id_in uuid, email_in text, hash_in text) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.account (id, email, password_hash) values (id_in, email_in, hash_in);
  end;

-- Tokens: everything below works on the bound organization only.
create function platform.issue_token(id_in uuid, hash_in bytea, name_in text, role_in text, resort_in uuid, at timestamptz, expires_in timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.api_token (id, token_hash, organization_id, name, role, resort_id, created_by, created_at, expires_at)
    values (id_in, hash_in, tenant.current_organization(), name_in, role_in, resort_in, tenant.current_actor(), at, expires_in);
  end;

create function platform.list_tokens()
  returns table (id uuid, name text, role text, resort_id uuid, created_at timestamptz, expires_at timestamptz, revoked_at timestamptz, last_used_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select t.id, t.name, t.role, t.resort_id, t.created_at, t.expires_at, t.revoked_at, t.last_used_at
      from platform.api_token t where t.organization_id = tenant.current_organization() order by t.created_at desc, t.id;
  end;

create function platform.revoke_token(id_in uuid, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with revoked as (update platform.api_token set revoked_at = at
                      where id = id_in and organization_id = tenant.current_organization() and revoked_at is null returning 1)
    select exists (select from revoked);
  end;

revoke execute on all functions in schema platform from public;
grant execute on function platform.enter, platform.enter_by_token, platform.seen, platform.try_sign_in, platform.pass_sign_in, platform.companies_of,
  platform.open_session, platform.end_session, platform.open_account, platform.issue_token, platform.list_tokens, platform.revoke_token to ${app};
