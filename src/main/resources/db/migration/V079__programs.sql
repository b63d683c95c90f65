-- Programs by name: what each may do, where, who answers for it, and up to two secrets at once. The keys of V003 stay as they are, and a release before this one
-- reads and writes them with the functions of V003. Back: platform.enter_by_token as in V073; drop the tables and functions of this file and api_token.last_used_from.

-- Chosen permissions, never more than whoever answers for it has: that is looked at with each request.
create table platform.program (
  id              uuid primary key,
  organization_id uuid        not null references platform.organization (id),
  kind            text        not null check (kind in ('key', 'confidential', 'public')),
  name            text        not null check (length(name) between 1 and 120),
  permissions     text[]      not null check (cardinality(permissions) between 1 and 100),
  resorts         uuid[]      constraint program_has_a_resort check (resorts is null or cardinality(resorts) between 1 and 500),
  redirects       text[]      not null default '{}' check (cardinality(redirects) <= 10),
  staff_id        uuid        not null,
  created_at      timestamptz not null,
  ended_at        timestamptz,
  foreign key (organization_id, staff_id) references tenant.staff (organization_id, id),
  constraint only_clients_are_led_back check (case kind when 'key' then redirects = '{}' when 'public' then redirects <> '{}' else true end)
);
create unique index program_has_one_name on platform.program (organization_id, lower(name)) where ended_at is null;
create index program_of_organization on platform.program (organization_id);
create trigger audit after insert or update on platform.program for each row execute function tenant.write_audit('id');

create table platform.program_secret (
  id             uuid primary key,
  program_id     uuid        not null references platform.program (id),
  secret_hash    bytea       not null unique check (length(secret_hash) = 32),
  created_by     text        not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  ended_at       timestamptz,
  last_used_at   timestamptz,
  last_used_from inet
);
create index program_secret_of_program on platform.program_secret (program_id);

-- One works and another takes over; a third would be one that nobody knows any more.
create function platform.two_secrets_at_once() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  perform from program p where p.id = new.program_id for update;
  if (select count(*) from program_secret s where s.program_id = new.program_id and s.ended_at is null and s.expires_at > new.created_at) >= 2 then
    raise exception 'Two secrets of program % work already', new.program_id using errcode = '23514', constraint = 'two_secrets_at_once';
  end if;
  return new;
end $$;
create trigger two_secrets_at_once before insert on platform.program_secret for each row execute function platform.two_secrets_at_once();

-- That there is one and until when; not its hash, and not each time it is used.
create function platform.write_secret_audit() returns trigger
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
begin
  insert into audit (table_name, row_id, action, changes)
  select tg_table_name, new.id, lower(tg_op), case when tg_op = 'INSERT' then jsonb_strip_nulls(to_jsonb(new)) - 'secret_hash' else
         jsonb_strip_nulls(jsonb_build_object('ended_at', case when new.ended_at is distinct from old.ended_at then jsonb_build_array(old.ended_at, new.ended_at) end,
           'expires_at', case when new.expires_at is distinct from old.expires_at then jsonb_build_array(old.expires_at, new.expires_at) end)) end;
  return null;
end $$;
create trigger audit after insert or update of ended_at, expires_at on platform.program_secret for each row execute function platform.write_secret_audit();

alter table platform.api_token add column last_used_from inet;

-- For a release that does not know programs: somebody who may do nothing.
create function platform.grants_of_program(organization uuid, chosen text[], at_resorts uuid[], staff_in uuid) returns jsonb
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select jsonb_agg(jsonb_build_object('role', 'program', 'resort', r.id, 'permissions', '[]'::jsonb, 'idle', 60, 'absolute', 60, 'factor', false,
             'chosen', to_jsonb(chosen), 'within', platform.grants_of(organization, staff_in)))
      from unnest(coalesce(at_resorts, array[null]::uuid[])) r (id);
  end;

-- As in V073, and the secret of a program whose company and whoever answers for it are there.
create or replace function platform.enter_by_token(hash bytea, at timestamptz) returns setof platform.visit
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare k record;
begin
  select t.id as token, t.name as token_name, t.role, t.resort_id, o.id, o.name into k
    from api_token t join organization o on o.id = t.organization_id
   where t.token_hash = hash and t.revoked_at is null and t.expires_at > at and o.state = 'active';
  if found then
    perform set_config('app.organization', k.id::text, true), set_config('app.resorts', '*', true);
    return query select 'token', k.token, null::uuid, k.token_name, 'en', k.id, k.name,
      (select jsonb_build_array(jsonb_build_object('role', k.role, 'resort', k.resort_id) || coalesce((
         select jsonb_build_object('name', r.name, 'permissions', r.permissions, 'idle', r.idle_minutes, 'absolute', r.absolute_minutes, 'factor', r.second_factor)
           from tenant.role r where r.organization_id = k.id and r.code = k.role and r.deleted_at is null), '{}'))),
      platform.resorts_of(k.id), null::uuid, null::timestamptz, null::timestamptz, null::text, null::timestamptz, null::int;
    return;
  end if;
  select p.id as program, p.name as program_name, p.permissions, p.resorts, p.staff_id, o.id, o.name into k
    from program_secret s join program p on p.id = s.program_id join organization o on o.id = p.organization_id
   where s.secret_hash = hash and s.ended_at is null and s.expires_at > at and p.kind = 'key' and p.ended_at is null and o.state = 'active';
  if not found then return; end if;
  perform set_config('app.organization', k.id::text, true), set_config('app.resorts', '*', true);
  return query select 'token', k.program, null::uuid, k.program_name, 'en', k.id, k.name, platform.grants_of_program(k.id, k.permissions, k.resorts, k.staff_id),
      platform.resorts_of(k.id), null::uuid, null::timestamptz, null::timestamptz, null::text, null::timestamptz, null::int
    from tenant.staff f join account a on a.id = f.account_id
   where f.organization_id = k.id and f.id = k.staff_id and f.disabled_at is null and a.disabled_at is null;
