-- That something changed at a resort: one row for each transaction that wrote what the screens of the day show, read by every process twice a second and
-- passed on to the browsers that look. It says where and when, never what; it lies outside the wall because one reader listens for all companies, and is
-- given out by resort, to whoever works there. Rows older than an hour are forgotten. Back: drop the triggers named tell_change, and the functions and the
-- table of this file.
create table platform.change (
  -- Of transactions rather than of rows, because a lower number may be committed later: what is new is what an earlier snapshot did not see.
  written         xid8        not null default pg_current_xact_id(),
  organization_id uuid        not null,
  resort_id       uuid        not null,
  at              timestamptz not null default now(),
  primary key (written, organization_id, resort_id)
);
create index change_by_age on platform.change (at);

create function platform.tell_change() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    insert into platform.change (organization_id, resort_id) values (old.organization_id, old.resort_id) on conflict do nothing;
  else
    insert into platform.change (organization_id, resort_id) values (new.organization_id, new.resort_id) on conflict do nothing;
  end if;
  return null;
end $$;

do $$
declare one text;
begin
  foreach one in array array[
    'let', 'reservation', 'reservation_pet', 'cancellation', 'check_in', 'check_out', 'no_show', 'hold', 'suite', 'suite_cleaning', 'belonging',
    'arrival_note', 'stay_instructions', 'given_add_on', 'add_on_done', 'camp_visit', 'camp_visit_pet', 'camp_cancellation', 'camp_check_in',
    'camp_check_out', 'waitlist_offer'] loop
    execute format('create trigger tell_change after insert or update or delete on tenant.%I for each row execute function platform.tell_change()', one);
  end loop;
end $$;

-- What was completed since a snapshot, and the snapshot up to which this is known; with nothing new, one row that says only the latter. An empty snapshot
-- is told where we are.
create function platform.changes_since(seen text) returns table (until text, organization_id uuid, resort_id uuid)
  language plpgsql stable security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  return query select pg_current_snapshot()::text, null::uuid, null::uuid;
  if seen <> '' then
    return query
      select distinct pg_current_snapshot()::text, c.organization_id, c.resort_id from platform.change c
       where c.written >= pg_snapshot_xmin(seen::pg_snapshot) and not pg_visible_in_snapshot(c.written, seen::pg_snapshot);
  end if;
end $$;

-- At which of these resorts of the bound company something was completed since a snapshot; at all of them, if that is so long ago that nobody knows, or if it
-- is no snapshot.
create function tenant.changed_since(resorts uuid[], seen text) returns setof uuid
  language plpgsql stable security definer set search_path = platform, pg_catalog, pg_temp as $$
declare since pg_snapshot;
begin
  begin
    since := seen::pg_snapshot;
  exception when invalid_text_representation then
    since := null;
  end;
  if since is null or pg_snapshot_xmax(since) > pg_snapshot_xmax(pg_current_snapshot())
     or not exists (select from platform.change c where c.written < pg_snapshot_xmin(since)) then
    return query select unnest(resorts);
  else
    return query
      select distinct c.resort_id from platform.change c
       where c.organization_id = tenant.current_organization() and c.resort_id = any (resorts)
         and c.written >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(c.written, since);
  end if;
end $$;

create function platform.forget_changes(until timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp as $$
  delete from platform.change where at < until
$$;

revoke execute on function platform.tell_change(), platform.changes_since(text), tenant.changed_since(uuid[], text), platform.forget_changes(timestamptz)
  from public;
grant execute on function platform.changes_since(text), tenant.changed_since(uuid[], text), platform.forget_changes(timestamptz) to ${app};
