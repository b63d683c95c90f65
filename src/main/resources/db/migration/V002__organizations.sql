-- Companies and their resorts. Back: drop table tenant.resort; drop table platform.organization; drop table platform.setup_link.
create table platform.organization (
  id         uuid primary key,
  slug       text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name       text        not null check (length(name) between 1 and 120),
  state      text        not null default 'active' check (state in ('active', 'suspended')),
  created_at timestamptz not null default now()
);

-- The one-time link of the first run: only its hash is kept, and it is void as soon as any organization exists.
create table platform.setup_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  created_at timestamptz not null default now()
);

create table tenant.resort (
  organization_id uuid not null default tenant.current_organization() references platform.organization (id),
  id              uuid not null,
  version         int  not null default 1,
  name            text not null check (length(name) between 1 and 120),
  city            text not null default '' check (length(city) <= 120),
  phone           text not null default '' check (length(phone) <= 40),
  time_zone       text not null,
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  turnover_time   time not null default '12:00',
  position        int  not null default 0,
  created_at      timestamptz not null default now(),
  primary key (organization_id, id)
);
-- Not through raise_wall: what scopes a resort is its own id.
alter table tenant.resort enable row level security;
alter table tenant.resort force row level security;
create policy own_resort on tenant.resort using (organization_id = (select tenant.current_organization())
  and ((select tenant.sees_every_resort()) or id = any ((select tenant.current_resorts())::uuid[])));
grant select, insert, update on tenant.resort to ${app};
create trigger audit after insert or update or delete on tenant.resort for each row execute function tenant.write_audit('id');

-- For jobs, which run once per organization, bound. Ids only.
create function platform.list_organizations() returns setof uuid
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select id from platform.organization where state = 'active' order by id;
  end;

create function platform.found_organization(id uuid, slug text, name text) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.organization (id, slug, name) values (id, slug, name);
  end;

create function platform.offer_setup(token_hash bytea) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  if exists (select from organization) then return false; end if;
  insert into setup_link (token_hash) values (offer_setup.token_hash);
  return true;
end $$;

create function platform.setup_is_offered(token_hash bytea) returns boolean
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select exists (select from platform.setup_link l where l.token_hash = setup_is_offered.token_hash)
       and not exists (select from platform.organization);
  end;

-- Used once: two clicks at the same time wait for each other here, and the second finds the link gone.
create function platform.take_setup(token_hash bytea) returns boolean
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
begin
  lock table setup_link in exclusive mode;
  if exists (select from organization) then return false; end if;
  if not exists (select from setup_link l where l.token_hash = take_setup.token_hash) then return false; end if;
  delete from setup_link;
  return true;
end $$;

revoke execute on all functions in schema platform from public;
grant execute on function platform.list_organizations, platform.found_organization, platform.offer_setup, platform.setup_is_offered, platform.take_setup to ${app};
