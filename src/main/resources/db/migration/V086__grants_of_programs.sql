-- OAuth 2.1: what people allowed programs, the tokens that come of it, and the keys that sign them. Back: drop the tables and functions of this file.

-- One for each time somebody allows a program something, and for each time a program comes by itself. Whatever ends it ends every token of it.
create table platform.oauth_grant (
  id              uuid primary key,
  program_id      uuid        not null references platform.program (id),
  organization_id uuid        not null references platform.organization (id),
  staff_id        uuid,
  requested       text[]      not null default '{}',
  permissions     text[]      not null default '{}',
  redirect_uri    text,
  client_state    text        check (length(client_state) <= 2000),
  challenge       text        check (length(challenge) between 43 and 128),
  state_hash      bytea       unique check (length(state_hash) = 32),
  code_hash       bytea       unique check (length(code_hash) = 32),
  code_expires_at timestamptz,
  code_used_at    timestamptz,
  created_at      timestamptz not null,
  ended_at        timestamptz,
  ended_why       text        check (ended_why in ('taken-back', 'replayed', 'refused')),
  foreign key (organization_id, staff_id) references tenant.staff (organization_id, id),
  constraint somebody_is_led_back check ((staff_id is null) = (redirect_uri is null) and (staff_id is null) = (challenge is null))
);
create index oauth_grant_of_program on platform.oauth_grant (program_id, created_at);

-- An access token is known by its id alone; a refresh token by its hash, and is used once.
create table platform.oauth_token (
  id          uuid primary key,
  grant_id    uuid        not null references platform.oauth_grant (id) on delete cascade,
  kind        text        not null check (kind in ('access', 'refresh')),
  secret_hash bytea       unique check (length(secret_hash) = 32),
  permissions text[]      not null default '{}',
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz,
  constraint a_refresh_token_has_a_secret check ((kind = 'refresh') = (secret_hash is not null))
);
create index oauth_token_of_grant on platform.oauth_token (grant_id);
create index oauth_token_by_end on platform.oauth_token (expires_at);

-- Private keys, sealed; the newest signs, the one before it is still believed.
create table platform.signing_key (
  id         uuid primary key,
  sealed     bytea       not null,
  created_at timestamptz not null
);

-- That somebody allowed it, and that it is over; no hashes. Programs that come by themselves every quarter of an hour leave no line.
create function platform.write_grant_audit() returns trigger
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
begin
  if new.staff_id is null then return null; end if;
  perform set_config('app.organization', new.organization_id::text, true), set_config('app.resorts', '*', true),
          set_config('app.actor', coalesce(nullif(current_setting('app.actor', true), ''), 'staff:' || new.staff_id), true),
          set_config('app.request', coalesce(nullif(current_setting('app.request', true), ''), 'oauth'), true);
  insert into audit (table_name, row_id, action, changes)
  select tg_table_name, new.id, case when new.ended_at is null then 'insert' else 'update' end,
         jsonb_strip_nulls(jsonb_build_object('program_id', new.program_id, 'staff_id', new.staff_id, 'permissions', new.permissions, 'ended_at', new.ended_at,
           'ended_why', new.ended_why));
  return null;
end $$;
create trigger audit after update on platform.oauth_grant for each row
  when ((old.code_hash is null and new.code_hash is not null) or (old.ended_at is null and new.ended_at is not null and old.code_hash is not null))
  execute function platform.write_grant_audit();

create function platform.signing_keys() returns table (id uuid, sealed bytea)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select k.id, k.sealed from platform.signing_key k order by k.created_at desc, k.id limit 2;
  end;

-- Of two who make the first at once one does.
create function platform.add_signing_key(id_in uuid, sealed_in bytea, only_first boolean, at timestamptz) returns void
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('signing-key', 0));
  insert into signing_key (id, sealed, created_at) select id_in, sealed_in, at where not only_first or not exists (select from signing_key);
end $$;

create function platform.reseal_signing_key(id_in uuid, sealed_in bytea) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.signing_key set sealed = sealed_in where id = id_in;
  end;

