-- Finding households and pets from the first letters of anything about them. The words lie in schema platform, because behind row-level security no index
-- on a word is used (its operators are not leakproof); the application reaches them through tenant.find alone, which looks at the bound organization.
-- Back: drop the triggers named find_..., function tenant.find, and the tables and functions of this file.
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;
create extension if not exists unaccent with schema public;

-- One row for each word of what a household is called: names of people and pets, mail addresses, phones. As it is searched: see platform.plain.
create table platform.find_word (
  organization_id uuid not null references platform.organization (id),
  source_id       uuid not null,
  customer_id     uuid not null,
  pet_id          uuid,
  kind            text not null check (kind in ('name', 'email', 'phone', 'pet')),
  word            text not null collate "C" check (length(word) between 1 and 254),
  primary key (organization_id, source_id, kind, word)
);
create index find_word_from_start on platform.find_word (organization_id, word, customer_id);
create index find_word_of_customer on platform.find_word (organization_id, customer_id);
create index find_word_within on platform.find_word using gin (organization_id, word public.gin_trgm_ops);

-- The last day each household has to do with a resort, so that among equals those who come are found before those who once came.
create table platform.find_seen (
  organization_id uuid not null references platform.organization (id),
  customer_id     uuid not null,
  seen_on         date not null,
  primary key (organization_id, customer_id)
);
create index find_seen_latest on platform.find_seen (organization_id, seen_on desc, customer_id);

-- Without accents and capitals.
create function platform.plain(said text) returns text
  language sql stable parallel safe set search_path = public, pg_catalog, pg_temp
  return lower(unaccent(said));

-- "Mary-Ann O'Brien" is found as mary, ann, maryann, o, brien and obrien.
create function platform.words_of(said text) returns setof text
  language sql stable parallel safe set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select distinct left(w, 254)
      from (select regexp_replace(t, '[^[:alnum:]]', '', 'g') as w from regexp_split_to_table(platform.plain(said), '[\s,]+') t
            union all
            select regexp_split_to_table(platform.plain(said), '[^[:alnum:]]+')) words
     where w <> '';
  end;

-- Ten digits for a phone of North America, however it was written.
create function platform.digits_of(number text) returns text
  language sql immutable parallel safe
  begin atomic
    select regexp_replace(regexp_replace(number, '\D', '', 'g'), '^1(?=\d{10}$)', '');
  end;

create function platform.words_of_person(id uuid, customer uuid, given text, family text, email text)
  returns table (source_id uuid, customer_id uuid, pet_id uuid, kind text, word text)
  language sql stable set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select id, customer, null::uuid, 'name', w from platform.words_of(given || ' ' || family) w
    union
    -- An accent taken off can make a text longer than it was.
    select id, customer, null::uuid, 'email', left(w, 254) from unnest(array[platform.plain(email), regexp_replace(split_part(platform.plain(email), '@', 1), '[^[:alnum:]]', '', 'g')]) w
     where w <> '';
  end;

-- Whatever was changed or removed is first forgotten, then what it says now is noted: triggers of one event fire in the order of their names.
create function platform.forget_words() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  delete from find_word f using former o where f.organization_id = o.organization_id and f.source_id = o.id;
  return null;
end $$;

create function platform.note_people() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    -- A person who went to another household took the phones along.
    update find_word f set customer_id = p.customer_id
      from latter p join tenant.phone n on n.organization_id = p.organization_id and n.person_id = p.id
     where f.organization_id = n.organization_id and f.source_id = n.id and f.customer_id <> p.customer_id;
  end if;
  insert into find_word (organization_id, source_id, customer_id, pet_id, kind, word)
  select p.organization_id, w.* from latter p cross join lateral words_of_person(p.id, p.customer_id, p.given_name, p.family_name, p.email) w;
  return null;
end $$;

create function platform.note_phones() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  insert into find_word (organization_id, source_id, customer_id, kind, word)
  select n.organization_id, n.id, p.customer_id, 'phone', digits_of(n.number)
    from latter n join tenant.person p on p.organization_id = n.organization_id and p.id = n.person_id
   where digits_of(n.number) <> '';
  return null;
end $$;

create function platform.note_pets() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  insert into find_word (organization_id, source_id, customer_id, pet_id, kind, word)
  select p.organization_id, p.id, p.customer_id, p.id, 'pet', w from latter p cross join lateral words_of(p.name) w where p.deleted_at is null;
  return null;
end $$;

create function platform.see_households() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  insert into find_seen as s (organization_id, customer_id, seen_on)
  select organization_id, id, created_at::date from latter
  on conflict do nothing;
  return null;
end $$;

create function platform.see_guests() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'reservation' then
    insert into find_seen as s (organization_id, customer_id, seen_on)
    select organization_id, customer_id, max(departs_on) from latter group by 1, 2 order by 1, 2
    on conflict (organization_id, customer_id) do update set seen_on = excluded.seen_on where s.seen_on < excluded.seen_on;
  else
    insert into find_seen as s (organization_id, customer_id, seen_on)
    select organization_id, customer_id, max(day) from latter group by 1, 2 order by 1, 2
    on conflict (organization_id, customer_id) do update set seen_on = excluded.seen_on where s.seen_on < excluded.seen_on;
  end if;
  return null;
