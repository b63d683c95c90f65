-- The planner knows a company once its rows were counted. By the shipped setting that happens when a tenth of a table changed, so among fifty companies the
-- next one is not known for months: it is taken for a company with one row, and its statements are planned as loops over everything it has, which take
-- minutes. So what belongs to companies is counted anew after 500 rows and a two-hundredth. Back: alter table ... reset (the same two parameters), and the
-- procedure of V001.
create procedure platform.count_often(t regclass)
  language plpgsql as $$
begin
  execute format('alter table %s set (autovacuum_analyze_scale_factor = 0.005, autovacuum_analyze_threshold = 500)', t);
end $$;
revoke execute on procedure platform.count_often from public;

do $$
declare
  t regclass;
begin
  for t in
    select c.oid::regclass from pg_class c
     where c.relkind = 'r' and (c.relnamespace = 'tenant'::regnamespace or c.oid in ('platform.find_word'::regclass, 'platform.find_seen'::regclass))
     order by c.oid
  loop
    call platform.count_often(t);
  end loop;
end $$;

create or replace procedure tenant.raise_wall(t regclass, scope text, may_delete boolean default false, audit_key text default 'id')
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  if scope = 'resort' then
    execute format('create policy own_resort on %s using (organization_id = (select tenant.current_organization())
                    and ((select tenant.sees_every_resort()) or resort_id = any ((select tenant.current_resorts())::uuid[])))', t);
  elsif scope = 'organization' then
    execute format('create policy own_organization on %s using (organization_id = (select tenant.current_organization()))', t);
  else
    raise exception 'scope is organization or resort, not %', scope;
  end if;
  execute format('grant select, insert, update %s on %s to ${app}', case when may_delete then ', delete' else '' end, t);
  execute format('create trigger audit after insert or update or delete on %s for each row execute function tenant.write_audit(%L)', t, audit_key);
  call platform.count_often(t);
end $$;
