-- Who read what is sealed as who did what is: a chain of its own in each company. A version before this one seals the audit alone, and what waits is sealed
-- later. Back: drop the functions and the tables of this file, and the column xid of access_log.
alter table tenant.access_log add column xid xid8 not null default '0';
-- What was written before belongs to transactions that ended long ago.
alter table tenant.access_log alter column xid set default pg_current_xact_id();

create table tenant.access_seal (
  organization_id uuid        not null default tenant.current_organization(),
  -- One, two, three, in each company.
  position        bigint      not null check (position > 0),
  line_id        bigint      not null,
  line_at        timestamptz not null,
  -- SHA-256 of the line; and of the seal before (32 zeros for the first) followed by that.
  content         bytea       not null check (length(content) = 32),
  hash            bytea       not null check (length(hash) = 32),
  sealed_at       timestamptz not null default now(),
  primary key (organization_id, position),
  constraint access_sealed_once unique (organization_id, line_id)
);
call tenant.raise_wall('tenant.access_seal', 'organization');
drop trigger audit on tenant.access_seal;
revoke insert, update on tenant.access_seal from ${app};

-- Where the chain of each company ends. The row is what two jobs at once wait for. The lines are numbered in one row with the audit's.
create table tenant.access_chain (
  organization_id uuid   not null default tenant.current_organization(),
  sealed          bigint not null default 0,
  hash            bytea  not null default '\x0000000000000000000000000000000000000000000000000000000000000000' check (length(hash) = 32),
  -- Every line up to here has its seal, and none can come any more.
  complete_to     bigint not null default 0,
  -- The same will be true of this line once every transaction before that one has ended.
  next_to         bigint not null default 0,
  next_xid        xid8,
  primary key (organization_id)
);
call tenant.raise_wall('tenant.access_chain', 'organization');
drop trigger audit on tenant.access_chain;
revoke insert, update on tenant.access_chain from ${app};

-- The columns are named, so that one that is added later changes no seal. As JSON they are the same text in every release and session.
create function tenant.access_content(line tenant.access_log) returns bytea
  language sql stable parallel safe as $$
  select sha256(convert_to(jsonb_build_array(line.organization_id, line.id, (extract(epoch from line.at) * 1000000)::bigint, line.actor, line.request_id,
    line.table_name, line.row_id, line.action, line.details, line.on_behalf_of, line.reason, line.xid::text)::text, 'UTF8'))
$$;

-- Seals up to so many lines of the bound company and says how many; fewer than so many means that there are no more. Only of transactions that ended before
-- any that still runs, or in the life of another server that this one was restored from, whose numbers this one has not reached.
-- Planned anew each time: a plan for any line reads them all.
create function tenant.seal_access(most int) returns int
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  company uuid := current_organization();
  chain   access_chain;
  last    bigint;
  seen    pg_snapshot;
  line    access_log;
  content bytea;
  reached bigint;
  sealed  int := 0;
begin
  insert into access_chain default values on conflict do nothing;
  select * into chain from access_chain c where c.organization_id = company for update;
  select case when is_called then last_value else last_value - 1 end into last from audit_ids;
  if chain.complete_to = last then return 0; end if;
  -- After the number was read: whoever drew a number up to it had begun to write by now.
  seen := pg_current_snapshot();
  for line in
    select a.* from access_log a
     where a.organization_id = company and a.id > chain.complete_to
       and (a.xid < pg_snapshot_xmin(pg_current_snapshot()) or a.xid >= pg_snapshot_xmax(pg_current_snapshot()))
       and not exists (select from access_seal s where s.organization_id = company and s.line_id = a.id and s.line_id > chain.complete_to)
     order by a.id limit most
  loop
    content := access_content(line);
    chain.sealed := chain.sealed + 1;
    chain.hash := sha256(chain.hash || content);
    insert into access_seal (position, line_id, line_at, content, hash) values (chain.sealed, line.id, line.at, content, chain.hash);
    reached := line.id;
    sealed := sealed + 1;
  end loop;
  if chain.next_xid is null or chain.next_xid > pg_snapshot_xmax(seen) then
    chain.next_to := last;
    chain.next_xid := pg_snapshot_xmax(seen);
  elsif chain.next_xid <= pg_snapshot_xmin(seen) then
    if sealed = most then
      chain.complete_to := greatest(chain.complete_to, least(chain.next_to, reached));
    else
      chain.complete_to := chain.next_to;
      chain.next_to := last;
      chain.next_xid := pg_snapshot_xmax(seen);
    end if;
  end if;
  update access_chain c
     set sealed = chain.sealed, hash = chain.hash, complete_to = chain.complete_to, next_to = chain.next_to, next_xid = chain.next_xid
   where c.organization_id = company;
  return sealed;
