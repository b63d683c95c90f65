-- Analyze holds its table until the transaction ends: two loads at once passed by each other's tables in different order and waited in a circle. A table that
-- another load is about to count is left to it. Back: what V029 says.
create or replace function platform.gather_statistics() returns void
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare name text;
begin
  for name in
    select c.oid::regclass::text from pg_class c
     where c.relnamespace = 'tenant'::regnamespace and c.relkind = 'r'
       and pg_relation_size(c.oid) / current_setting('block_size')::int > 3 * greatest(c.relpages, 1)
     order by c.oid
  loop
    execute 'analyze (skip_locked) ' || name;
  end loop;
end $$;
