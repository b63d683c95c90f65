-- The checklist that must be true before real data comes in: what persons answer for, what programs recorded of this installation, and how it stood when it was looked at. It belongs
-- to the installation and to no company. Back: drop the tables and functions of this file.
create table platform.attestation (
  id           uuid        primary key,
  -- 5.3 is the third box of item 5.
  box          text        not null check (box ~ '^[0-9]{1,2}\.[0-9]{1,2}$'),
  -- The box and the question in words, so that an answer does not outlive its question.
  asked        text        not null check (length(asked) <= 1000),
  by_name      text        not null check (length(by_name) between 1 and 120),
  actor        text        not null check (length(actor) <= 100),
  note         text        not null check (length(note) between 3 and 2000),
  at           timestamptz not null,
  until        timestamptz not null check (until > at),
  withdrawn_at timestamptz,
  withdrawn_by text        check (length(withdrawn_by) <= 100),
  constraint withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index attestation_in_order on platform.attestation (at desc, id);

create table platform.filed_record (
  id      uuid        primary key,
  kind    text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  at      timestamptz not null,
  by_name text        not null check (length(by_name) between 1 and 120),
  facts   jsonb       not null check (jsonb_typeof(facts) = 'object' and length(facts::text) <= 20000)
);
create index filed_record_in_order on platform.filed_record (kind, at desc);

create table platform.checklist_look (
  id       uuid        primary key,
  began    timestamptz not null,
  ended    timestamptz not null,
  by_name  text        not null check (length(by_name) between 1 and 120),
  findings jsonb       not null check (jsonb_typeof(findings) = 'array')
);

create function platform.attestations(most int)
  returns table (id uuid, box text, asked text, by_name text, note text, at timestamptz, until timestamptz, withdrawn_at timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select a.id, a.box, a.asked, a.by_name, a.note, a.at, a.until, a.withdrawn_at from attestation a order by a.at desc, a.id limit most;
  end;

-- By whoever has a session of the console, on their own name. What they said of the same box before is over.
create function platform.attest(hash bytea, now_in timestamptz, id_in uuid, box_in text, asked_in text, note_in text, until_in timestamptz) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare who uuid := platform.operator_of(hash, now_in);
begin
  if who is null then return false; end if;
  update attestation a set withdrawn_at = now_in, withdrawn_by = 'operator:' || who
   where a.box = box_in and a.withdrawn_at is null and a.until > now_in and a.id <> id_in;
  insert into attestation (id, box, asked, by_name, actor, note, at, until)
  select id_in, box_in, asked_in, o.name, 'operator:' || who, note_in, now_in, until_in from operator o where o.account_id = who
  on conflict (id) do nothing;
  return true;
end $$;

create function platform.withdraw_attestation(hash bytea, now_in timestamptz, id_in uuid) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare who uuid := platform.operator_of(hash, now_in);
begin
  if who is null then return false; end if;
  update attestation a set withdrawn_at = now_in, withdrawn_by = 'operator:' || who where a.id = id_in and a.withdrawn_at is null;
  return found;
end $$;

create function platform.file_record(id_in uuid, kind_in text, at_in timestamptz, by_in text, facts_in jsonb) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into filed_record (id, kind, at, by_name, facts) values (id_in, kind_in, at_in, by_in, facts_in) on conflict (id) do nothing;
    -- The last two hundred of a kind: a record is made with each backup.
    delete from filed_record f where f.kind = kind_in
       and f.id in (select o.id from filed_record o where o.kind = kind_in order by o.at desc, o.id offset 200);
  end;

-- With them the age of the keys that change, which nobody has to record.
create function platform.filed_records() returns table (kind text, at timestamptz, by_name text, facts jsonb)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select f.kind, f.at, f.by_name, f.facts from filed_record f
    union all
    select 'key', max(k.created_at), 'the database', '{"name": "what seals"}'::jsonb from data_key k having count(*) > 0
    union all
    select 'key', max(k.created_at), 'the database', '{"name": "what signs access tokens"}'::jsonb from signing_key k having count(*) > 0;
  end;

create function platform.keep_look(id_in uuid, began_in timestamptz, ended_in timestamptz, by_in text, findings_in jsonb) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into checklist_look (id, began, ended, by_name, findings) values (id_in, began_in, ended_in, by_in, findings_in);
    delete from checklist_look l where l.id in (select o.id from checklist_look o order by o.id desc offset 100);
  end;

create function platform.last_look() returns table (began timestamptz, ended timestamptz, by_name text, findings jsonb)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select l.began, l.ended, l.by_name, l.findings from checklist_look l order by l.id desc limit 1;
  end;

revoke execute on function platform.attestations, platform.attest, platform.withdraw_attestation, platform.file_record, platform.filed_records, platform.keep_look,
  platform.last_look from public;
grant execute on function platform.attestations, platform.attest, platform.withdraw_attestation, platform.file_record, platform.filed_records, platform.keep_look,
  platform.last_look to ${app};