end $$;

-- The first of so many seals after a position at which the chain of the bound company is broken, and why; no row when none is.
create function tenant.broken_access_seal(after bigint, most int) returns table (position_at bigint, line bigint, why text)
  language sql stable as $$
  with chain as (
    select c.sealed, c.hash from tenant.access_chain c where c.organization_id = tenant.current_organization()),
  walked as (
    select p.position, s.line_id, s.content, s.hash, a.id is not null as there, case when a.id is not null then tenant.access_content(a) end as now,
           lag(s.hash) over (order by p.position) as before, c.sealed, c.hash as ends
      from chain c
     cross join lateral generate_series(greatest(after, 1), least(after + most, c.sealed)) as p (position)
      left join tenant.access_seal s on s.organization_id = tenant.current_organization() and s.position = p.position
      left join tenant.access_log a on a.organization_id = tenant.current_organization() and a.id = s.line_id and a.at = s.line_at),
  judged as (
    select w.position, w.line_id,
           case when w.hash is null then 'seal-missing'
                when w.hash <> sha256(case when w.position = 1 then '\x0000000000000000000000000000000000000000000000000000000000000000' else w.before end || w.content)
                  or w.position = w.sealed and w.hash <> w.ends then 'seal-changed'
                when w.now <> w.content then 'line-changed'
                when not w.there and exists (select from tenant.access_log a where a.organization_id = tenant.current_organization() and a.id = w.line_id) then 'line-changed'
                when not w.there then 'line-missing' end as why
      from walked w where w.position > after)
  select j.position, j.line_id, j.why from judged j where j.why is not null order by j.position limit 1
$$;

-- The first line of the bound company that was slipped in where the chain was complete; its position is that of the next seal after it.
create function tenant.foreign_access_line() returns table (position_at bigint, line bigint, why text)
  language sql stable as $$
  select (select min(n.position) from tenant.access_seal n where n.organization_id = tenant.current_organization() and n.line_id > a.id), a.id, 'line-foreign'
    from tenant.access_chain c
    join tenant.access_log a on a.organization_id = c.organization_id and a.id <= c.complete_to
   where c.organization_id = tenant.current_organization()
     and not exists (select from tenant.access_seal s where s.organization_id = c.organization_id and s.line_id = a.id and s.line_at = a.at)
   order by a.id limit 1
$$;

-- How long the chain of the bound company is, how many lines wait for their seal, and since when.
create function tenant.access_sealed() returns table (sealed bigint, unsealed bigint, oldest timestamptz)
  language sql stable as $$
  select coalesce(max(c.sealed), 0), count(a.id), min(a.at)
    from (select tenant.current_organization() as organization_id) o
    left join tenant.access_chain c on c.organization_id = o.organization_id
    left join tenant.access_log a on a.organization_id = o.organization_id and a.id > coalesce(c.complete_to, 0)
     and not exists (select from tenant.access_seal s where s.organization_id = o.organization_id and s.line_id = a.id)
$$;

revoke execute on function tenant.seal_access(int) from public;
grant execute on function tenant.seal_access(int) to ${app};
