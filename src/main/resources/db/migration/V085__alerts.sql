-- What is grave is sent on at once to wherever the operator says. The row comes with the event, in its transaction; a job carries it until it is taken.
-- Back: drop the trigger, the function and the table of this file.
create table tenant.alert (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  event_id        uuid        not null,
  opened_at       timestamptz not null,
  due_at          timestamptz,
  tries           int         not null default 0,
  outcome         text        check (outcome in ('sent', 'given-up', 'no-address')),
  said            text        not null default '' check (length(said) <= 500),
  primary key (organization_id, id),
  foreign key (organization_id, event_id) references tenant.security_event (organization_id, id) on delete cascade,
  constraint alerted_once unique (organization_id, event_id),
  constraint due_until_it_ended check ((due_at is null) = (outcome is not null))
);
call tenant.raise_wall('tenant.alert', 'organization');
drop trigger audit on tenant.alert;
revoke insert, update on tenant.alert from ${app};
grant update (due_at, tries, outcome, said) on tenant.alert to ${app};
create index alert_due on tenant.alert (organization_id, due_at) where due_at is not null;

-- Twenty failures for one account within an hour are one alert, whoever they came from.
create function tenant.alert_of_event() returns trigger
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
declare grave boolean;
begin
  grave := case new.kind
    when 'operator-entered' then true
    when 'audit-broken' then true
    when 'key-made' then true
    when 'roles-changed' then
      'owner' = any (string_to_array(coalesce(new.facts ->> 'before', ''), ', ')) <> ('owner' = any (string_to_array(coalesce(new.facts ->> 'after', ''), ', ')))
    when 'sign-in-failed' then new.actor <> ''
      and (select sum(e.times) from security_event e where e.organization_id = new.organization_id and e.kind = 'sign-in-failed' and e.actor = new.actor
              and e.first_at > new.last_at - interval '1 hour' and e.first_at <= new.last_at) >= 20
      and not exists (select from alert a join security_event e on e.organization_id = a.organization_id and e.id = a.event_id
                       where a.organization_id = new.organization_id and e.kind = 'sign-in-failed' and e.actor = new.actor
                         and a.opened_at > new.last_at - interval '1 hour')
    else false end;
  if grave then
    insert into alert (id, event_id, opened_at, due_at) values (gen_random_uuid(), new.id, new.last_at, new.last_at) on conflict do nothing;
  end if;
  return null;
end $$;
revoke execute on function tenant.alert_of_event from public;
create trigger alert after insert or update on tenant.security_event for each row execute function tenant.alert_of_event();
