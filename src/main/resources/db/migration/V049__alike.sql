-- Whom somebody might mean who writes down a new household: found by the words of V041, which lie outside the row wall, for the bound organization alone.
-- Back: drop function tenant.alike.
-- A phone counts however it is written, from seven digits on; an address whole; a name of two words or more whole, or with one word a little different.
create function tenant.alike(phones text[], emails text[], names text[], most int)
  returns table (customer_id uuid, same_phone boolean, same_email boolean, same_name boolean, seen_on date)
  language plpgsql stable security definer set search_path = platform, public, pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  company uuid := tenant.current_organization();
begin
  return query
    with called as materialized (
           select w.customer_id, w.kind
             from (select 'phone' as kind, digits_of(p) as word from unnest(phones) p where length(digits_of(p)) >= 7
                   union
                   select 'email', left(plain(e), 254) from unnest(emails) e where e like '%_@_%') said
             join find_word w on w.organization_id = company and w.word = said.word and w.kind = said.kind
            limit 200),
         typed as (
           select n.nr, w.word, count(*) over (partition by n.nr) as words
             from unnest(names) with ordinality n (said, nr) cross join lateral words_of(n.said) w (word)),
         -- Whoever has most of the words, and of those who have not all of them, only so many as can be looked at one by one.
         begun as materialized (
           select w.source_id, w.customer_id, t.nr, t.words, count(*) as whole
             from typed t join find_word w on w.organization_id = company and w.word = t.word and w.kind = 'name'
            where t.words > 1
            group by 1, 2, 3, 4
            order by count(*) desc, w.source_id limit 400),
         named as materialized (
           select b.customer_id, b.whole = b.words as whole,
                  (b.whole + coalesce((select sum(near.best) from (
                     select max(similarity(w.word, t.word)) as best
                       from typed t join find_word w on w.organization_id = company and w.source_id = b.source_id and w.kind = 'name'
                      where t.nr = b.nr
                        and not exists (select from find_word x where x.organization_id = company and x.source_id = b.source_id and x.kind = 'name' and x.word = t.word)
                      group by t.word) near), 0)) / b.words as likeness
             from begun b),
         likely as (
           select f.customer_id, bool_or(f.kind = 'phone') as phone, bool_or(f.kind = 'email') as email,
                  max(case f.kind when 'whole' then 1 when 'alike' then f.likeness else 0 end) as name
             from (select c.customer_id, c.kind, 0::float8 as likeness from called c
                   union all
                   select n.customer_id, case when n.whole then 'whole' else 'alike' end, n.likeness::float8 from named n where n.likeness >= 0.64) f
            group by 1)
    select l.customer_id, l.phone, l.email, l.name > 0, s.seen_on
      from likely l
      join tenant.customer c on c.organization_id = company and c.id = l.customer_id and c.deleted_at is null
      join find_seen s on s.organization_id = company and s.customer_id = l.customer_id
     order by l.phone::int * 4 + l.email::int * 4 + l.name * 3 desc, s.seen_on desc, l.customer_id
     limit most;
end $$;
revoke all on function tenant.alike(text[], text[], text[], int) from public;
grant execute on function tenant.alike(text[], text[], text[], int) to ${app};
