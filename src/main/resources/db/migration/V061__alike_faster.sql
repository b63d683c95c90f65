-- Those who look alike are listed in half the time, in less where few share a phone: no name is made plain more than once. Back: give tenant.alike_households its body of V052 again.
create or replace function tenant.alike_households(among uuid[], after_score int, after_one uuid, after_other uuid, most int)
  returns table (one uuid, other uuid, score int, same_phone boolean, same_email boolean, same_pet boolean, same_name boolean)
  language plpgsql stable security definer set search_path = platform, public, pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  company uuid := tenant.current_organization();
begin
  return query
    -- What plain() does, without what a function costs that sets its path: these are called for everybody.
    with families as materialized (
           select h.customer_id, lower(unaccent(h.family_name)) as name
             from tenant.person h where h.organization_id = company and h.family_name <> '' group by 1, 2),
         called as materialized (
           select p.customer_id, lower(unaccent(p.name)) as name
             from tenant.pet p where p.organization_id = company and p.deleted_at is null),
         keys as materialized (
           select w.customer_id, w.kind, w.word
             from find_word w
            where w.organization_id = company and (w.kind = 'phone' and length(w.word) >= 7 or w.kind = 'email' and w.word like '%@%')
           union all
           select f.customer_id, 'pet', f.name || ' ' || c.name from families f join called c on c.customer_id = f.customer_id),
         shared as materialized (
           select k.kind, array_agg(distinct k.customer_id) as ids
             from keys k
            where (k.kind, k.word) in (select t.kind, t.word from keys t group by 1, 2 having count(*) > 1)
              and exists (select from tenant.customer c where c.organization_id = company and c.id = k.customer_id and c.deleted_at is null)
            group by k.kind, k.word having count(distinct k.customer_id) between 2 and 8),
         pairs as materialized (
           select a.id as one, b.id as other, bool_or(s.kind = 'phone') as phone, bool_or(s.kind = 'email') as email, bool_or(s.kind = 'pet') as pet
             from shared s cross join lateral unnest(s.ids) a (id) cross join lateral unnest(s.ids) b (id)
            where a.id < b.id and (among is null or a.id = any (among) or b.id = any (among))
            group by 1, 2),
         judged as (
           select p.*, p.phone::int * 8 + p.email::int * 8 + p.pet::int * 6 + n.same::int * 3 as score, n.same as named
             from pairs p
             join tenant.customer x on x.organization_id = company and x.id = p.one
             join tenant.customer y on y.organization_id = company and y.id = p.other
             cross join lateral (select lower(unaccent(x.name)) = lower(unaccent(y.name)) as same offset 0) n
            where not exists (select from tenant.told_apart t
                               where t.organization_id = company and t.one_customer_id = p.one and t.other_customer_id = p.other and t.undone_at is null))
    select j.one, j.other, j.score, j.phone, j.email, j.pet, j.named
      from judged j
     where after_score is null or (-j.score, j.one, j.other) > (-after_score, after_one, after_other)
     order by j.score desc, j.one, j.other
     limit most;
end $$;
