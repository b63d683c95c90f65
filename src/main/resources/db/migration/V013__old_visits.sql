-- Sessions that are over and tries to sign in are forgotten, in bundles. Back: drop function platform.forget_visits.
-- A try that passed is how a device is known to its account, so it is kept as long as people come back after a season.
create function platform.forget_visits(at timestamptz, most int) returns int
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare sessions int; failures int; passes int;
begin
  delete from session where ctid in (select s.ctid from session s where s.last_seen_at < at - interval '30 days' order by s.last_seen_at limit most);
  get diagnostics sessions = row_count;
  delete from sign_in_try where ctid in (
    select t.ctid from sign_in_try t where not t.passed and t.tried_at < at - interval '2 days' order by t.tried_at limit most);
  get diagnostics failures = row_count;
  delete from sign_in_try where ctid in (
    select t.ctid from sign_in_try t where t.passed and t.tried_at < at - interval '180 days' order by t.tried_at limit most);
  get diagnostics passes = row_count;
  return sessions + failures + passes;
end $$;
revoke execute on function platform.forget_visits from public;
grant execute on function platform.forget_visits to ${app};
