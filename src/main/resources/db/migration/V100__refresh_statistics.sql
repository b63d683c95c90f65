-- What the planner knows of a table, from what is in it now: for whoever just wrote much at once. Autovacuum may count the rows of a table first and
-- look at its values a moment later; a plan made between the two is kept as long as its connection. Back: drop the function.
create function platform.refresh_statistics(of_in regclass) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from pg_class c where c.oid = of_in and c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace)) then
    raise 'No table of ours: %', of_in using errcode = 'invalid_parameter_value';
  end if;
  execute format('analyze %s', of_in);
end $$;
revoke execute on function platform.refresh_statistics from public;
grant execute on function platform.refresh_statistics to ${app};
