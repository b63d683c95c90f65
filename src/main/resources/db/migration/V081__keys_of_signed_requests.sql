-- Keys that programs sign requests with (RFC 9421), and the numbers they used lately. Back: drop the tables and functions of this file.

-- Of a program of platform.program, or of a key with a role (platform.api_token): either comes in under its id.
create table platform.request_key (
  id              uuid primary key,
  organization_id uuid        not null references platform.organization (id),
  program_id      uuid        not null,
  algorithm       text        not null check (algorithm in ('ed25519', 'hmac-sha256')),
  key             bytea       not null check (length(key) between 32 and 500),
  created_by      text        not null,
  created_at      timestamptz not null,
  ended_at        timestamptz,
  last_used_at    timestamptz
);
create index request_key_of_program on platform.request_key (organization_id, program_id);

-- One works and another takes over.
create function platform.two_request_keys_at_once() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('signing:' || new.program_id, 0));
  if (select count(*) from request_key k where k.program_id = new.program_id and k.ended_at is null) >= 2 then
    raise exception 'Two keys of program % work already', new.program_id using errcode = '23514', constraint = 'two_request_keys_at_once';
  end if;
  return new;
end $$;
create trigger two_request_keys_at_once before insert on platform.request_key for each row execute function platform.two_request_keys_at_once();

-- That there is one; not what it is, and not each time it is used.
create function platform.write_request_key_audit() returns trigger
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
begin
  insert into audit (table_name, row_id, action, changes)
  select tg_table_name, new.id, lower(tg_op), jsonb_strip_nulls(case when tg_op = 'INSERT'
         then jsonb_build_object('program_id', jsonb_build_array(null, new.program_id), 'algorithm', jsonb_build_array(null, new.algorithm))
         else jsonb_build_object('ended_at', jsonb_build_array(old.ended_at, new.ended_at)) end);
  return null;
end $$;
create trigger audit after insert or update of ended_at on platform.request_key for each row execute function platform.write_request_key_audit();

-- A number counts once within the time a signature is good for; what is older is forgotten on the way.
create table platform.signature_nonce (
  key_id  uuid        not null references platform.request_key (id),
  nonce   text        not null check (length(nonce) <= 200),
  seen_at timestamptz not null,
  primary key (key_id, nonce)
);
create index signature_nonce_by_age on platform.signature_nonce (key_id, seen_at);

create function platform.add_request_key(id_in uuid, program_in uuid, algorithm_in text, key_in bytea, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.request_key (id, organization_id, program_id, algorithm, key, created_by, created_at)
    values (id_in, tenant.current_organization(), program_in, algorithm_in, key_in, tenant.current_actor(), at);
  end;

create function platform.list_request_keys(program_in uuid)
  returns table (id uuid, program_id uuid, algorithm text, created_at timestamptz, ended_at timestamptz, last_used_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select k.id, k.program_id, k.algorithm, k.created_at, k.ended_at, k.last_used_at from platform.request_key k
     where k.organization_id = tenant.current_organization() and k.program_id = program_in order by k.created_at desc, k.id;
  end;

create function platform.end_request_key(id_in uuid, program_in uuid, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with ended as (
      update platform.request_key set ended_at = at
       where id = id_in and program_id = program_in and organization_id = tenant.current_organization() and ended_at is null returning 1)
    select exists (select from ended);
  end;

create function platform.request_key_of(id_in uuid, program_in uuid) returns table (algorithm text, key bytea)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select k.algorithm, k.key from platform.request_key k
     where k.id = id_in and k.program_id = program_in and k.organization_id = tenant.current_organization() and k.ended_at is null;
  end;

create function platform.take_nonce(key_in uuid, nonce_in text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare bound uuid := tenant.current_organization();
begin
  update request_key set last_used_at = at where id = key_in and organization_id = bound;
  if not found then return false; end if;
  delete from signature_nonce where key_id = key_in and seen_at < at - interval '15 minutes';
  insert into signature_nonce (key_id, nonce, seen_at) values (key_in, nonce_in, at) on conflict do nothing;
  return found;
end $$;

-- For the installation's own work on its keys.
create function platform.sealed_request_keys() returns table (id uuid, key bytea)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select k.id, k.key from platform.request_key k where k.algorithm = 'hmac-sha256' and k.ended_at is null;
  end;

create function platform.reseal_request_key(id_in uuid, was bytea, now_in bytea) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.request_key set key = now_in where id = id_in and key = was;
  end;

revoke execute on all functions in schema platform from public;
grant execute on function platform.add_request_key, platform.list_request_keys, platform.end_request_key, platform.request_key_of, platform.take_nonce,
  platform.sealed_request_keys, platform.reseal_request_key to ${app};
