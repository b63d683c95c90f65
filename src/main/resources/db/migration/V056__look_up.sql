-- Whom a text names, and by which of their words; tenant.find stays for who still asks it. Back: drop function tenant.look_up, trigger find_gone of tenant.customer,
-- function platform.find_gone and column platform.find_seen.deleted.
alter table platform.find_seen add column deleted boolean not null default false;

create function platform.find_gone() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  update find_seen set deleted = new.deleted_at is not null where organization_id = new.organization_id and customer_id = new.id;
  return null;
end $$;
revoke all on function platform.find_gone() from public;
create trigger find_gone after update of deleted_at on tenant.customer for each row when (old.deleted_at is distinct from new.deleted_at) execute function platform.find_gone();

do $$
declare
  company uuid;
begin
  perform set_config('app.actor', 'job:migration', true), set_config('app.request', 'V056', true), set_config('app.resorts', '*', true);
  for company in select id from platform.organization loop
    perform set_config('app.organization', company::text, true);
    update platform.find_seen s set deleted = true from tenant.customer c
     where s.organization_id = company and c.organization_id = company and c.id = s.customer_id and c.deleted_at is not null;
  end loop;
end $$;

-- The likeliest first: every word must be somewhere about the household. grade: 0 the whole word, 1 its beginning, 2 a part of it, up to 4 a word like it. Of
-- those that are equally likely whoever is nearby comes first, however many others are called the same. A word is looked for like another one only where it
-- is nowhere as it was typed. kind and source_id say by which word they were found. One or two letters are answered from the beginnings of words: those whom
-- a resort saw last when there are very many. Its plan is made once for a session, and each step reads a bounded number of rows by an index.
create function tenant.look_up(said text, most int, nearby uuid[])
  returns table (customer_id uuid, pet_id uuid, grade float8, kind text, source_id uuid)
  language plpgsql stable rows 12 security definer set search_path = platform, public, pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  company  uuid := tenant.current_organization();
  words    text[] := typed_words(said);
  sought   text := words[1];
  others   text[] := words[2:];
  beyond   text := words[1] || chr(1114111);
  part     text := '%' || regexp_replace(words[1], '([\\%_])', '\\\1', 'g') || '%';
  is_short boolean := length(words[1]) < 3;
  looked   int := case when length(words[1]) < 3 then 650 else 1000 end;
begin
  if sought is null then return; end if;
  return query
    with begun as materialized (
           select w.customer_id, w.pet_id, w.word, w.kind, w.source_id, (w.word <> sought)::int::float8 as grade
             from find_word w where w.organization_id = company and w.word >= sought and w.word < beyond
            order by w.word limit looked),
         -- Not all of those who are called so were looked at: whoever had to do with a resort last is, and whoever is nearby.
         latest as materialized (
           select w.customer_id, w.pet_id, w.word, w.kind, w.source_id, (w.word <> sought)::int::float8 as grade
             from (select s.customer_id from find_seen s where s.organization_id = company order by s.seen_on desc, s.customer_id limit 1500) s
            cross join lateral (select distinct on (w.pet_id) w.* from find_word w where w.organization_id = company and w.customer_id = s.customer_id and w.word >= sought and w.word < beyond limit 3) w
            where is_short and (select count(*) from begun) = looked
            limit most + 6),
         near as materialized (
           select w.customer_id, w.pet_id, w.word, w.kind, w.source_id, (w.word <> sought)::int::float8 as grade
             from unnest(nearby) n join find_word w on w.organization_id = company and w.customer_id = n and w.word >= sought and w.word < beyond
            where (select count(*) from begun) = looked limit most * 3),
         within as materialized (
           select w.customer_id, w.pet_id, w.word, w.kind, w.source_id, 2::float8 as grade
             from find_word w
            where not is_short and (select count(*) from begun) < most
              and w.organization_id = company and w.word like part and not starts_with(w.word, sought)
            limit 500),
         alike as materialized (
           select w.customer_id, w.pet_id, w.word, w.kind, w.source_id, 4 - similarity(w.word, sought) as grade
             from find_word w
            where length(sought) >= 4 and (select count(*) from begun) + (select count(*) from within) = 0
              and w.organization_id = company and w.word % sought
            order by similarity(w.word, sought) desc limit 200),
         hits as (select * from begun where not is_short or grade = 0 or (select count(*) from begun) < looked union all select * from latest union all select * from near union all select * from within union all select * from alike),
         found as (
           select distinct on (h.customer_id, h.pet_id) h.customer_id, h.pet_id, h.grade, h.kind, h.source_id
             from hits h
            where cardinality(others) = 0 or not exists (
                    select from unnest(others) o
                     where not exists (select from find_word g
                                        where g.organization_id = company and g.customer_id = h.customer_id
                                          and (starts_with(g.word, o) or length(o) >= 3 and strpos(g.word, o) > 0 or length(o) >= 4 and g.word % o)))
            order by h.customer_id, h.pet_id, h.grade, h.kind, h.source_id),
         -- Of several words some name the pet and some the household: then it is the pet that is meant.
         named as (
           select distinct on (f.customer_id, g.pet_id) f.customer_id, g.pet_id, f.grade, f.kind, f.source_id
             from found f join find_word g on g.organization_id = company and g.customer_id = f.customer_id and g.pet_id is not null
            where cardinality(others) > 0 and exists (select from unnest(others) o where starts_with(g.word, o))
            order by f.customer_id, g.pet_id, f.grade),
         all_found as (
           select distinct on (f.customer_id, f.pet_id) f.*, case when f.grade < 3 then floor(f.grade) else f.grade end as step
             from (select * from found union all select * from named) f order by f.customer_id, f.pet_id, f.grade)
    select f.customer_id, f.pet_id, f.grade, f.kind, f.source_id
      from all_found f
     cross join lateral (select s.seen_on from find_seen s where s.organization_id = company and s.customer_id = f.customer_id and not s.deleted limit 1) s
     order by f.step, f.pet_id is null and cardinality(others) > 0,
              not coalesce(f.customer_id = any (nearby), false), s.seen_on desc, f.grade, f.customer_id, f.pet_id
     limit most;
end $$;
revoke all on function tenant.look_up(text, int, uuid[]) from public;
grant execute on function tenant.look_up(text, int, uuid[]) to ${app};
