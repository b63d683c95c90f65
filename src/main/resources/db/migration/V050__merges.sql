-- Two households, or two pets of one household, that were one and the same all along: one of them keeps everything, the other stays as an alias, so that whatever
-- names it still leads to the right one. What a merge does with each table is said in platform.merge_rule, one row a column; a test compares that list with the
-- foreign keys. Back: undo the merges; drop the triggers named not_of_a_merged_… and alias_leads_to_the_living, the views and functions of this file (the views
-- out of platform.invariant first), the two tables of tenant and platform.merge_rule, the column merged_into of customer and pet; the foreign keys may stay deferrable.
alter table tenant.customer add column merged_into uuid;
alter table tenant.pet add column merged_into uuid;
alter table tenant.customer
  add constraint household_goes_on_as foreign key (organization_id, merged_into) references tenant.customer (organization_id, id) not valid,
  add constraint household_is_not_merged_into_itself check (merged_into <> id) not valid,
  add constraint merged_household_has_left check (merged_into is null or deleted_at is not null) not valid;
alter table tenant.pet
  add constraint pet_goes_on_as foreign key (organization_id, merged_into) references tenant.pet (organization_id, id) not valid,
  add constraint pet_is_not_merged_into_itself check (merged_into <> id) not valid,
  add constraint merged_pet_has_left check (merged_into is null or deleted_at is not null) not valid;
alter table tenant.customer validate constraint household_is_not_merged_into_itself;
alter table tenant.customer validate constraint merged_household_has_left;
alter table tenant.pet validate constraint pet_is_not_merged_into_itself;
alter table tenant.pet validate constraint merged_pet_has_left;

