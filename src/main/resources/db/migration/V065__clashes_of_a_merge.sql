-- Two pets that are merged may both stand in one stay that was cancelled, one day of camp, one plan or one wish: the row of the one that goes is set aside, and
-- put back when the merge is taken back, so that what is brought back later comes with the one that was kept. Back: merge_rows and unmerge_rows of V050, the
-- view platform.hangs_on_an_alias of V050; drop the three new functions and tenant.merge_set_aside.
create table tenant.merge_set_aside (
  organization_id uuid not null default tenant.current_organization(),
  merge_id        uuid not null,
  table_name      text not null,
  row_id          uuid not null,
  -- left-out: the row is still there and says that the pet does not come; deleted: it is not.
  did             text not null check (did in ('left-out', 'deleted')),
  was             jsonb not null,
  primary key (organization_id, merge_id, table_name, row_id),
  foreign key (organization_id, merge_id) references tenant.merge (organization_id, id)
);
call tenant.raise_wall('tenant.merge_set_aside', 'organization', audit_key => 'merge_id');
-- It is the history of a merge, and the rows it names are audited themselves.
drop trigger audit on tenant.merge_set_aside;
revoke insert, update on tenant.merge_set_aside from ${app};

-- A stay or a day of camp that nobody cancelled and that has both of them: two animals, until one is taken off it.
create function tenant.both_in_one(one uuid, other uuid) returns table (number text, path text)
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  company uuid := current_organization();
  bound   text := current_setting('app.resorts');
begin
  perform set_config('app.resorts', '*', true);
  return query
    select x.number, x.path from (
      select 'R-' || r.number as number, '/reservations/' || r.id as path, r.arrives_on as day
        from reservation_pet a
        join reservation_pet b on b.organization_id = a.organization_id and b.reservation_id = a.reservation_id and b.pet_id = other and b.removed_at is null
        join reservation r on r.organization_id = a.organization_id and r.id = a.reservation_id
       where a.organization_id = company and a.pet_id = one and a.removed_at is null
         and not exists (select from cancellation c where c.organization_id = company and c.reservation_id = r.id and c.undone_at is null)
      union all
      select 'D-' || v.number, '/camp-visits/' || v.id, v.day
        from camp_visit_pet a
        join camp_visit_pet b on b.organization_id = a.organization_id and b.visit_id = a.visit_id and b.pet_id = other
        join camp_visit v on v.organization_id = a.organization_id and v.id = a.visit_id
       where a.organization_id = company and a.pet_id = one and a.live) x
     order by x.day limit 1;
  perform set_config('app.resorts', bound, true);
end $$;

-- A stay lasts from the first of its pets to the last.
create function tenant.as_long_as_its_pets(stay uuid) returns void
  language sql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
  update reservation r set version = r.version + 1, arrives_on = p.first, departs_on = p.last
    from (select min(x.arrives_on) as first, max(x.departs_on) as last from reservation_pet x
           where x.organization_id = current_organization() and x.reservation_id = stay and x.removed_at is null and x.arrives_on is not null) p
   where r.organization_id = current_organization() and r.id = stay and p.first is not null;
$$;

-- Makes way for what moves. Whoever calls sees every resort, has locked both and deferred the constraints.
create function tenant.set_aside(merge_in uuid, gone uuid, kept uuid) returns void
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  company uuid := current_organization();
  r       record;
