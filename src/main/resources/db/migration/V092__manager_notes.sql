-- What managers alone read about a household. A note is never edited: a wrong one is taken back, and stays to be seen by whoever may see notes.
-- Back: drop tenant.manager_note, its row of platform.merge_rule, and take 'manager-notes' out of tenant.role.permissions.
create table tenant.manager_note (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  customer_id     uuid        not null,
  text            text        not null check (length(text) between 1 and 4000),
  written_at      timestamptz not null,
  written_by      text        not null default tenant.current_actor(),
  withdrawn_at    timestamptz,
  withdrawn_by    text,
  primary key (organization_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  constraint withdrawal_has_a_who check (num_nulls(withdrawn_at, withdrawn_by) in (0, 2))
);
create index manager_note_of_household on tenant.manager_note (organization_id, customer_id, written_at);
call tenant.raise_wall('tenant.manager_note', 'organization');
revoke update on tenant.manager_note from ${app};
grant update (withdrawn_at, withdrawn_by) on tenant.manager_note to ${app};
call platform.merging('manager_note', 'customer_id', 'customer', 'moves');

-- Companies that wrote their own owner or manager meant all that those may do.
do $$
declare
  o uuid;
begin
  perform set_config('app.actor', 'setup', true), set_config('app.request', 'release', true), set_config('app.resorts', '*', true);
  for o in select id from platform.organization loop
    perform set_config('app.organization', o::text, true);
    update tenant.role set version = version + 1, permissions = permissions || '{manager-notes}'
     where code in ('owner', 'manager') and not permissions && '{manager-notes}';
  end loop;
end $$;
