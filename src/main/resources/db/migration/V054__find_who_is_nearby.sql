-- Among many who are called the same, whoever is here or comes today is found first. Back: give tenant.find(text, int) its body of V041 again, drop the
-- other function.
-- Whom a text names, the likeliest first: every word must be somewhere about the household. grade: 0 the whole word, 1 its beginning, 2 a part of it,
-- up to 4 a word like it. Of those that are equally likely whoever is nearby comes first, however many others are called the same. A word is looked for like another one only where it is nowhere as it was typed. One or two letters are answered from the beginnings of words.
create function tenant.find(said text, most int, nearby uuid[]) returns table (customer_id uuid, pet_id uuid, grade float8, seen_on date)
  language plpgsql stable security definer set search_path = platform, public, pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  company uuid := tenant.current_organization();
  words   text[] := typed_words(said);
  sought  text := words[1];
  others  text[] := words[2:];
  beyond  text := words[1] || chr(1114111);
  part    text := '%' || regexp_replace(words[1], '([\\%_])', '\\\1', 'g') || '%';
begin
  if sought is null then return; end if;
  return query
    with begun as materialized (
           select w.customer_id, w.pet_id, w.word, (w.word <> sought)::int::float8 as grade
             from find_word w where w.organization_id = company and w.word >= sought and w.word < beyond
            order by w.word limit case when length(sought) < 3 then 400 else 1500 end),
         latest as materialized (
           select w.customer_id, w.pet_id, w.word, (w.word <> sought)::int::float8 as grade
             from find_seen s join find_word w on w.organization_id = company and w.customer_id = s.customer_id and w.word >= sought and w.word < beyond
            where s.organization_id = company and length(sought) < 3 and (select count(*) from begun) = 400
            order by s.seen_on desc, s.customer_id limit most * 4),
         -- Not all of those who are called so were looked at: whoever is nearby is.
         near as materialized (
           select w.customer_id, w.pet_id, w.word, (w.word <> sought)::int::float8 as grade
             from unnest(nearby) n join find_word w on w.organization_id = company and w.customer_id = n and starts_with(w.word, sought)
            where (select count(*) from begun) >= case when length(sought) < 3 then 400 else 1500 end),
         within as materialized (
           select w.customer_id, w.pet_id, w.word, 2::float8 as grade
             from find_word w
            where length(sought) >= 3 and (select count(*) from begun) < most
              and w.organization_id = company and w.word like part and not starts_with(w.word, sought)
            limit 500),
         alike as materialized (
           select w.customer_id, w.pet_id, w.word, 4 - similarity(w.word, sought) as grade
             from find_word w
            where length(sought) >= 4 and (select count(*) from begun) + (select count(*) from within) = 0
              and w.organization_id = company and w.word % sought
            order by similarity(w.word, sought) desc limit 200),
         found as (
           select f.customer_id, f.pet_id, min(f.grade) as grade
             from (select * from begun union all select * from latest union all select * from near union all select * from within union all select * from alike) f
             join tenant.customer c on c.organization_id = company and c.id = f.customer_id and c.deleted_at is null
            where not exists (select from unnest(others) o
                               where not exists (select from find_word g
                                                  where g.organization_id = company and g.customer_id = f.customer_id
                                                    and (starts_with(g.word, o) or length(o) >= 3 and strpos(g.word, o) > 0 or length(o) >= 4 and g.word % o)))
            group by 1, 2),
         -- Of several words some name the pet and some the household: then it is the pet that is meant.
         named as (
           select f.customer_id, g.pet_id, min(f.grade) as grade
             from found f join find_word g on g.organization_id = company and g.customer_id = f.customer_id and g.pet_id is not null
            where exists (select from unnest(others) o where starts_with(g.word, o))
            group by 1, 2)
    select f.customer_id, f.pet_id, min(f.grade) as grade, s.seen_on
      from (select * from found union all select * from named) f join find_seen s on s.organization_id = company and s.customer_id = f.customer_id
     group by f.customer_id, f.pet_id, s.seen_on
     order by case when min(f.grade) < 3 then floor(min(f.grade)) else min(f.grade) end, f.pet_id is null and cardinality(others) > 0,
              not coalesce(f.customer_id = any (nearby), false), s.seen_on desc, min(f.grade), f.customer_id, f.pet_id
     limit most;
end $$;

create or replace function tenant.find(said text, most int) returns table (customer_id uuid, pet_id uuid, grade float8, seen_on date)
  language sql stable security definer set search_path = platform, public, pg_catalog, pg_temp as $$
  select * from tenant.find(said, most, '{}')
$$;
revoke all on function tenant.find(text, int, uuid[]) from public;
grant execute on function tenant.find(text, int, uuid[]) to ${app};
