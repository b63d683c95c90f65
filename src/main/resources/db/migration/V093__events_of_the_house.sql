-- What concerns the safety of the installation and of no company: who came to the console or was kept out of it, what was done there to companies, and tries of
-- whom nobody knows. Counted within a minute and forgotten after 400 days, as those of companies are. Back: drop the table and the functions of this file.
create table platform.house_event (
  id         uuid        primary key,
  kind       text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  -- operator:<account>, account:<account> for whoever tried to be one; empty when nobody is known.
  actor      text        not null check (length(actor) <= 100),
  address    text        not null check (length(address) <= 50),
  about      text        not null check (length(about) <= 200),
  minute     timestamptz not null check (date_trunc('minute', minute) = minute),
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  times      int         not null check (times > 0),
  refused    boolean     not null,
  request_id text        not null check (length(request_id) <= 100),
  facts      jsonb       not null default '{}',
  constraint house_event_counted_within_a_minute unique (minute, kind, actor, address, about)
);
create index house_event_in_order on platform.house_event (first_at, id);

create function platform.note_house_events(events jsonb) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into house_event as h (id, kind, actor, address, about, minute, first_at, last_at, times, refused, request_id, facts)
    select x.id, x.kind, x.actor, x.address, x.about, date_trunc('minute', x."firstAt"), x."firstAt", x."lastAt", x.times, x.refused, x.request, x.facts
      from jsonb_to_recordset(events) as x (id uuid, kind text, actor text, address text, about text, "firstAt" timestamptz, "lastAt" timestamptz, times int,
                                            refused boolean, request text, facts jsonb)
    on conflict on constraint house_event_counted_within_a_minute
      do update set times = h.times + excluded.times, last_at = greatest(h.last_at, excluded.last_at);
  end;

-- Nothing without a session of the console. The latest first.
create function platform.list_house_events(hash bytea, at timestamptz, kind_in text, before timestamptz, before_id uuid, most int)
  returns table (id uuid, kind text, actor text, name text, address text, about text, first_at timestamptz, times int, refused boolean, request_id text, facts jsonb)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select h.id, h.kind, h.actor, coalesce(o.name, ''), h.address, h.about, h.first_at, h.times, h.refused, h.request_id, h.facts
      from house_event h
      left join operator o on h.actor in ('operator:' || o.account_id, 'account:' || o.account_id)
     where platform.operator_of(hash, at) is not null
       and (h.first_at, h.id) < (before, before_id)
       and (kind_in = '' or h.kind = kind_in or kind_in = 'refused' and h.refused)
     order by h.first_at desc, h.id desc
     limit most;
  end;

create function platform.forget_house_events(before timestamptz, most int) returns int
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare gone int;
begin
  if before > now() - interval '300 days' then raise exception 'What is so young is kept'; end if;
  delete from house_event h where h.id in (select o.id from house_event o where o.first_at < before order by o.first_at limit most);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function platform.note_house_events, platform.list_house_events, platform.forget_house_events from public;
grant execute on function platform.note_house_events, platform.list_house_events, platform.forget_house_events to ${app};
