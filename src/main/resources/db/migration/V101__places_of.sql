-- The companies of an account whose password was right, for the chooser, and which of them asked for somebody who never came in there. Back: drop the function.
create function platform.places_of(account_in uuid) returns table (organization_id uuid, name text, offered boolean)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select o.id, o.name, m.came_in_at is null from platform.membership m join platform.organization o on o.id = m.organization_id
     where m.account_id = account_in and m.active and o.state = 'active' order by m.came_in_at is null, o.name, o.id;
  end;
revoke execute on function platform.places_of from public;
grant execute on function platform.places_of to ${app};
