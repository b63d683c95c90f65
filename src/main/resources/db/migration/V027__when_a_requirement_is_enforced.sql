-- From which moment on a requirement is more than told: when a stay is booked, or when the pet is checked in. Back: restore
-- requirement_stays_as_it_was of V015; drop the column.
alter table tenant.requirement add column enforced_at text not null default 'check-in'
  constraint a_requirement_is_enforced_at_a_moment check (enforced_at in ('booking', 'check-in'));

create or replace function tenant.requirement_stays_as_it_was() returns trigger
  language plpgsql as $$
begin
  if (old.immunization_type_id, old.service_id, old.service_kind, old.strictness, old.wait_days, old.enforced_at, lower(old.valid), old.set_at, old.set_by)
     is distinct from
     (new.immunization_type_id, new.service_id, new.service_kind, new.strictness, new.wait_days, new.enforced_at, lower(new.valid), new.set_at, new.set_by) then
    raise exception 'a requirement is not edited: the next one takes over' using errcode = 'check_violation', constraint = 'requirement_stays_as_it_was';
  end if;
  return new;
end $$;
