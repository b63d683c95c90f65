-- An account may belong to several companies, and to whoever runs the installation: none of them gets at what lets the person in elsewhere.
-- Back: the functions as in V073, V074, V078 and V082; drop the new ones and the two columns.

-- A password so short that it was taken only because something else is asked for beside it.
alter table platform.account add column short_password boolean not null default false;
-- Since when somebody comes in at a company: before that it only says that they should. Whoever came in before this release did.
alter table platform.membership add column came_in_at timestamptz;
update platform.membership set came_in_at = now();
create function platform.note_coming_in() returns trigger
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  update membership m set came_in_at = new.created_at where m.account_id = new.account_id and m.organization_id = new.organization_id and m.came_in_at is null;
  return null;
end $$;
create trigger coming_in after insert on platform.session for each row when (new.operator_entry_id is null) execute function platform.note_coming_in();

-- An operator has something at stake beyond the bound company, also when they work for no other.
create or replace function platform.account_stands(account_in uuid) returns table (elsewhere boolean, password boolean)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select exists (select from platform.membership m where m.account_id = account_in and m.active and m.organization_id <> tenant.current_organization())
           or exists (select from platform.operator p where p.account_id = account_in),
           a.password_hash <> ''
      from platform.account a where a.id = account_in;
  end;

-- False for whoever has something at stake elsewhere. A password that stood beside what is gone ends with it.
create or replace function platform.drop_factors(account_in uuid) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  if (select s.elsewhere from account_stands(account_in) s) then return false; end if;
  delete from totp where account_id = account_in;
  delete from passkey where account_id = account_in;
  delete from recovery_code where account_id = account_in;
  update account set password_hash = '', short_password = false where id = account_in and short_password;
  return true;
end $$;

create function platform.has_short_password(account_in uuid) returns boolean
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select exists (select from platform.account a where a.id = account_in and a.short_password);
  end;

-- Of every company: what programs were allowed by whoever had the old password.
create function platform.end_grants_of_account(account_in uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare
  o       uuid;
  company text := coalesce(current_setting('app.organization', true), '');
  resorts text := coalesce(current_setting('app.resorts', true), '');
begin
  for o in select m.organization_id from membership m where m.account_id = account_in loop
    perform set_config('app.organization', o::text, true), set_config('app.resorts', '*', true);
    update oauth_grant g set ended_at = at, ended_why = 'taken-back'
     where g.organization_id = o and g.ended_at is null
       and g.staff_id in (select f.id from tenant.staff f where f.organization_id = o and f.account_id = account_in);
  end loop;
  perform set_config('app.organization', company, true), set_config('app.resorts', resorts, true);
end $$;
revoke execute on function platform.end_grants_of_account from public;

create function platform.change_password(account_in uuid, hash_in text, but uuid, at timestamptz, short boolean) returns void
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  perform change_password(account_in, hash_in, but, at);
  update account set short_password = short where id = account_in;
  perform end_grants_of_account(account_in, at);
end $$;
create function platform.set_password_by_link(hash_in bytea, password_in text, at timestamptz, short boolean) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare whose uuid;
begin
  update password_link set used_at = at where hash = hash_in and used_at is null and expires_at > at returning account_id into whose;
  if whose is null then return false; end if;
  perform change_password(whose, password_in, null, at, short);
  return true;
end $$;

-- Where those come in whom somebody tried to be: a company that only invited them learns nothing of it.
create or replace function platform.companies_of_accounts(ids uuid[], emails text[]) returns table (account_id uuid, email text, organization_id uuid)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select a.id, lower(a.email), m.organization_id
      from platform.account a
      join platform.membership m on m.account_id = a.id and m.active and m.came_in_at is not null
      join platform.organization o on o.id = m.organization_id and o.state = 'active'
     where a.id = any (ids) or lower(a.email) = any (emails);
  end;

revoke execute on function platform.has_short_password, platform.change_password(uuid, text, uuid, timestamptz, boolean),
  platform.set_password_by_link(bytea, text, timestamptz, boolean), platform.note_coming_in from public;
grant execute on function platform.has_short_password, platform.change_password(uuid, text, uuid, timestamptz, boolean),
  platform.set_password_by_link(bytea, text, timestamptz, boolean) to ${app};

-- What ended is told as what was before and what is now, as every change is.
create or replace function platform.write_grant_audit() returns trigger
  language plpgsql security definer set search_path = tenant, platform, pg_catalog, pg_temp as $$
begin
  if new.staff_id is null then return null; end if;
  perform set_config('app.organization', new.organization_id::text, true), set_config('app.resorts', '*', true),
          set_config('app.actor', coalesce(nullif(current_setting('app.actor', true), ''), 'staff:' || new.staff_id), true),
          set_config('app.request', coalesce(nullif(current_setting('app.request', true), ''), 'oauth'), true);
  insert into audit (table_name, row_id, action, changes)
  select tg_table_name, new.id, case when new.ended_at is null then 'insert' else 'update' end,
         case when new.ended_at is null
           then jsonb_build_object('program_id', new.program_id, 'staff_id', new.staff_id, 'permissions', new.permissions)
           else jsonb_build_object('permissions', jsonb_build_array(new.permissions, '[]'::jsonb), 'ended_at', jsonb_build_array(null, new.ended_at),
                                   'ended_why', jsonb_build_array(null, new.ended_why)) end;
  return null;
end $$;
