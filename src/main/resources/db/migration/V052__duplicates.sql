-- Households, and pets of one household, that look like one and the same; and those of whom somebody said that they are two. Back: drop the functions and the table of
-- this file, delete its four rows of platform.merge_rule.
create table tenant.told_apart (
  organization_id   uuid        not null default tenant.current_organization() references platform.organization (id),
  id                uuid        not null,
  one_customer_id   uuid,
  other_customer_id uuid,
  one_pet_id        uuid,
  other_pet_id      uuid,
  said_at           timestamptz not null,
  said_by           text        not null default tenant.current_actor(),
  undone_at         timestamptz,
  undone_by         text,
  primary key (organization_id, id),
  foreign key (organization_id, one_customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, other_customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, one_pet_id) references tenant.pet (organization_id, id),
  foreign key (organization_id, other_pet_id) references tenant.pet (organization_id, id),
  constraint told_apart_are_two check (num_nonnulls(one_customer_id, one_pet_id) = 1 and num_nulls(one_customer_id, other_customer_id) in (0, 2)
    and num_nulls(one_pet_id, other_pet_id) in (0, 2) and coalesce(one_customer_id < other_customer_id, one_pet_id < other_pet_id)),
  constraint undo_has_a_who check (num_nulls(undone_at, undone_by) in (0, 2))
);
create unique index told_apart_once on tenant.told_apart (organization_id, one_customer_id, other_customer_id, one_pet_id, other_pet_id) nulls not distinct
  where undone_at is null;
call tenant.raise_wall('tenant.told_apart', 'organization');
call platform.merging('told_apart', 'one_customer_id', 'customer', 'stays', why => 'it was said of this very one');
call platform.merging('told_apart', 'other_customer_id', 'customer', 'stays', why => 'it was said of this very one');
call platform.merging('told_apart', 'one_pet_id', 'pet', 'stays', why => 'it was said of this very one');
call platform.merging('told_apart', 'other_pet_id', 'pet', 'stays', why => 'it was said of this very one');

-- Pairs that share a phone, an address, or a last name and the name of a pet; the likeliest first, after the pair given. What nine households and more have in
-- common (the phone of a shelter, a word typed to fill the field) says nothing about any two of them.
create function tenant.alike_households(among uuid[], after_score int, after_one uuid, after_other uuid, most int)
  returns table (one uuid, other uuid, score int, same_phone boolean, same_email boolean, same_pet boolean, same_name boolean)
  language plpgsql stable security definer set search_path = platform, public, pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  company uuid := tenant.current_organization();
begin
  return query
    with keys as materialized (
           select w.customer_id, w.kind, w.word
             from find_word w
            where w.organization_id = company and (w.kind = 'phone' and length(w.word) >= 7 or w.kind = 'email' and w.word like '%@%')
           union
           select p.customer_id, 'pet', plain(h.family_name) || ' ' || plain(p.name)
             from tenant.pet p join tenant.person h on h.organization_id = p.organization_id and h.customer_id = p.customer_id
            where p.organization_id = company and p.deleted_at is null and h.family_name <> ''),
         shared as materialized (
           select k.kind, array_agg(k.customer_id order by k.customer_id) as ids
             from keys k join tenant.customer c on c.organization_id = company and c.id = k.customer_id and c.deleted_at is null
            group by k.kind, k.word having count(*) between 2 and 8),
         pairs as (
           select a.id as one, b.id as other, bool_or(s.kind = 'phone') as phone, bool_or(s.kind = 'email') as email, bool_or(s.kind = 'pet') as pet
             from shared s cross join lateral unnest(s.ids) a (id) cross join lateral unnest(s.ids) b (id)
            where a.id < b.id and (among is null or a.id = any (among) or b.id = any (among))
            group by 1, 2),
         judged as (
           select p.*, plain(x.name) = plain(y.name) as named,
                  p.phone::int * 8 + p.email::int * 8 + p.pet::int * 6 + (plain(x.name) = plain(y.name))::int * 3 as score
             from pairs p
             join tenant.customer x on x.organization_id = company and x.id = p.one
             join tenant.customer y on y.organization_id = company and y.id = p.other
            where not exists (select from tenant.told_apart t
                               where t.organization_id = company and t.one_customer_id = p.one and t.other_customer_id = p.other and t.undone_at is null))
    select j.one, j.other, j.score, j.phone, j.email, j.pet, j.named
      from judged j
     where after_score is null or (-j.score, j.one, j.other) > (-after_score, after_one, after_other)
     order by j.score desc, j.one, j.other
     limit most;
end $$;

-- Pets of one household and kind that are called the same.
create function tenant.alike_pets(among uuid[], after_one uuid, after_other uuid, most int) returns table (one uuid, other uuid)
  language plpgsql stable security definer set search_path = platform, public, pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  company uuid := tenant.current_organization();
begin
  return query
    with named as materialized (
      select p.id, p.customer_id, p.species_id, plain(p.name) as called
        from tenant.pet p join tenant.customer c on c.organization_id = p.organization_id and c.id = p.customer_id and c.deleted_at is null
       where p.organization_id = company and p.deleted_at is null and (among is null or p.customer_id = any (among)))
    select a.id, b.id
      from named a join named b on b.customer_id = a.customer_id and b.species_id = a.species_id and b.called = a.called and a.id < b.id
     where (after_one is null or (a.id, b.id) > (after_one, after_other))
       and not exists (select from tenant.told_apart t
                        where t.organization_id = company and t.one_pet_id = a.id and t.other_pet_id = b.id and t.undone_at is null)
     order by a.id, b.id
     limit most;
end $$;
revoke all on function tenant.alike_households(uuid[], int, uuid, uuid, int), tenant.alike_pets(uuid[], uuid, uuid, int) from public;
grant execute on function tenant.alike_households(uuid[], int, uuid, uuid, int), tenant.alike_pets(uuid[], uuid, uuid, int) to ${app};
