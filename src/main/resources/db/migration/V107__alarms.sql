-- What is wrong with the installation itself: since when, and who was told, so that a restart repeats and loses nothing. Back: drop the functions and the tables of this file,
-- and what the observer may read of messages.
create table platform.alarm (
  id         uuid        primary key,
  condition  text        not null check (condition ~ '^[a-z]+(-[a-z]+)*$' and length(condition) <= 40),
  about      text        not null check (length(about) <= 100),
  facts      text[]      not null,
  first_seen timestamptz not null,
  last_seen  timestamptz not null,
  -- When it had lasted long enough to tell somebody.
  fired_at   timestamptz,
  ended_at   timestamptz,
  -- When each channel was told last that it lasts, and that it is over.
  told_mail  timestamptz,
  told_hook  timestamptz,
  over_mail  timestamptz,
  over_hook  timestamptz
);
create unique index one_alarm_at_a_time on platform.alarm (condition, about) where ended_at is null;
create index alarm_in_order on platform.alarm (first_seen, id);

-- Of several processes one watches.
create table platform.alarm_watch (
  alone  boolean     primary key default true check (alone),
  holder uuid        not null,
  until  timestamptz not null
);

create function platform.watch_alarms(holder_in uuid, at timestamptz) returns boolean
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into alarm_watch as w (holder, until) values (holder_in, at + interval '3 minutes')
    on conflict (alone) do update set holder = excluded.holder, until = excluded.until where w.holder = excluded.holder or w.until < at;
    select exists (select from alarm_watch w where w.holder = holder_in);
  end;

create function platform.live_alarms(at timestamptz) returns setof platform.alarm
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select a.* from alarm a
     where a.ended_at is null or a.ended_at > at - interval '1 day' and (a.told_mail is not null and a.over_mail is null or a.told_hook is not null and a.over_hook is null);
  end;

-- One that nobody was to hear of yet is dropped when it ends.
create function platform.keep_alarms(alarms jsonb) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    delete from alarm a using jsonb_to_recordset(alarms) as x (id uuid, "firedAt" timestamptz, "endedAt" timestamptz)
     where a.id = x.id and x."firedAt" is null and x."endedAt" is not null;
    insert into alarm as a (id, condition, about, facts, first_seen, last_seen, fired_at, ended_at, told_mail, told_hook, over_mail, over_hook)
    select x.id, x.condition, x.about, array(select jsonb_array_elements_text(x.facts)), x."firstSeen", x."lastSeen", x."firedAt", x."endedAt",
           x."toldMail", x."toldHook", x."overMail", x."overHook"
      from jsonb_to_recordset(alarms) as x (id uuid, condition text, about text, facts jsonb, "firstSeen" timestamptz, "lastSeen" timestamptz, "firedAt" timestamptz,
                                            "endedAt" timestamptz, "toldMail" timestamptz, "toldHook" timestamptz, "overMail" timestamptz, "overHook" timestamptz)
     where x."firedAt" is not null or x."endedAt" is null
    on conflict (id) do update set facts = excluded.facts, last_seen = excluded.last_seen, fired_at = excluded.fired_at, ended_at = excluded.ended_at,
      told_mail = excluded.told_mail, told_hook = excluded.told_hook, over_mail = excluded.over_mail, over_hook = excluded.over_hook;
  end;

-- Nothing without a session of the console. What fires first, then what ended last.
create function platform.list_alarms(hash bytea, at timestamptz, most int) returns setof platform.alarm
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select a.* from alarm a
     where platform.operator_of(hash, at) is not null and a.fired_at is not null
     order by a.ended_at is null desc, coalesce(a.ended_at, a.fired_at) desc, a.id
     limit most;
  end;

create function platform.forget_alarms(before timestamptz) returns int
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare gone int;
begin
  if before > now() - interval '300 days' then raise exception 'What is so young is kept'; end if;
  delete from alarm a where a.ended_at < before;
  get diagnostics gone = row_count;
  delete from alarm_test t where t.sent_at < before;
  return gone;
end $$;

-- A mail that somebody has to press a link in, so that it is known that alerts reach a person.
create table platform.alarm_test (
  id           uuid        primary key,
  token_hash   bytea       not null,
  address      text        not null check (length(address) <= 254),
  sent_at      timestamptz not null,
  -- operator:<account>, or command.
  sent_by      text        not null check (length(sent_by) <= 100),
  -- Empty when it was taken; else what the mail server said.
  failed       text        not null check (length(failed) <= 500),
  confirmed_at timestamptz,
  constraint one_link_each unique (token_hash)
);

create function platform.note_alarm_test(id_in uuid, hash bytea, address_in text, at timestamptz, by_in text, failed_in text) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into alarm_test (id, token_hash, address, sent_at, sent_by, failed) values (id_in, hash, address_in, at, by_in, failed_in);
  end;

-- To whom it went, for a link that nobody pressed yet and that is not older than a week; else nothing.
create function platform.alarm_test_of(hash bytea, at timestamptz) returns text
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select t.address from alarm_test t where t.token_hash = hash and t.confirmed_at is null and t.sent_at > at - interval '7 days';
  end;

-- The checklist of the installation is told as well.
create function platform.confirm_alarm_test(hash bytea, at timestamptz) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare reached text;
begin
  update alarm_test t set confirmed_at = at where t.token_hash = hash and t.confirmed_at is null and t.sent_at > at - interval '7 days'
  returning t.address into reached;
  if reached is null then return false; end if;
  perform file_record(gen_random_uuid(), 'alert-confirmed', at, left(reached, 120), '{}');
  return true;
end $$;

-- The last one that reached somebody, for whoever asks whether alerts do.
create function platform.last_alarm_test() returns table (address text, confirmed_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select t.address, t.confirmed_at from alarm_test t where t.confirmed_at is not null order by t.confirmed_at desc limit 1;
  end;

create function platform.list_alarm_tests(hash bytea, at timestamptz)
  returns table (address text, sent_at timestamptz, sent_by text, failed text, confirmed_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select t.address, t.sent_at, coalesce(o.name, t.sent_by), t.failed, t.confirmed_at
      from alarm_test t
      left join operator o on t.sent_by = 'operator:' || o.account_id
     where platform.operator_of(hash, at) is not null
     order by t.sent_at desc, t.id desc limit 20;
  end;

-- What the watch asks of errors and of the audit: groups that began or came again since, and the chains that broke since.
create function platform.new_errors(since timestamptz) returns table (kind text, place text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select g.kind, g.place from error_group g where g.state = 'open' and (g.first_at > since or g.regressed_at > since) order by g.last_at desc limit 100;
  end;

create function platform.broken_chains(since timestamptz) returns table (about text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select distinct h.about from house_event h where h.kind = 'audit-broken' and h.first_at > since;
  end;

revoke execute on function platform.watch_alarms, platform.live_alarms, platform.keep_alarms, platform.list_alarms, platform.forget_alarms, platform.note_alarm_test,
  platform.alarm_test_of, platform.confirm_alarm_test, platform.last_alarm_test, platform.list_alarm_tests, platform.new_errors, platform.broken_chains from public;
grant execute on function platform.watch_alarms, platform.live_alarms, platform.keep_alarms, platform.list_alarms, platform.forget_alarms, platform.note_alarm_test,
  platform.alarm_test_of, platform.confirm_alarm_test, platform.last_alarm_test, platform.list_alarm_tests, platform.new_errors, platform.broken_chains to ${app};

-- When what waits for the mail server is due, and nothing else of it.
grant select (organization_id, id, due_at, written_at) on tenant.message to ${observer};