end $$;

create trigger find_forget_changed after update on tenant.person referencing old table as former for each statement execute function platform.forget_words();
create trigger find_forget_removed after delete on tenant.person referencing old table as former for each statement execute function platform.forget_words();
create trigger find_note_added after insert on tenant.person referencing new table as latter for each statement execute function platform.note_people();
create trigger find_note_changed after update on tenant.person referencing new table as latter for each statement execute function platform.note_people();
create trigger find_forget_changed after update on tenant.phone referencing old table as former for each statement execute function platform.forget_words();
create trigger find_forget_removed after delete on tenant.phone referencing old table as former for each statement execute function platform.forget_words();
create trigger find_note_added after insert on tenant.phone referencing new table as latter for each statement execute function platform.note_phones();
create trigger find_note_changed after update on tenant.phone referencing new table as latter for each statement execute function platform.note_phones();
create trigger find_forget_changed after update on tenant.pet referencing old table as former for each statement execute function platform.forget_words();
create trigger find_note_added after insert on tenant.pet referencing new table as latter for each statement execute function platform.note_pets();
create trigger find_note_changed after update on tenant.pet referencing new table as latter for each statement execute function platform.note_pets();
create trigger find_seen after insert on tenant.customer referencing new table as latter for each statement execute function platform.see_households();
create trigger find_seen after insert on tenant.reservation referencing new table as latter for each statement execute function platform.see_guests();
create trigger find_seen after insert on tenant.camp_visit referencing new table as latter for each statement execute function platform.see_guests();

-- What somebody types, as words to look for: digits when it can only be a phone.
create function platform.typed_words(said text) returns text[]
  language sql stable parallel safe set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select case when said ~ '^[-+(). /0-9]*$' and length(regexp_replace(said, '\D', '', 'g')) >= 3 then array[platform.digits_of(said)]
                -- The word that is least often in a household leads: letters before digits, the longest first.
                else (select array_agg(w order by (w ~ '\D') desc, length(w) desc, n)
                        from (select n, case when t like '%@%' then regexp_replace(t, '^mailto:|[<>();:"'']', '', 'g') else regexp_replace(t, '[^[:alnum:]]', '', 'g') end as w
                                from regexp_split_to_table(platform.plain(said), '[\s,]+') with ordinality x (t, n)
                               order by n limit 6) words
                       where w <> '') end;
  end;

-- Whom a text names, the likeliest first: every word must be somewhere about the household. grade: 0 the whole word, 1 its beginning, 2 a part of it,
-- up to 4 a word like it. A word is looked for like another one only where it is nowhere as it was typed. One or two letters are answered from the beginnings of words.
create function tenant.find(said text, most int) returns table (customer_id uuid, pet_id uuid, grade float8, seen_on date)
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
             from (select * from begun union all select * from latest union all select * from within union all select * from alike) f
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
     order by case when min(f.grade) < 3 then floor(min(f.grade)) else min(f.grade) end, f.pet_id is null and cardinality(others) > 0, s.seen_on desc, min(f.grade), f.customer_id, f.pet_id
     limit most;
end $$;
revoke all on function tenant.find(text, int), platform.plain(text), platform.words_of(text), platform.digits_of(text), platform.typed_words(text),
  platform.words_of_person(uuid, uuid, text, text, text), platform.forget_words(), platform.note_people(), platform.note_phones(), platform.note_pets(), platform.see_households(),
  platform.see_guests() from public;
grant execute on function tenant.find(text, int) to ${app};

do $$
declare
  company uuid;
begin
  perform set_config('app.actor', 'job:migration', true), set_config('app.request', 'V041', true), set_config('app.resorts', '*', true);
  for company in select id from platform.organization loop
    perform set_config('app.organization', company::text, true);
    insert into platform.find_word (organization_id, source_id, customer_id, pet_id, kind, word)
    select company, w.* from tenant.person p cross join lateral platform.words_of_person(p.id, p.customer_id, p.given_name, p.family_name, p.email) w
    union all
    select company, n.id, p.customer_id, null, 'phone', platform.digits_of(n.number)
      from tenant.phone n join tenant.person p on p.organization_id = n.organization_id and p.id = n.person_id where platform.digits_of(n.number) <> ''
    union all
    select company, p.id, p.customer_id, p.id, 'pet', w from tenant.pet p cross join lateral platform.words_of(p.name) w where p.deleted_at is null;
    insert into platform.find_seen (organization_id, customer_id, seen_on)
    select company, c.id, coalesce(greatest((select max(r.departs_on) from tenant.reservation r where r.customer_id = c.id),
                                            (select max(v.day) from tenant.camp_visit v where v.customer_id = c.id)), c.created_at::date)
      from tenant.customer c;
  end loop;
end $$;
