-- What went wrong by a fault of ours, alike ones in one group: how often, since when, in which release, and whom the last ones befell. Nothing that anybody typed.
-- Back: drop the functions and the tables of this file.
create table platform.error_group (
  id            uuid        primary key,
  fingerprint   text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  kind          text        not null check (length(kind) <= 200),
  place         text        not null check (length(place) <= 300),
  said          text        not null check (length(said) <= 500),
  trace         text        not null check (length(trace) <= 20000),
  release_first text        not null check (length(release_first) <= 60),
  release_last  text        not null check (length(release_last) <= 60),
  times         bigint      not null check (times > 0),
  first_at      timestamptz not null,
  last_at       timestamptz not null,
  state         text        not null default 'open' check (state in ('open', 'resolved', 'ignored')),
  state_at      timestamptz,
  state_by      uuid        references platform.account (id),
  -- When it came again after somebody had called it resolved; empty once that is said anew.
  regressed_at  timestamptz,
  constraint one_group_each unique (fingerprint)
);
create index error_group_in_order on platform.error_group (last_at, id);
create index error_group_since on platform.error_group (first_at);

-- The last twenty of each.
create table platform.error_sighting (
  group_id        uuid        not null references platform.error_group (id) on delete cascade,
  id              uuid        not null,
  at              timestamptz not null,
  organization_id uuid,
  -- As in the audit; empty when nobody is known.
  actor           text        not null check (length(actor) <= 100),
  route           text        not null check (length(route) <= 200),
  request_id      text        not null check (length(request_id) <= 100),
  release         text        not null check (length(release) <= 60),
  primary key (group_id, id)
);
create index error_sighting_of_a_request on platform.error_sighting (request_id) where request_id <> '';

create table platform.error_company (
  group_id        uuid        not null references platform.error_group (id) on delete cascade,
  organization_id uuid        not null,
  times           bigint      not null check (times > 0),
  last_at         timestamptz not null,
  primary key (group_id, organization_id)
);

-- Two thousand groups are told apart; what comes beyond them is counted in one.
create function platform.note_errors(errors jsonb) returns void
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare
  e     record;
  known uuid;
  print text;
begin
  for e in select * from jsonb_to_recordset(errors) as x (id uuid, fingerprint text, kind text, place text, said text, trace text, release text,
                                                          "firstAt" timestamptz, "lastAt" timestamptz, times bigint, sightings jsonb, companies jsonb)
           order by x.fingerprint loop
    print := e.fingerprint;
    if not exists (select from error_group g where g.fingerprint = print) and (select count(*) from error_group) >= 2000 then print := repeat('0', 16); end if;
    insert into error_group as g (id, fingerprint, kind, place, said, trace, release_first, release_last, times, first_at, last_at)
    values (e.id, print, e.kind, e.place, e.said, e.trace, e.release, e.release, e.times, e."firstAt", e."lastAt")
    on conflict on constraint one_group_each do update set
      times = g.times + excluded.times,
      first_at = least(g.first_at, excluded.first_at),
      last_at = greatest(g.last_at, excluded.last_at),
      kind = case when excluded.last_at >= g.last_at then excluded.kind else g.kind end,
      place = case when excluded.last_at >= g.last_at then excluded.place else g.place end,
      said = case when excluded.last_at >= g.last_at then excluded.said else g.said end,
      trace = case when excluded.last_at >= g.last_at then excluded.trace else g.trace end,
      release_last = case when excluded.last_at >= g.last_at then excluded.release_last else g.release_last end,
      state = case when g.state = 'resolved' and excluded.last_at > g.state_at then 'open' else g.state end,
      regressed_at = case when g.state = 'resolved' and excluded.last_at > g.state_at then excluded.last_at else g.regressed_at end
    returning g.id into known;
    insert into error_sighting (group_id, id, at, organization_id, actor, route, request_id, release)
    select known, s.id, s.at, s.company, s.actor, s.route, s.request, e.release
      from jsonb_to_recordset(e.sightings) as s (id uuid, at timestamptz, company uuid, actor text, route text, request text)
    on conflict do nothing;
    delete from error_sighting s where s.group_id = known and s.id in (
      select o.id from error_sighting o where o.group_id = known order by o.at desc, o.id desc offset 20);
    insert into error_company as c (group_id, organization_id, times, last_at)
    select known, o.key::uuid, o.value::bigint, e."lastAt" from jsonb_each_text(e.companies) o
    on conflict (group_id, organization_id) do update set times = c.times + excluded.times, last_at = greatest(c.last_at, excluded.last_at);
  end loop;
