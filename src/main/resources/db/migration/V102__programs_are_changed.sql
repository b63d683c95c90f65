-- A program may be changed: its name, what it may do, where, and whereto it leads people. Back: drop the functions and the column of this file.
alter table platform.program add column version int not null default 1;

create function platform.version_of_program(id_in uuid) returns int
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select p.version from platform.program p where p.id = id_in and p.organization_id = tenant.current_organization();
  end;

-- False when it was changed meanwhile, or has ended. Whoever was asked, or has not come back yet, for an address that is gone is led there no more.
create function platform.change_program(id_in uuid, version_in int, name_in text, permissions_in text[], resorts_in uuid[], redirects_in text[], at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare bound uuid := tenant.current_organization();
begin
  if exists (select from unnest(resorts_in) r (id) where not exists (select from tenant.resort x where x.organization_id = bound and x.id = r.id)) then
    raise exception 'No such resort' using errcode = '23503', constraint = 'program_has_a_resort';
  end if;
  update program set name = name_in, permissions = permissions_in, resorts = resorts_in, redirects = redirects_in, version = version + 1
   where id = id_in and organization_id = bound and version = version_in and ended_at is null;
  if not found then return false; end if;
  update oauth_grant set ended_at = at, ended_why = 'taken-back'
   where program_id = id_in and staff_id is not null and code_used_at is null and ended_at is null and redirect_uri <> all (redirects_in);
  return true;
end $$;

revoke execute on function platform.version_of_program, platform.change_program from public;
grant execute on function platform.version_of_program, platform.change_program to ${app};
