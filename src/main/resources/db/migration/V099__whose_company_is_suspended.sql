-- The companies of an account that let nobody in now, and why: told to whoever proved that the account is theirs. Back: drop the function.
create function platform.suspended_of(account_in uuid) returns table (name text, reason text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select o.name, coalesce((select x.reason from platform.suspension x where x.organization_id = o.id and x.restored_at is null), '')
      from platform.membership m join platform.organization o on o.id = m.organization_id
     where m.account_id = account_in and m.active and o.state = 'suspended' order by o.name, o.id;
  end;
revoke execute on function platform.suspended_of from public;
grant execute on function platform.suspended_of to ${app};