end $$;

-- Off the request, in bundles. Which secrets came in, and from where.
create function platform.seen_secrets(hashes bytea[], addresses text[], at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.api_token t set last_used_at = at, last_used_from = s.address::inet from unnest(hashes, addresses) s (hash, address)
     where t.token_hash = s.hash and (t.last_used_at is null or t.last_used_at < at);
    update platform.program_secret p set last_used_at = at, last_used_from = s.address::inet from unnest(hashes, addresses) s (hash, address)
     where p.secret_hash = s.hash and (p.last_used_at is null or p.last_used_at < at);
  end;

-- Everything below works on the bound organization only.
create function platform.add_program(id_in uuid, kind_in text, name_in text, permissions_in text[], resorts_in uuid[], redirects_in text[], staff_in uuid, at timestamptz)
  returns void
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare bound uuid := tenant.current_organization();
begin
  if exists (select from unnest(resorts_in) r (id) where not exists (select from tenant.resort x where x.organization_id = bound and x.id = r.id)) then
    raise exception 'No such resort' using errcode = '23503', constraint = 'program_has_a_resort';
  end if;
  insert into program (id, organization_id, kind, name, permissions, resorts, redirects, staff_id, created_at)
  values (id_in, bound, kind_in, name_in, permissions_in, resorts_in, redirects_in, staff_in, at);
end $$;

-- False when there is no such program, or it has ended.
create function platform.add_program_secret(id_in uuid, program_in uuid, hash_in bytea, at timestamptz, expires_in timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with added as (
      insert into platform.program_secret (id, program_id, secret_hash, created_by, created_at, expires_at)
      select id_in, p.id, hash_in, tenant.current_actor(), at, expires_in from platform.program p
       where p.id = program_in and p.organization_id = tenant.current_organization() and p.ended_at is null and p.kind <> 'public' returning 1)
    select exists (select from added);
  end;

-- It ends then, and no later than it would.
create function platform.shorten_program_secret(id_in uuid, program_in uuid, until_in timestamptz, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with shortened as (
      update platform.program_secret s set expires_at = until_in from platform.program p
       where s.id = id_in and p.id = s.program_id and p.id = program_in and p.organization_id = tenant.current_organization()
         and s.ended_at is null and s.expires_at > until_in and until_in > at returning 1)
    select exists (select from shortened);
  end;

create function platform.end_program_secret(id_in uuid, program_in uuid, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with ended as (
      update platform.program_secret s set ended_at = at from platform.program p
       where s.id = id_in and p.id = s.program_id and p.id = program_in and p.organization_id = tenant.current_organization() and s.ended_at is null returning 1)
    select exists (select from ended);
  end;

create function platform.end_program(id_in uuid, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with ended as (
      update platform.program set ended_at = at where id = id_in and organization_id = tenant.current_organization() and ended_at is null returning 1)
    select exists (select from ended);
  end;

-- Somebody else answers for it from now on.
create function platform.answer_for_program(id_in uuid, staff_in uuid) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with taken as (
      update platform.program set staff_id = staff_in
       where id = id_in and organization_id = tenant.current_organization() and ended_at is null returning 1)
    select exists (select from taken);
  end;

create function platform.list_programs()
  returns table (id uuid, kind text, name text, permissions text[], resorts uuid[], redirects text[], staff_id uuid, staff_name text, staff_left boolean, staff_grants jsonb,
                 created_at timestamptz, ended_at timestamptz, secrets jsonb)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select p.id, p.kind, p.name, p.permissions, p.resorts, p.redirects, p.staff_id, f.name, f.disabled_at is not null or a.disabled_at is not null,
           platform.grants_of(p.organization_id, p.staff_id), p.created_at, p.ended_at,
           (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'created', s.created_at, 'expires', s.expires_at, 'ended', s.ended_at, 'used', s.last_used_at,
                     'from', host(s.last_used_from)) order by s.created_at, s.id), '[]') from platform.program_secret s where s.program_id = p.id)
      from platform.program p
      join tenant.staff f on f.organization_id = p.organization_id and f.id = p.staff_id
      join platform.account a on a.id = f.account_id
     where p.organization_id = tenant.current_organization()
     order by lower(p.name), p.created_at, p.id;
  end;

-- The keys of V003 with where they were last used from.
create function platform.list_old_tokens()
  returns table (id uuid, name text, role text, resort_id uuid, created_at timestamptz, expires_at timestamptz, revoked_at timestamptz, last_used_at timestamptz,
                 last_used_from text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select t.id, t.name, t.role, t.resort_id, t.created_at, t.expires_at, t.revoked_at, t.last_used_at, host(t.last_used_from)
      from platform.api_token t where t.organization_id = tenant.current_organization() order by lower(t.name), t.created_at, t.id;
  end;

revoke execute on all functions in schema platform from public;
grant execute on function platform.seen_secrets, platform.add_program, platform.add_program_secret, platform.shorten_program_secret, platform.end_program_secret,
  platform.end_program, platform.answer_for_program, platform.list_programs, platform.list_old_tokens to ${app};