begin
  -- The kept one was taken off the stay and the other one is on it: that one's row is theirs from now on.
  with away as (
    delete from reservation_pet k using reservation_pet g
     where k.organization_id = company and k.pet_id = kept and k.removed_at is not null
       and g.organization_id = company and g.reservation_id = k.reservation_id and g.pet_id = gone and g.removed_at is null
    returning k.reservation_id, to_jsonb(k.*) as was)
  insert into merge_set_aside (merge_id, table_name, row_id, did, was) select merge_in, 'reservation_pet', reservation_id, 'deleted', was from away;
  -- Both are on it, so it was cancelled: one of them comes when it is brought back.
  for r in select g.reservation_id, to_jsonb(g.*) as was
             from reservation_pet g
             join reservation_pet k on k.organization_id = company and k.reservation_id = g.reservation_id and k.pet_id = kept and k.removed_at is null
            where g.organization_id = company and g.pet_id = gone and g.removed_at is null loop
    insert into merge_set_aside (merge_id, table_name, row_id, did, was) values (merge_in, 'reservation_pet', r.reservation_id, 'left-out', r.was);
    update reservation_pet set removed_at = now(), removed_by = current_actor()
     where organization_id = company and reservation_id = r.reservation_id and pet_id = gone;
    perform as_long_as_its_pets(r.reservation_id);
  end loop;
  -- Of a day of camp that was cancelled, a plan, a wish for a stay or for a day: the kept one is there already. Who was checked in by mistake follows.
  with moved as (
    update camp_check_in i set pet_id = kept
     where i.organization_id = company and i.pet_id = gone
       and exists (select from camp_visit_pet k where k.organization_id = company and k.visit_id = i.visit_id and k.pet_id = kept)
    returning i.id)
  insert into merge_moved (merge_id, table_name, column_name, row_id) select merge_in, 'camp_check_in', 'pet_id', id from moved;
  for r in select * from (values ('camp_visit_pet', 'visit_id', 'camp_visit'), ('camp_plan_pet', 'plan_id', 'camp_plan'),
                                 ('waitlist_pet', 'entry_id', 'waitlist_entry'), ('camp_wish_pet', 'wish_id', 'camp_wish')) t (pets, key_name, of_what) loop
    execute format('
      with away as (
        delete from tenant.%1$I g using tenant.%1$I k
         where g.organization_id = $1 and g.pet_id = $2 and k.organization_id = $1 and k.%2$I = g.%2$I and k.pet_id = $3
        returning g.%2$I as id, to_jsonb(g.*) as was),
      noted as (insert into tenant.merge_set_aside (merge_id, table_name, row_id, did, was) select $4, %1$L, id, ''deleted'', was from away)
      update tenant.%3$I x set version = version + 1 from away where x.organization_id = $1 and x.id = away.id', r.pets, r.key_name, r.of_what)
      using company, gone, kept, merge_in;
  end loop;
end $$;

create function tenant.put_back(merge_in uuid) returns void
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
declare
  company uuid := current_organization();
  r       record;
begin
  for r in select * from merge_set_aside s where s.organization_id = company and s.merge_id = merge_in loop
    if r.did = 'left-out' then
      update reservation_pet set removed_at = null, removed_by = null
       where organization_id = company and reservation_id = r.row_id and pet_id = (r.was->>'pet_id')::uuid;
      perform as_long_as_its_pets(r.row_id);
    else
      execute format('insert into tenant.%1$I select (jsonb_populate_record(null::tenant.%1$I, $1)).*', r.table_name) using r.was;
    end if;
  end loop;
  update camp_plan x set version = version + 1 from merge_set_aside s
   where s.organization_id = company and s.merge_id = merge_in and s.table_name = 'camp_plan_pet' and x.organization_id = company and x.id = s.row_id;
  update waitlist_entry x set version = version + 1 from merge_set_aside s
   where s.organization_id = company and s.merge_id = merge_in and s.table_name = 'waitlist_pet' and x.organization_id = company and x.id = s.row_id;
  update camp_wish x set version = version + 1 from merge_set_aside s
   where s.organization_id = company and s.merge_id = merge_in and s.table_name = 'camp_wish_pet' and x.organization_id = company and x.id = s.row_id;
end $$;

-- As before; what is in the way is set aside first.
create or replace function tenant.merge_rows(merge_in uuid, kind text, gone uuid, kept uuid, instructions_of_gone boolean) returns void
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
  if kind = 'pet' then
    perform set_aside(merge_in, gone, kept);
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
    update camp_wish x set version = version + 1 from merge_moved v
     where v.organization_id = company and v.merge_id = merge_in and v.table_name = 'camp_wish_pet' and x.organization_id = company and x.id = v.row_id;
  end if;
  perform set_config('app.resorts', bound, true);
end $$;

-- As before; what was set aside is put back before the constraints are looked at.
create or replace function tenant.unmerge_rows(merge_in uuid, kind text, gone uuid, kept uuid) returns void
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
  if kind = 'pet' then
    perform put_back(merge_in);
  end if;
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

revoke all on function tenant.both_in_one(uuid, uuid), tenant.as_long_as_its_pets(uuid), tenant.set_aside(uuid, uuid, uuid), tenant.put_back(uuid) from public;
grant execute on function tenant.both_in_one(uuid, uuid) to ${app};

-- What earlier merges left behind in stays that were cancelled.
do $$
declare
  company uuid;
  r       record;
begin
  perform set_config('app.actor', 'job:migration', true), set_config('app.request', 'V062', true), set_config('app.resorts', '*', true);
  for company in select id from platform.organization order by id loop
    perform set_config('app.organization', company::text, true);
    for r in select g.reservation_id, g.pet_id, to_jsonb(g.*) as was, m.id as merge
               from tenant.merge m
               join tenant.reservation_pet g on g.organization_id = company and g.pet_id = m.gone_pet_id and g.removed_at is null
               join tenant.reservation_pet k on k.organization_id = company and k.reservation_id = g.reservation_id and k.pet_id = m.kept_pet_id and k.removed_at is null
              where m.organization_id = company and m.undone_at is null
                and exists (select from tenant.cancellation c where c.organization_id = company and c.reservation_id = g.reservation_id and c.undone_at is null) loop
      insert into tenant.merge_set_aside (merge_id, table_name, row_id, did, was) values (r.merge, 'reservation_pet', r.reservation_id, 'left-out', r.was);
      update tenant.reservation_pet set removed_at = now(), removed_by = tenant.current_actor()
       where organization_id = company and reservation_id = r.reservation_id and pet_id = r.pet_id;
      perform tenant.as_long_as_its_pets(r.reservation_id);
    end loop;
  end loop;
end $$;

-- Nothing hangs on an alias: no household's, and no pet's who is still to come, has a suite, or stands in a plan or a wish.
grant select (organization_id, plan_id, pet_id) on tenant.camp_plan_pet to ${observer};
grant select (organization_id, entry_id, pet_id) on tenant.waitlist_pet to ${observer};
create or replace view platform.hangs_on_an_alias with (security_invoker) as
select p.organization_id, p.id from tenant.pet p join tenant.customer c on c.organization_id = p.organization_id and c.id = p.customer_id
 where c.merged_into is not null
union all
select r.organization_id, c.id from tenant.reservation r join tenant.customer c on c.organization_id = r.organization_id and c.id = r.customer_id
 where c.merged_into is not null
union all
select p.organization_id, p.id from tenant.pet p join tenant.reservation_pet x on x.organization_id = p.organization_id and x.pet_id = p.id
 where p.merged_into is not null and x.removed_at is null
union all
select p.organization_id, p.id from tenant.pet p join tenant.let_pet x on x.organization_id = p.organization_id and x.pet_id = p.id
 where p.merged_into is not null and x.live
union all
select p.organization_id, p.id from tenant.pet p join tenant.camp_visit_pet x on x.organization_id = p.organization_id and x.pet_id = p.id
 where p.merged_into is not null
union all
select p.organization_id, p.id from tenant.pet p join tenant.camp_plan_pet x on x.organization_id = p.organization_id and x.pet_id = p.id
 where p.merged_into is not null
union all
select p.organization_id, p.id from tenant.pet p join tenant.waitlist_pet x on x.organization_id = p.organization_id and x.pet_id = p.id
 where p.merged_into is not null;
