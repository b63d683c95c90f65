-- How much mail waits, for the observer, who sees whose it is and no word of it. Back: drop the view; revoke these columns from the observer.
grant select (organization_id, id, due_at, tries) on tenant.message to ${observer};
create view platform.waiting_mail with (security_invoker) as
select organization_id, id, due_at, tries from tenant.message where due_at is not null;
grant select on platform.waiting_mail to ${observer};