-- Who was merged into whom, by whom, and what the one who was kept was before.
create table tenant.merge (
  organization_id  uuid        not null default tenant.current_organization() references platform.organization (id),
  id               uuid        not null,
  of_what          text        not null check (of_what in ('customer', 'pet')),
  gone_customer_id uuid,
  kept_customer_id uuid,
  gone_pet_id      uuid,
  kept_pet_id      uuid,
  gone_name        text        not null,
  kept_name        text        not null,
  -- The card of the one who was kept as it was, and the version of it that the merge made.
  before           jsonb       not null,
  kept_version     int         not null,
  -- The last row of the audit when it was done: whatever is written about them later stands on top of it.
  audited_to       bigint      not null default 0,
  merged_at        timestamptz not null,
  merged_by        text        not null default tenant.current_actor(),
  undone_at        timestamptz,
  undone_by        text,
  primary key (organization_id, id),
  foreign key (organization_id, gone_customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, kept_customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, gone_pet_id) references tenant.pet (organization_id, id),
  foreign key (organization_id, kept_pet_id) references tenant.pet (organization_id, id),
  constraint merge_is_of_two check (num_nulls(gone_customer_id, kept_customer_id) = case of_what when 'customer' then 0 else 2 end
                                and num_nulls(gone_pet_id, kept_pet_id) = case of_what when 'pet' then 0 else 2 end),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create index merge_of_household on tenant.merge (organization_id, kept_customer_id) where kept_customer_id is not null;
create index merge_of_pet on tenant.merge (organization_id, kept_pet_id) where kept_pet_id is not null;
create unique index merged_once on tenant.merge (organization_id, gone_customer_id, gone_pet_id) nulls not distinct where undone_at is null;

create table tenant.merge_moved (
  organization_id uuid not null default tenant.current_organization(),
  merge_id        uuid not null,
  table_name      text not null,
  column_name     text not null,
  row_id          uuid not null,
  primary key (organization_id, merge_id, table_name, column_name, row_id),
  foreign key (organization_id, merge_id) references tenant.merge (organization_id, id)
);
call tenant.raise_wall('tenant.merge', 'organization');
call tenant.raise_wall('tenant.merge_moved', 'organization', audit_key => 'merge_id');
-- It is the history of a merge, and the rows it names are audited themselves.
drop trigger audit on tenant.merge_moved;
revoke insert, update on tenant.merge_moved from ${app};

-- moves: the rows go along. clash: the row k of the kept one that keeps row m where it is. follows, by: only where the row it belongs to went. stays: for the
-- reason it gives. key_name: what a row is known by.
create table platform.merge_rule (
  table_name  text not null,
  column_name text not null,
  of_what     text not null check (of_what in ('customer', 'pet')),
  does        text not null check (does in ('moves', 'stays')),
  key_name    text not null,
  clash       text,
  follows     text,
  by_column   text,
  why         text,
  primary key (table_name, column_name),
  check ((does = 'stays') = (why is not null)),
  check (num_nulls(follows, by_column) in (0, 2))
);

-- A household or pet that was merged into another gets nothing any more, whoever asks: it is locked as its foreign key would, so that a merge and a booking wait
-- for each other.
create function tenant.not_of_a_merged_household() returns trigger
  language plpgsql as $$
declare further uuid;
begin
  select c.merged_into into further from tenant.customer c where c.organization_id = new.organization_id and c.id = new.customer_id for key share;
  if further is not null then
    raise exception 'household % was merged into %', new.customer_id, further using errcode = 'check_violation', constraint = 'household_was_merged';
  end if;
  return new;
end $$;
create function tenant.not_of_a_merged_pet() returns trigger
  language plpgsql as $$
declare further uuid;
begin
  select p.merged_into into further from tenant.pet p where p.organization_id = new.organization_id and p.id = new.pet_id for key share;
  if further is not null then
    raise exception 'pet % was merged into %', new.pet_id, further using errcode = 'check_violation', constraint = 'pet_was_merged';
  end if;
  return new;
end $$;

-- What a later migration says of a new table: call platform.merging('toy', 'pet_id', 'pet', 'moves').
create procedure platform.merging(t text, c text, of_what text, does text, key_name text default 'id', clash text default null, follows text default null,
                                  by_column text default null, why text default null)
  language plpgsql as $$
begin
  insert into platform.merge_rule values (t, c, of_what, does, key_name, clash, follows, by_column, why);
  if c in ('customer_id', 'pet_id') and does = 'moves' then
    execute format('create trigger %I before insert or update of %I on tenant.%I for each row when (new.%I is not null) execute function tenant.%I()',
                   case c when 'pet_id' then 'not_of_a_merged_pet' else 'not_of_a_merged_household' end, c, t, c,
                   case c when 'pet_id' then 'not_of_a_merged_pet' else 'not_of_a_merged_household' end);
  end if;
end $$;
revoke execute on procedure platform.merging from public;

call platform.merging('person', 'customer_id', 'customer', 'stays', why => 'the kept household gets people of its own by what was chosen');
call platform.merging('merge', 'gone_customer_id', 'customer', 'stays', why => 'it is what happened');
call platform.merging('merge', 'kept_customer_id', 'customer', 'stays', why => 'it is what happened');
call platform.merging('customer', 'merged_into', 'customer', 'moves');
call platform.merging('pet', 'customer_id', 'customer', 'moves');
call platform.merging('reservation', 'customer_id', 'customer', 'moves');
call platform.merging('camp_visit', 'customer_id', 'customer', 'moves');
call platform.merging('camp_plan', 'customer_id', 'customer', 'moves');
call platform.merging('waitlist_entry', 'customer_id', 'customer', 'moves');
call platform.merging('agreement_signature', 'customer_id', 'customer', 'moves');
call platform.merging('document', 'customer_id', 'customer', 'moves');

call platform.merging('merge', 'gone_pet_id', 'pet', 'stays', why => 'it is what happened');
call platform.merging('merge', 'kept_pet_id', 'pet', 'stays', why => 'it is what happened');
call platform.merging('pet', 'merged_into', 'pet', 'moves');
call platform.merging('document', 'pet_id', 'pet', 'moves');
call platform.merging('vaccination', 'pet_id', 'pet', 'moves');
call platform.merging('evaluation', 'pet_id', 'pet', 'moves');
call platform.merging('pet_photo', 'pet_id', 'pet', 'moves');
call platform.merging('pet_instructions', 'pet_id', 'pet', 'moves');
call platform.merging('stay_instructions', 'pet_id', 'pet', 'moves');
call platform.merging('pet_warning', 'pet_id', 'pet', 'moves', clash => 'k.warning_type_id = m.warning_type_id and k.ended_at is null and m.ended_at is null');
call platform.merging('vaccination_reminder', 'pet_id', 'pet', 'moves',
  clash => 'k.immunization_type_id = m.immunization_type_id and k.valid_until = m.valid_until and k.stage = m.stage');
call platform.merging('waiver', 'pet_id', 'pet', 'moves', clash => 'k.rule = m.rule and k.immunization_type_id is not distinct from m.immunization_type_id
  and k.holds && m.holds and k.ended_at is null and m.ended_at is null');
call platform.merging('reservation_pet', 'pet_id', 'pet', 'moves', 'reservation_id', 'k.reservation_id = m.reservation_id');
call platform.merging('let_pet', 'pet_id', 'pet', 'moves', 'let_id', 'k.let_id = m.let_id');
call platform.merging('check_in', 'pet_id', 'pet', 'moves', follows => 'reservation_pet', by_column => 'reservation_id');
call platform.merging('no_show', 'pet_id', 'pet', 'moves', follows => 'reservation_pet', by_column => 'reservation_id');
call platform.merging('given_add_on', 'pet_id', 'pet', 'moves', follows => 'reservation_pet', by_column => 'reservation_id');
call platform.merging('belonging', 'pet_id', 'pet', 'moves', follows => 'reservation_pet', by_column => 'reservation_id');
call platform.merging('arrival_note', 'pet_id', 'pet', 'moves', follows => 'reservation_pet', by_column => 'reservation_id');
call platform.merging('camp_visit_pet', 'pet_id', 'pet', 'moves', 'visit_id', 'k.visit_id = m.visit_id');
call platform.merging('camp_check_in', 'pet_id', 'pet', 'moves', follows => 'camp_visit_pet', by_column => 'visit_id');
call platform.merging('camp_plan_pet', 'pet_id', 'pet', 'moves', 'plan_id', 'k.plan_id = m.plan_id');
call platform.merging('waitlist_pet', 'pet_id', 'pet', 'moves', 'entry_id', 'k.entry_id = m.entry_id');

-- What hangs on a pet of a stay goes along with it in one transaction, and is looked at when all of it went.
do $$
declare f record;
begin
  for f in
    select c.conrelid::regclass as t, c.conname from pg_constraint c
     where c.contype = 'f' and c.confrelid in ('tenant.reservation_pet'::regclass, 'tenant.camp_visit_pet'::regclass, 'tenant.pet_instructions'::regclass)
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', f.t, f.conname);
  end loop;
end $$;

-- No alias of an alias, and so no circle: whoever is merged away takes their own aliases along first. The share lock makes two merges at once wait for each other.
create function tenant.alias_leads_to_the_living() returns trigger
  language plpgsql as $$
declare further uuid; followed boolean;
begin
  execute format('select merged_into from tenant.%I where organization_id = $1 and id = $2 for share', tg_table_name) into further
    using new.organization_id, new.merged_into;
  execute format('select exists (select from tenant.%I where organization_id = $1 and merged_into = $2)', tg_table_name) into followed
    using new.organization_id, new.id;
  if further is not null or followed then
    raise exception '% would be the alias of an alias', new.id using errcode = 'check_violation', constraint = 'alias_leads_to_the_living';
  end if;
  return new;
end $$;
create trigger alias_leads_to_the_living before insert or update of merged_into on tenant.customer for each row when (new.merged_into is not null)
  execute function tenant.alias_leads_to_the_living();
create trigger alias_leads_to_the_living before insert or update of merged_into on tenant.pet for each row when (new.merged_into is not null)
  execute function tenant.alias_leads_to_the_living();

-- A quote names the pets it was reckoned for and is never changed, so a stay that goes from one pet to another gets the same quote for the other.
create function tenant.quote_for_the_other(merge_in uuid, was uuid, is_now uuid) returns void
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  company uuid := current_organization();
  what    record;
begin
  for what in select * from (values ('reservation', 'reservation_pet'), ('camp_visit', 'camp_visit_pet')) w (stays, pets) loop
    execute format('
      with moved as materialized (
        select r.id, r.quote_id, gen_random_uuid() as fresh
          from merge_moved v join %1$I r on r.organization_id = v.organization_id and r.id = v.row_id
         where v.organization_id = $1 and v.merge_id = $2 and v.table_name = %2$L),
      made as (
        insert into quote (id, resort_id, currency, total_minor, lines, rules, made_at)
        select m.fresh, q.resort_id, q.currency, q.total_minor, replace(q.lines::text, $3::text, $4::text)::jsonb, q.rules, q.made_at
          from moved m join quote q on q.organization_id = $1 and q.id = m.quote_id
         where position($3::text in q.lines::text) > 0
        returning id)
      -- A stay is another one when another pet comes: nobody takes a change of it back over the merge.
      update %1$I r set version = r.version + 1, quote_id = case when m.fresh in (select id from made) then m.fresh else r.quote_id end
        from moved m where r.organization_id = $1 and r.id = m.id', what.stays, what.pets)
      using company, merge_in, was, is_now;
  end loop;
end $$;

-- The rows of this kind that are in the way of none, of every resort. Whoever calls has locked both.
create function tenant.merge_rows(merge_in uuid, kind text, gone uuid, kept uuid, instructions_of_gone boolean) returns void
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  company uuid := current_organization();
  bound   text := current_setting('app.resorts');
  r       record;
begin
  perform set_config('app.resorts', '*', true);
  set constraints all deferred;
  if kind = 'pet' then
    update pet set photo_id = null where organization_id = company and id = gone and photo_id is not null;
    -- The versions of one come before those of the other, whose last one holds; they are counted anew when all are there.
    update pet_instructions set number = number + 100000
     where organization_id = company and pet_id = case when instructions_of_gone then gone else kept end;
  end if;
  for r in select * from platform.merge_rule m where m.of_what = kind and m.does = 'moves' order by m.follows is not null, m.table_name loop
    execute format('with moved as (update tenant.%I m set %I = $2 where m.organization_id = $3 and m.%I = $1', r.table_name, r.column_name, r.column_name)
      || case when r.clash is null then ''
              else format(' and not exists (select from tenant.%I k where k.organization_id = m.organization_id and k.%I = $2 and (%s))', r.table_name, r.column_name, r.clash) end
      || case when r.follows is null then ''
              else format(' and m.%I in (select v.row_id from tenant.merge_moved v where v.organization_id = $3 and v.merge_id = $4 and v.table_name = %L)', r.by_column, r.follows) end
      || format(' returning m.%I as id) insert into tenant.merge_moved (merge_id, table_name, column_name, row_id) select $4, %L, %L, id from moved',
                r.key_name, r.table_name, r.column_name)
      using gone, kept, company, merge_in;
  end loop;
  set constraints all immediate;
  if kind = 'customer' then
    update platform.find_seen s set seen_on = greatest(s.seen_on, g.seen_on)
      from platform.find_seen g where g.organization_id = company and g.customer_id = gone and s.organization_id = company and s.customer_id = kept;
  else
    update pet_instructions i set number = i.number - 100000 + (select count(*) from pet_instructions o
                                                                 where o.organization_id = company and o.pet_id = kept and o.number <= 100000)
     where i.organization_id = company and i.pet_id = kept and i.number > 100000;
    perform quote_for_the_other(merge_in, gone, kept);
    update camp_plan x set version = version + 1 from merge_moved v
     where v.organization_id = company and v.merge_id = merge_in and v.table_name = 'camp_plan_pet' and x.organization_id = company and x.id = v.row_id;
    update waitlist_entry x set version = version + 1 from merge_moved v
     where v.organization_id = company and v.merge_id = merge_in and v.table_name = 'waitlist_pet' and x.organization_id = company and x.id = v.row_id;
  end if;
  perform set_config('app.resorts', bound, true);
end $$;

-- Back to where they came from.
create function tenant.unmerge_rows(merge_in uuid, kind text, gone uuid, kept uuid) returns void
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  company uuid := current_organization();
  bound   text := current_setting('app.resorts');
  r       record;
begin
  perform set_config('app.resorts', '*', true);
  set constraints all deferred;
  for r in select * from platform.merge_rule m where m.of_what = kind and m.does = 'moves' loop
    execute format('update tenant.%I m set %I = $1 from tenant.merge_moved v where v.organization_id = $3 and v.merge_id = $4 and v.table_name = %L
                       and v.column_name = %L and m.organization_id = $3 and m.%I = v.row_id and m.%I = $2',
                   r.table_name, r.column_name, r.table_name, r.column_name, r.key_name, r.column_name)
      using gone, kept, company, merge_in;
  end loop;
  set constraints all immediate;
  if kind = 'pet' then
    update pet_instructions set number = number + 100000 where organization_id = company and pet_id in (gone, kept);
    update pet_instructions i set number = o.nr
      from (select id, row_number() over (partition by pet_id order by number) as nr from pet_instructions
             where organization_id = company and pet_id in (gone, kept)) o
     where i.organization_id = company and i.id = o.id;
    perform quote_for_the_other(merge_in, kept, gone);
  end if;
  perform set_config('app.resorts', bound, true);
end $$;

-- What is locked before a merge, in the order in which everybody else locks it: stays and visits, then households, then pets.
create function tenant.hold_still_for_merge(kind text, one uuid, other uuid) returns void
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  company uuid := current_organization();
  bound   text := current_setting('app.resorts');
begin
  perform set_config('app.resorts', '*', true);
  if kind = 'customer' then
    perform 1 from reservation r where r.organization_id = company and r.customer_id in (one, other) order by r.id for update;
    perform 1 from camp_visit v where v.organization_id = company and v.customer_id in (one, other) order by v.id for update;
    perform 1 from customer c where c.organization_id = company and c.id in (one, other) order by c.id for update;
  else
    perform 1 from reservation r where r.organization_id = company
       and r.id in (select p.reservation_id from reservation_pet p where p.organization_id = company and p.pet_id in (one, other)) order by r.id for update;
    perform 1 from camp_visit v where v.organization_id = company
       and v.id in (select p.visit_id from camp_visit_pet p where p.organization_id = company and p.pet_id in (one, other)) order by v.id for update;
    perform 1 from customer c where c.organization_id = company
       and c.id in (select p.customer_id from pet p where p.organization_id = company and p.id in (one, other)) order by c.id for update;
    perform 1 from pet p where p.organization_id = company and p.id in (one, other) order by p.id for update;
  end if;
  perform set_config('app.resorts', bound, true);
end $$;

-- Where two pets were, or are to be, at the same time: then they are no one animal. The first such stay or day of camp of each.
create function tenant.both_here(one uuid, other uuid) returns table (one_number text, other_number text, from_day date, until_day date)
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  company uuid := current_organization();
  bound   text := current_setting('app.resorts');
begin
  perform set_config('app.resorts', '*', true);
  return query
    with stays as materialized (
      select s.pet_id, r.id, 'R-' || r.number as number, s.arrives_on, s.departs_on
        from pet_stay s join reservation r on r.organization_id = s.organization_id and r.id = s.reservation_id
       where s.organization_id = company and s.pet_id in (one, other) and s.no_show_at is null
         and not exists (select from cancellation x where x.organization_id = company and x.reservation_id = r.id and x.undone_at is null)),
    days as materialized (
      select p.pet_id, v.id, 'D-' || v.number as number, p.day
        from camp_visit_pet p join camp_visit v on v.organization_id = p.organization_id and v.id = p.visit_id
       where p.organization_id = company and p.pet_id in (one, other) and p.live)
    select a.number, b.number, greatest(a.arrives_on, b.arrives_on), least(a.departs_on, b.departs_on)
      from stays a join stays b on a.pet_id = one and b.pet_id = other and a.arrives_on < b.departs_on and b.arrives_on < a.departs_on
    union all
    select a.number, b.number, a.day, a.day from days a join days b on a.pet_id = one and b.pet_id = other and a.day = b.day
    order by 3 limit 1;
  perform set_config('app.resorts', bound, true);
end $$;

-- How much would move, by table.
create function tenant.rows_to_merge(kind text, gone uuid) returns table (table_name text, n bigint)
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  bound text := current_setting('app.resorts');
  r     record;
begin
  perform set_config('app.resorts', '*', true);
  for r in select * from platform.merge_rule m where m.of_what = kind and m.does = 'moves' loop
    execute format('select %L, count(*) from tenant.%I m where m.organization_id = $1 and m.%I = $2', r.table_name, r.table_name, r.column_name)
      into table_name, n using current_organization(), gone;
    if n > 0 then return next; end if;
  end loop;
  perform set_config('app.resorts', bound, true);
end $$;

-- The first thing that was written about them, or about anything of theirs, after the merge.
create function tenant.written_after_merge(merge_in uuid) returns table (table_name text, at timestamptz, by_whom text)
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
     order by a.id limit 1;
  perform set_config('app.resorts', bound, true);
end $$;
revoke all on function tenant.quote_for_the_other(uuid, uuid, uuid), tenant.hold_still_for_merge(text, uuid, uuid), tenant.both_here(uuid, uuid), tenant.merge_rows(uuid, text, uuid, uuid, boolean), tenant.unmerge_rows(uuid, text, uuid, uuid), tenant.rows_to_merge(text, uuid),
  tenant.written_after_merge(uuid) from public;
grant execute on function tenant.hold_still_for_merge(text, uuid, uuid), tenant.both_here(uuid, uuid), tenant.merge_rows(uuid, text, uuid, uuid, boolean), tenant.unmerge_rows(uuid, text, uuid, uuid), tenant.rows_to_merge(text, uuid),
  tenant.written_after_merge(uuid) to ${app};

-- An alias leads to somebody who is no alias, and nothing hangs on it.
grant select (organization_id, id, merged_into) on tenant.customer to ${observer};
grant select (organization_id, id, customer_id, merged_into) on tenant.pet to ${observer};
grant select (organization_id, customer_id) on tenant.reservation to ${observer};
grant select (organization_id, pet_id) on tenant.reservation_pet to ${observer};
create view platform.alias_of_an_alias with (security_invoker) as
select a.organization_id, a.id from tenant.customer a join tenant.customer k on k.organization_id = a.organization_id and k.id = a.merged_into
 where k.merged_into is not null
union all
select a.organization_id, a.id from tenant.pet a join tenant.pet k on k.organization_id = a.organization_id and k.id = a.merged_into
 where k.merged_into is not null;
create view platform.hangs_on_an_alias with (security_invoker) as
select p.organization_id, p.id from tenant.pet p join tenant.customer c on c.organization_id = p.organization_id and c.id = p.customer_id
 where c.merged_into is not null
union all
select r.organization_id, c.id from tenant.reservation r join tenant.customer c on c.organization_id = r.organization_id and c.id = r.customer_id
 where c.merged_into is not null;

do $$
begin
  execute 'create or replace view platform.invariant with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.invariant'::regclass), '; ')
    || ' union all select ''alias-of-an-alias'', count(*) from platform.alias_of_an_alias'
    || ' union all select ''hangs-on-an-alias'', count(*) from platform.hangs_on_an_alias';
end $$;
grant select on platform.alias_of_an_alias, platform.hangs_on_an_alias to ${observer};
