-- How whoever comes in as token:<id> is called: a program, a program that works for somebody, or a key with a role. Back: drop the function.
create function platform.names_of_programs(ids uuid[]) returns table (id uuid, name text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select p.id, p.name from platform.program p
     where p.organization_id = tenant.current_organization() and (ids is null or p.id = any (ids))
    union all
    select g.id, p.name from platform.oauth_grant g join platform.program p on p.id = g.program_id
     where g.organization_id = tenant.current_organization() and g.id = any (ids)
    union all
    select t.id, t.name from platform.api_token t
     where t.organization_id = tenant.current_organization() and (ids is null or t.id = any (ids));
  end;

revoke execute on function platform.names_of_programs from public;
grant execute on function platform.names_of_programs to ${app};
