-- What concerns the safety of a company: who came in or was refused, what was given and taken. Counted within a minute, so that no attack fills it; forgotten
-- after 400 days. Back: drop the tables and functions of this file.
create table tenant.security_event (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  kind            text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  -- As in the audit; empty when nobody is known, or several are counted together.
  actor           text        not null check (length(actor) <= 100),
  address         text        not null check (length(address) <= 50),
  -- Whom or what it was done to: staff:<id>, a key by its name, a list, a path.
  about           text        not null check (length(about) <= 200),
  minute          timestamptz not null check (date_trunc('minute', minute) = minute),
  first_at        timestamptz not null,
  last_at         timestamptz not null,
  times           int         not null check (times > 0),
  refused         boolean     not null,
  -- From where they never came before, although they came.
  new_place       boolean     not null default false,
  -- Of the first.
  request_id      text        not null check (length(request_id) <= 100),
  facts           jsonb       not null default '{}',
  primary key (organization_id, id),
  constraint counted_within_a_minute unique (organization_id, minute, kind, actor, address, about)
);
create index security_event_in_order on tenant.security_event (organization_id, first_at, id);
call tenant.raise_wall('tenant.security_event', 'organization');
drop trigger audit on tenant.security_event;
revoke insert, update on tenant.security_event from ${app};
call platform.count_often('tenant.security_event');

-- From where each person and each program came: an IPv4 address, or the network of an IPv6 one.
create table tenant.known_place (
  organization_id uuid        not null default tenant.current_organization(),
  whose           text        not null check (length(whose) <= 100),
  place           text        not null check (length(place) <= 50),
  first_at        timestamptz not null,
  last_at         timestamptz not null,
  primary key (organization_id, whose, place)
);
call tenant.raise_wall('tenant.known_place', 'organization');
drop trigger audit on tenant.known_place;
revoke insert, update on tenant.known_place from ${app};
call platform.count_often('tenant.known_place');

-- Of the bound company. A program's use is an event when it is the first, or the first from there; else it is none.
create function tenant.note_security_events(events jsonb) returns void
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
declare
  company uuid := current_organization();
  e       record;
  who     text;
  what    text;
  seen    boolean;
  fresh   boolean;
begin
  for e in select * from jsonb_to_recordset(events) as x (id uuid, kind text, actor text, account uuid, address text, about text, "firstAt" timestamptz,
                                                          "lastAt" timestamptz, times int, refused boolean, request text, facts jsonb) order by x."firstAt", x.id loop
    what := e.kind;
    fresh := false;
    who := coalesce(nullif(e.actor, ''), (select 'staff:' || s.id from staff s where s.organization_id = company and s.account_id = e.account), '');
    if what in ('signed-in', 'key-used') and who <> '' and e.address <> '' then
      seen := exists (select from known_place k where k.organization_id = company and k.whose = who);
      insert into known_place as k (whose, place, first_at, last_at)
      values (who, case when family(e.address::inet) = 6 then network(set_masklen(e.address::inet, 64))::text else host(e.address::inet) end, e."firstAt", e."lastAt")
      on conflict (organization_id, whose, place) do update set last_at = greatest(k.last_at, excluded.last_at)
      returning k.xmax = 0 into fresh;
      fresh := fresh and (seen or what = 'key-used');
      if what = 'key-used' then what := case when not fresh then '' when seen then 'key-from-new-place' else 'key-first-used' end; end if;
    end if;
    continue when what in ('', 'key-used');
    insert into security_event as s (id, kind, actor, address, about, minute, first_at, last_at, times, refused, new_place, request_id, facts)
    values (e.id, what, who, e.address, e.about, date_trunc('minute', e."firstAt"), e."firstAt", e."lastAt", e.times, e.refused, fresh, e.request, e.facts)
    on conflict on constraint counted_within_a_minute
      do update set times = s.times + excluded.times, last_at = greatest(s.last_at, excluded.last_at), new_place = s.new_place or excluded.new_place;
  end loop;
end $$;

create function tenant.forget_security_events(before timestamptz, most int) returns int
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
declare gone int;
begin
  if before > now() - interval '300 days' then raise exception 'What is so young is kept'; end if;
  delete from security_event e where e.organization_id = current_organization() and e.id in (
    select o.id from security_event o where o.organization_id = current_organization() and o.first_at < before order by o.first_at limit most);
  get diagnostics gone = row_count;
  delete from known_place k where k.organization_id = current_organization() and k.last_at < before;
  return gone;
end $$;
revoke execute on function tenant.note_security_events, tenant.forget_security_events from public;
grant execute on function tenant.note_security_events, tenant.forget_security_events to ${app};

-- Where those work whom somebody tried to be, asked for later than the try: an answer takes as long for an address nobody has.
create function platform.companies_of_accounts(ids uuid[], emails text[]) returns table (account_id uuid, email text, organization_id uuid)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select a.id, lower(a.email), m.organization_id
      from platform.account a
      join platform.membership m on m.account_id = a.id and m.active
      join platform.organization o on o.id = m.organization_id and o.state = 'active'
     where a.id = any (ids) or lower(a.email) = any (emails);
  end;
revoke execute on function platform.companies_of_accounts from public;
grant execute on function platform.companies_of_accounts to ${app};
