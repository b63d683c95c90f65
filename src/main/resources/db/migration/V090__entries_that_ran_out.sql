-- An operator whose time in a company was over has left it, also when nobody pressed anything. Back: drop this function.

-- Of the bound company; the line names the operator, for whom they acted and why. What the transaction is bound to stays as it was.
create function platform.leave_in_time(at timestamptz) returns int
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare
  bound text[] := array[current_setting('app.organization', true), current_setting('app.resorts', true), current_setting('app.actor', true),
                        current_setting('app.request', true), current_setting('app.on_behalf_of', true), current_setting('app.reason', true)];
  e record; gone int := 0;
begin
  for e in select x.id, x.account_id, x.organization_id, x.reason, x.until from operator_entry x
            where x.organization_id = tenant.current_organization() and x.left_at is null and x.until <= at order by x.until for update skip locked loop
    perform act_as_operator(e.account_id, e.organization_id, coalesce(nullif(bound[4], ''), 'operator'), e.reason);
    update operator_entry set left_at = e.until where id = e.id and left_at is null;
    gone := gone + 1;
  end loop;
  perform set_config('app.organization', coalesce(bound[1], ''), true), set_config('app.resorts', coalesce(bound[2], ''), true),
          set_config('app.actor', coalesce(bound[3], ''), true), set_config('app.request', coalesce(bound[4], ''), true),
          set_config('app.on_behalf_of', coalesce(bound[5], ''), true), set_config('app.reason', coalesce(bound[6], ''), true);
  return gone;
end $$;
revoke execute on function platform.leave_in_time from public;
grant execute on function platform.leave_in_time to ${app};
