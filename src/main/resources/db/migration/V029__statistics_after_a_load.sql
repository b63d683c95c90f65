-- A load of a hundred thousand rows in one transaction is planned as if its tables were empty, and every foreign key then looks through all stays of a
-- resort. Whoever loads asks for statistics in between: of the tables that are several times as large as when they were last looked at. ANALYZE keeps its
-- lock until the transaction ends, so a table that merely grows is left to autovacuum. Back: drop the function.
create function platform.gather_statistics() returns void
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare name text;
begin
  for name in
    select c.oid::regclass::text from pg_class c
     where c.relnamespace = 'tenant'::regnamespace and c.relkind = 'r'
       and pg_relation_size(c.oid) / current_setting('block_size')::int > 3 * greatest(c.relpages, 1)
     order by c.oid
  loop
    execute 'analyze ' || name;
  end loop;
end $$;
revoke all on function platform.gather_statistics() from public;
grant execute on function platform.gather_statistics() to ${app};
