-- Who waits for a day of camp that is full, and who got a place. V065 says what a merge does with them. Back: drop the two tables; take their rows out of
-- platform.merge_rule and what V069 says of them out of platform.hangs_on_an_alias; the functions of V065 as they are there without them; written_after_merge of V050.
create table tenant.camp_wish (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  version         int         not null default 1,
  resort_id       uuid        not null,
  customer_id     uuid        not null,
  service_id      uuid        not null,
  group_id        uuid        not null,
  day             date        not null,
  part            text        not null check (part in ('morning', 'afternoon', 'full')),
  -- They are asked before a place is booked for them; else it is booked by itself, until the evening before.
  ask_first       boolean     not null,
  note            text        not null default '' check (length(note) <= 2000),
  waiting_since   timestamptz not null,
  added_by        text        not null default tenant.current_actor(),
  withdrawn_at    timestamptz,
  withdrawn_by    text,
  withdrawn_why   text        not null default '' check (length(withdrawn_why) <= 500),
  -- Why no place was booked although there was one, by language; as it was found last.
  passed_over_at  timestamptz,
  passed_over_why jsonb,
  -- What was booked for them, and when somebody told them so.
  visit_id        uuid,
  booked_at       timestamptz,
  booked_by       text,
  told_at         timestamptz,
  told_by         text,
  primary key (organization_id, id),
  constraint camp_wish_of_resort unique (organization_id, resort_id, id),
  foreign key (organization_id, resort_id, group_id) references tenant.camp_group (organization_id, resort_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, service_id) references tenant.service (organization_id, id),
  foreign key (organization_id, resort_id, visit_id) references tenant.camp_visit (organization_id, resort_id, id),
  constraint withdrawal_has_a_who check (num_nulls(withdrawn_at, withdrawn_by) in (0, 2)),
  constraint passed_over_for_a_reason check (num_nulls(passed_over_at, passed_over_why) in (0, 2)),
  constraint booking_has_a_who check (num_nulls(visit_id, booked_at, booked_by) in (0, 3)),
  constraint telling_has_a_who check (num_nulls(told_at, told_by) in (0, 2)),
  -- Nobody gets a place who no longer waits, and who got one is not taken off: the day itself is cancelled.
  constraint wish_ends_once check (num_nonnulls(visit_id, withdrawn_at) <= 1),
  constraint told_of_a_place check (told_at is null or visit_id is not null)
);
create index camp_wish_that_waits on tenant.camp_wish (organization_id, resort_id, day) where withdrawn_at is null and visit_id is null;
create index camp_wish_to_tell on tenant.camp_wish (organization_id, resort_id, day) where visit_id is not null and told_at is null;
create index camp_wish_by_age on tenant.camp_wish (organization_id, resort_id, waiting_since, id);
create index camp_wish_of_customer on tenant.camp_wish (organization_id, customer_id);
create index camp_wish_of_visit on tenant.camp_wish (organization_id, visit_id) where visit_id is not null;

create table tenant.camp_wish_pet (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  wish_id         uuid not null,
  pet_id          uuid not null,
  primary key (organization_id, wish_id, pet_id),
  foreign key (organization_id, resort_id, wish_id) references tenant.camp_wish (organization_id, resort_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id)
);
create index camp_wish_of_pet on tenant.camp_wish_pet (organization_id, pet_id);

call tenant.raise_wall('tenant.camp_wish', 'resort');
call tenant.raise_wall('tenant.camp_wish_pet', 'resort', audit_key => 'wish_id');
create trigger tell_change after insert or update or delete on tenant.camp_wish for each row execute function platform.tell_change();

call platform.merging('camp_wish', 'customer_id', 'customer', 'moves');
call platform.merging('camp_wish_pet', 'pet_id', 'pet', 'moves', 'wish_id', 'k.wish_id = m.wish_id');

-- As in V050; that somebody who waits was passed over, which a job notes each time it looks, is nothing that a merge could lose.
create or replace function tenant.written_after_merge(merge_in uuid) returns table (table_name text, at timestamptz, by_whom text)
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  company uuid := current_organization();
  bound   text := current_setting('app.resorts');
  m       record;
  r       record;
  ids     uuid[];
  theirs  uuid[];
begin
  perform set_config('app.resorts', '*', true);
  select x.of_what, x.audited_to, coalesce(x.kept_customer_id, x.kept_pet_id) as kept, coalesce(x.gone_customer_id, x.gone_pet_id) as gone into m
    from merge x where x.organization_id = company and x.id = merge_in;
  ids := array[m.kept, m.gone] || array(select v.row_id from merge_moved v where v.organization_id = company and v.merge_id = merge_in);
  for r in select * from platform.merge_rule x where x.of_what = m.of_what and x.does = 'moves' and x.table_name <> 'vaccination_reminder' loop
    execute format('select array(select %I from tenant.%I t where t.organization_id = $1 and t.%I = $2)', r.key_name, r.table_name, r.column_name)
      into theirs using company, m.kept;
    ids := ids || theirs;
  end loop;
  return query
    select a.table_name, a.at, a.actor from audit a
     where a.organization_id = company and a.row_id = any (ids) and a.id > m.audited_to and a.table_name <> 'vaccination_reminder'
       and not (a.table_name in ('camp_wish', 'waitlist_entry') and a.actor like 'job:%')
     order by a.id limit 1;
  perform set_config('app.resorts', bound, true);
end $$;

grant select (organization_id, id, customer_id) on tenant.camp_wish to ${observer};
grant select (organization_id, wish_id, pet_id) on tenant.camp_wish_pet to ${observer};
do $$
begin
  execute 'create or replace view platform.hangs_on_an_alias with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.hangs_on_an_alias'::regclass), '; ') || '
    union all
    select w.organization_id, c.id from tenant.camp_wish w join tenant.customer c on c.organization_id = w.organization_id and c.id = w.customer_id
     where c.merged_into is not null
    union all
    select p.organization_id, p.id from tenant.pet p join tenant.camp_wish_pet x on x.organization_id = p.organization_id and x.pet_id = p.id
     where p.merged_into is not null';
end $$;