-- A client that is there: not ended, of an active company, and whoever answers for it works there.
create function platform.oauth_client(id_in uuid, at timestamptz)
  returns table (id uuid, organization_id uuid, kind text, name text, permissions text[], redirects text[], hashes bytea[], created_at timestamptz)
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare p program;
begin
  select x.* into p from program x join organization o on o.id = x.organization_id
   where x.id = id_in and x.kind <> 'key' and x.ended_at is null and o.state = 'active';
  if not found then return; end if;
  perform set_config('app.organization', p.organization_id::text, true), set_config('app.resorts', '*', true);
  if not exists (select from tenant.staff f join account a on a.id = f.account_id
                  where f.organization_id = p.organization_id and f.id = p.staff_id and f.disabled_at is null and a.disabled_at is null) then return; end if;
  return query select p.id, p.organization_id, p.kind, p.name, p.permissions, p.redirects,
    array(select s.secret_hash from program_secret s where s.program_id = p.id and s.ended_at is null and s.expires_at > at order by s.created_at), p.created_at;
end $$;

-- Somebody is asked.
create function platform.oauth_ask(id_in uuid, program_in uuid, staff_in uuid, requested_in text[], redirect_in text, client_state_in text, challenge_in text,
                                   state_hash_in bytea, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.oauth_grant (id, program_id, organization_id, staff_id, requested, redirect_uri, client_state, challenge, state_hash, created_at)
    select id_in, p.id, p.organization_id, staff_in, requested_in, redirect_in, client_state_in, challenge_in, state_hash_in, at from platform.program p
     where p.id = program_in;
  end;

-- They allowed it: there is a code now, and they are asked no more.
create function platform.oauth_allow(id_in uuid, permissions_in text[], code_hash_in bytea, expires_in timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with allowed as (
      update platform.oauth_grant set permissions = permissions_in, code_hash = code_hash_in, code_expires_at = expires_in, state_hash = null
       where id = id_in and code_hash is null and state_hash is not null and ended_at is null returning 1)
    select exists (select from allowed);
  end;

create function platform.oauth_end(id_in uuid, why text, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with ended as (update platform.oauth_grant set ended_at = at, ended_why = why where id = id_in and ended_at is null returning 1)
    select exists (select from ended);
  end;

-- What somebody brings: a code or a refresh token that was used before ends whatever came of it, for one of the two who had it is a thief.
create function platform.oauth_find(by_in text, hash_in bytea, id_in uuid, at timestamptz)
  returns table (id uuid, program_id uuid, staff_id uuid, requested text[], permissions text[], redirect_uri text, client_state text, challenge text, expires_at timestamptz)
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare
  g     oauth_grant;
  t     oauth_token;
  until timestamptz;
begin
  if by_in = 'state' then
    select x.* into g from oauth_grant x where x.state_hash = hash_in;
    until := g.created_at + interval '10 minutes';
  elsif by_in = 'code' then
    select x.* into g from oauth_grant x where x.code_hash = hash_in;
    if g.code_used_at is not null then
      perform oauth_end(g.id, 'replayed', at);
      return;
    end if;
    until := g.code_expires_at;
  else
    if by_in = 'refresh' then
      select x.* into t from oauth_token x where x.secret_hash = hash_in and x.kind = 'refresh';
    else
      select x.* into t from oauth_token x where x.id = id_in and x.kind = 'access';
    end if;
    select x.* into g from oauth_grant x where x.id = t.grant_id;
    if by_in = 'refresh' and t.used_at is not null then
      perform oauth_end(g.id, 'replayed', at);
      return;
    end if;
    until := t.expires_at;
  end if;
  if g.id is null or g.ended_at is not null or until <= at then return; end if;
  return query select g.id, g.program_id, g.staff_id, g.requested, g.permissions, g.redirect_uri, g.client_state, g.challenge, until;
end $$;

-- Tokens for a code or a refresh token, each of which is used once: of two at once one gets them, and then both lose them. For a program by itself there is no such thing.
create function platform.oauth_issue(id_in uuid, program_in uuid, how text, used_hash bytea, permissions_in text[], access_in uuid, access_until timestamptz,
                                     refresh_in uuid, refresh_hash bytea, refresh_until timestamptz, at timestamptz) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  if how = 'itself' then
    insert into oauth_grant (id, program_id, organization_id, permissions, created_at)
    select id_in, p.id, p.organization_id, permissions_in, at from program p where p.id = program_in and p.ended_at is null;
  elsif how = 'code' then
    update oauth_grant g set code_used_at = at
     where g.id = id_in and g.program_id = program_in and g.code_used_at is null and g.ended_at is null and g.code_expires_at > at;
  else
    perform from oauth_grant g where g.id = id_in and g.program_id = program_in and g.ended_at is null for update;
    update oauth_token t set used_at = at
     where t.grant_id = id_in and t.secret_hash = used_hash and t.used_at is null and t.expires_at > at
       and exists (select from oauth_grant g where g.id = id_in and g.program_id = program_in and g.ended_at is null);
  end if;
  if not found then
    perform oauth_end(id_in, 'replayed', at);
    return false;
  end if;
  insert into oauth_token (id, grant_id, kind, permissions, created_at, expires_at) values (access_in, id_in, 'access', permissions_in, at, access_until);
  if refresh_hash is not null then
    insert into oauth_token (id, grant_id, kind, secret_hash, created_at, expires_at) values (refresh_in, id_in, 'refresh', refresh_hash, at, refresh_until);
  end if;
  return true;
end $$;

-- Who comes with an access token, as enter_by_token says it: everything but whose it is is looked up now. Of what was allowed they may do what the client was
-- registered for, and what whoever allowed it, or answers for it, may do themselves.
create function platform.enter_by_access(id_in uuid, at timestamptz) returns setof platform.visit
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare k record;
begin
  select p.id as program, p.name as program_name, p.staff_id as sponsor, p.resorts, g.id as grant_id, g.staff_id, o.id, o.name,
         array(select unnest(t.permissions) intersect select unnest(g.permissions) intersect select unnest(p.permissions)) as permissions into k
    from oauth_token t join oauth_grant g on g.id = t.grant_id join program p on p.id = g.program_id join organization o on o.id = p.organization_id
   where t.id = id_in and t.kind = 'access' and t.expires_at > at and g.ended_at is null and p.kind <> 'key' and p.ended_at is null and o.state = 'active';
  if not found then return; end if;
  perform set_config('app.organization', k.id::text, true), set_config('app.resorts', '*', true);
  if (select count(*) from tenant.staff f join account a on a.id = f.account_id
       where f.organization_id = k.id and f.id in (k.sponsor, coalesce(k.staff_id, k.sponsor)) and f.disabled_at is null and a.disabled_at is null)
     < (select count(distinct x) from unnest(array[k.sponsor, coalesce(k.staff_id, k.sponsor)]) x) then
    return;
  end if;
  return query select 'token', case when k.staff_id is null then k.program else k.grant_id end, null::uuid, k.program_name, 'en', k.id, k.name,
    platform.grants_of_program(k.id, k.permissions, k.resorts, coalesce(k.staff_id, k.sponsor)), platform.resorts_of(k.id), null::uuid, null::timestamptz,
    null::timestamptz, null::text, null::timestamptz, null::int;
end $$;

-- Of the bound organization. Who allowed a program something that still holds.
create function platform.list_oauth_grants(program_in uuid, at timestamptz)
  returns table (id uuid, staff_name text, permissions text[], created_at timestamptz, last_used_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select g.id, f.name, g.permissions, g.created_at, max(t.created_at)
      from platform.oauth_grant g
      join tenant.staff f on f.organization_id = g.organization_id and f.id = g.staff_id
      join platform.oauth_token t on t.grant_id = g.id
     where g.program_id = program_in and g.organization_id = tenant.current_organization() and g.ended_at is null
     group by g.id, f.name, g.permissions, g.created_at
    having max(t.expires_at) > at
     order by g.created_at desc, g.id
     limit 200;
  end;
create function platform.end_oauth_grant(id_in uuid, program_in uuid, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with ended as (
      update platform.oauth_grant set ended_at = at, ended_why = 'taken-back'
       where id = id_in and program_id = program_in and organization_id = tenant.current_organization() and ended_at is null returning 1)
    select exists (select from ended);
  end;

-- Nothing of it works any more, and nothing of it could be replayed.
create function platform.forget_oauth(at timestamptz, most int) returns int
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with old as (
      select g.id from platform.oauth_grant g
       where g.created_at < at - interval '1 day' and not exists (select from platform.oauth_token t where t.grant_id = g.id and t.expires_at > at - interval '1 day')
       limit most),
    gone as (delete from platform.oauth_grant g using old where g.id = old.id returning 1)
    select count(*)::int from gone;
  end;

revoke execute on all functions in schema platform from public;
grant execute on function platform.signing_keys, platform.add_signing_key, platform.reseal_signing_key, platform.oauth_client, platform.oauth_ask,
  platform.oauth_allow, platform.oauth_end, platform.oauth_find, platform.oauth_issue, platform.enter_by_access, platform.list_oauth_grants,
  platform.end_oauth_grant, platform.forget_oauth to ${app};
