-- Nobody is to sleep in a suite that was deleted before they leave. Back: put platform.invariant back to what V023 left; drop the view of this file.
grant select (organization_id, id, deleted_at) on tenant.suite to ${observer};

create view platform.guest_in_a_deleted_suite with (security_invoker) as
select l.organization_id, l.id as let_id, l.suite_id
  from tenant.let l join tenant.suite s on s.organization_id = l.organization_id and s.id = l.suite_id
 where s.deleted_at is not null and l.released_at is null and l.kind <> 'out-of-service' and upper(l.span) > s.deleted_at;

-- Added to whatever the list holds by now.
do $$
begin
  execute 'create or replace view platform.invariant with (security_invoker) as ' || rtrim(pg_get_viewdef('platform.invariant'::regclass), '; ')
    || ' union all select ''guest-in-a-deleted-suite'', count(*) from platform.guest_in_a_deleted_suite';
end $$;
grant select on platform.guest_in_a_deleted_suite to ${observer};