end $$;

-- Nothing without a session of the console. Whatever came last first.
create function platform.list_errors(hash bytea, at timestamptz, state_in text, q text, before timestamptz, before_id uuid, most int)
  returns table (id uuid, fingerprint text, kind text, place text, said text, release_first text, release_last text, times bigint, companies bigint,
                 first_at timestamptz, last_at timestamptz, state text, state_at timestamptz, state_by text, regressed_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select g.id, g.fingerprint, g.kind, g.place, g.said, g.release_first, g.release_last, g.times,
           (select count(*) from error_company c where c.group_id = g.id), g.first_at, g.last_at, g.state, g.state_at, coalesce(o.name, ''), g.regressed_at
      from error_group g
      left join operator o on o.account_id = g.state_by
     where platform.operator_of(hash, at) is not null
       and (g.last_at, g.id) < (before, before_id)
       and (state_in = '' or g.state = state_in)
       and (q = '' or position(lower(q) in lower(g.kind || ' ' || g.place || ' ' || g.said || ' ' || g.fingerprint)) > 0
            or exists (select from error_sighting s where s.group_id = g.id and s.request_id = q))
     order by g.last_at desc, g.id desc
     limit most;
  end;

create function platform.count_errors(hash bytea, at timestamptz) returns table (state text, groups bigint)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select g.state, count(*) from error_group g where platform.operator_of(hash, at) is not null group by g.state;
  end;

create function platform.find_error(hash bytea, at timestamptz, id_in uuid)
  returns table (id uuid, fingerprint text, kind text, place text, said text, release_first text, release_last text, times bigint, companies bigint,
                 first_at timestamptz, last_at timestamptz, state text, state_at timestamptz, state_by text, regressed_at timestamptz, trace text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select g.id, g.fingerprint, g.kind, g.place, g.said, g.release_first, g.release_last, g.times,
           (select count(*) from error_company c where c.group_id = g.id), g.first_at, g.last_at, g.state, g.state_at, coalesce(o.name, ''), g.regressed_at, g.trace
      from error_group g
      left join operator o on o.account_id = g.state_by
     where platform.operator_of(hash, at) is not null and g.id = id_in;
  end;

create function platform.sightings_of_error(hash bytea, moment timestamptz, id_in uuid)
  returns table (seen_at timestamptz, company text, actor text, route text, request_id text, release text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select s.at, coalesce(o.name, ''), s.actor, s.route, s.request_id, s.release
      from error_sighting s
      left join organization o on o.id = s.organization_id
     where platform.operator_of(hash, moment) is not null and s.group_id = id_in
     order by s.at desc, s.id desc;
  end;

create function platform.companies_of_error(hash bytea, at timestamptz, id_in uuid) returns table (name text, times bigint, last_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select coalesce(o.name, ''), c.times, c.last_at
      from error_company c
      left join organization o on o.id = c.organization_id
     where platform.operator_of(hash, at) is not null and c.group_id = id_in
     order by c.times desc, c.last_at desc
     limit 50;
  end;

-- False for whoever has no session of the console, and for what is not there.
create function platform.call_error(hash bytea, at timestamptz, id_in uuid, state_in text) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare who uuid := operator_of(hash, at);
begin
  if who is null then return false; end if;
  update error_group g set state = state_in, state_at = at, state_by = who, regressed_at = null where g.id = id_in;
  return found;
end $$;

create function platform.forget_errors(before timestamptz, most int) returns int
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare gone int;
begin
  if before > now() - interval '60 days' then raise exception 'What is so young is kept'; end if;
  delete from error_sighting s where s.at < before;
  delete from error_group g where g.id in (select o.id from error_group o where o.last_at < before order by o.last_at limit most);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function platform.note_errors, platform.list_errors, platform.count_errors, platform.find_error, platform.sightings_of_error,
  platform.companies_of_error, platform.call_error, platform.forget_errors from public;
grant execute on function platform.note_errors, platform.list_errors, platform.count_errors, platform.find_error, platform.sightings_of_error,
  platform.companies_of_error, platform.call_error, platform.forget_errors to ${app};
