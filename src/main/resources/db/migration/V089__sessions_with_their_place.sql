-- Where somebody is signed in, with the terminal they share and whether they were seen from that network before. Back: drop this function.

-- As list_sessions. A network is the first 24 bits of an address, of a long one 48: known is one from which the same person came in here before.
create function platform.list_sessions_and_places(account_in uuid, at timestamptz)
  returns table (id uuid, account_id uuid, device text, address text, proof text, created_at timestamptz, last_seen_at timestamptz, ended_at timestamptz, ended_why text,
                 terminal text, known boolean)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with placed as (
      select s.*, network(set_masklen(s.address, case family(s.address) when 4 then 24 else 48 end)) as net
        from platform.session s where s.organization_id = tenant.current_organization() and (account_in is null or s.account_id = account_in)),
    seen as (
      select p.*, p.net is not null and p.created_at > min(p.created_at) over (partition by p.account_id, p.net) as known from placed p)
    select s.id, s.account_id, s.device, host(s.address), s.proof, s.created_at, s.last_seen_at, s.ended_at, s.ended_why,
           case when s.terminal_id is not null then coalesce(t.name, '') end, s.known
      from seen s left join tenant.terminal t on t.organization_id = s.organization_id and t.id = s.terminal_id
     where (s.ended_at is null or s.ended_at > at - interval '30 days') and s.created_at > at - interval '60 days'
     order by s.ended_at is not null, s.last_seen_at desc, s.id
     limit 500;
  end;
revoke execute on function platform.list_sessions_and_places from public;
grant execute on function platform.list_sessions_and_places to ${app};
