-- What people allowed programs: seen and taken back by themselves, when it was last used, and how whoever acted by it is called once it is forgotten; keys that signed
-- leave when what they signed has ended. Back: drop the table, the columns and the new functions; forget_oauth as in V086, names_of_programs as in V091.

alter table platform.oauth_grant add column last_used_at timestamptz, add column last_used_from inet;

-- What is left of a grant once it is forgotten: the audit says what was done by it.
create table platform.forgotten_grant (
  id              uuid primary key,
  organization_id uuid not null references platform.organization (id),
  program_id      uuid not null references platform.program (id)
);

-- Off the request, in bundles.
create function platform.seen_grants(ids uuid[], addresses text[], at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.oauth_grant g set last_used_at = at, last_used_from = s.address::inet from unnest(ids, addresses) s (id, address)
     where g.id = s.id and (g.last_used_at is null or g.last_used_at < at);
  end;

-- Of the bound organization. The programs that this person let in and are in: all they allowed one of them together.
create function platform.list_own_grants(staff_in uuid, at timestamptz)
  returns table (program_id uuid, name text, redirects text[], permissions text[], resorts uuid[], created_at timestamptz, last_used_at timestamptz, last_used_from text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with held as (
      select g.program_id, g.redirect_uri, g.permissions, g.created_at, g.last_used_at, g.last_used_from from platform.oauth_grant g
       where g.organization_id = tenant.current_organization() and g.staff_id = staff_in and g.ended_at is null
         and exists (select from platform.oauth_token t where t.grant_id = g.id and t.expires_at > at))
    select p.id, p.name, array_agg(distinct h.redirect_uri),
           array(select unnest(x.permissions) from held x where x.program_id = p.id intersect select unnest(p.permissions)), p.resorts,
           min(h.created_at), max(h.last_used_at), (array_agg(host(h.last_used_from) order by h.last_used_at desc nulls last))[1]
      from held h join platform.program p on p.id = h.program_id
     where p.ended_at is null
     group by p.id
     order by max(h.created_at) desc, p.id;
  end;

-- Of the bound organization. How many of them held; null when this person never allowed this program anything.
create function platform.take_back_grants(program_in uuid, staff_in uuid, at timestamptz) returns int
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare taken int;
begin
  perform from oauth_grant g
    where g.organization_id = tenant.current_organization() and g.staff_id = staff_in and g.program_id = program_in and g.code_expires_at is not null;
  if not found then return null; end if;
  update oauth_grant g set ended_at = at, ended_why = 'taken-back'
   where g.organization_id = tenant.current_organization() and g.staff_id = staff_in and g.program_id = program_in and g.ended_at is null
     and (g.code_expires_at > at or exists (select from oauth_token t where t.grant_id = g.id and t.expires_at > at));
  get diagnostics taken = row_count;
  return taken;
end $$;

-- Expired tokens are of no use, a used refresh token neither once it had run out: until then it tells a thief. A day later a grant none of whose tokens works is forgotten;
-- whoever acted by it stays known. Answers the most of one kind that were forgotten.
create or replace function platform.forget_oauth(at timestamptz, most int) returns int
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with spent as (
      delete from platform.oauth_token t
       where t.id in (select x.id from platform.oauth_token x where x.expires_at < at - interval '1 day' order by x.expires_at limit most) returning 1),
    old as (
      select g.id from platform.oauth_grant g
       where g.created_at < at - interval '1 day' and not exists (select from platform.oauth_token t where t.grant_id = g.id and t.expires_at > at - interval '1 day')
       limit most),
    gone as (delete from platform.oauth_grant g using old where g.id = old.id returning g.id, g.organization_id, g.program_id, g.staff_id, g.code_used_at),
    named as (
      insert into platform.forgotten_grant (id, organization_id, program_id)
      select id, organization_id, program_id from gone where staff_id is not null and code_used_at is not null on conflict do nothing)
    select greatest((select count(*) from spent), (select count(*) from gone))::int;
  end;

create or replace function platform.names_of_programs(ids uuid[]) returns table (id uuid, name text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select p.id, p.name from platform.program p
     where p.organization_id = tenant.current_organization() and (ids is null or p.id = any (ids))
    union all
    select g.id, p.name from platform.oauth_grant g join platform.program p on p.id = g.program_id
     where g.organization_id = tenant.current_organization() and g.id = any (ids)
    union all
    select g.id, p.name from platform.forgotten_grant g join platform.program p on p.id = g.program_id
     where g.organization_id = tenant.current_organization() and g.id = any (ids)
    union all
    select t.id, t.name from platform.api_token t
     where t.organization_id = tenant.current_organization() and (ids is null or t.id = any (ids));
  end;

-- The newest signs; the one before it is believed for this long after it was replaced.
create function platform.believed_keys(at timestamptz, longest interval) returns table (id uuid, sealed bytea)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select k.id, k.sealed
      from (select x.id, x.sealed, row_number() over newest as nth, first_value(x.created_at) over newest as replaced_at
              from platform.signing_key x window newest as (order by x.created_at desc, x.id)) k
     where k.nth = 1 or k.nth = 2 and k.replaced_at > at - longest
     order by k.nth;
  end;

-- Keys that are believed no more sign nothing, also for whoever finds them in a backup. Answers how many went.
create function platform.forget_signing_keys(at timestamptz, longest interval) returns int
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with gone as (
      delete from platform.signing_key k
       where exists (select from platform.signing_key newer where newer.created_at > k.created_at and newer.created_at <= at - longest) returning 1)
    select count(*)::int from gone;
  end;

revoke execute on all functions in schema platform from public;
grant execute on function platform.seen_grants, platform.list_own_grants, platform.take_back_grants, platform.forget_oauth, platform.names_of_programs,
  platform.believed_keys, platform.forget_signing_keys to ${app};
