-- What one resort's people, or one address, could do to everybody else. Back: create the two functions as they were in V003 and V001, drop suites_of_type.
-- Suites of a type at every resort of the company, also those the caller may not see: a type belongs to all of them.
create function tenant.suites_of_type(type uuid) returns int
  language plpgsql as $$
declare bound text := current_setting('app.resorts'); suites int;
begin
  perform set_config('app.resorts', '*', true);
  select count(*) into suites from tenant.suite s where s.suite_type_id = type and s.deleted_at is null;
  perform set_config('app.resorts', bound, true);
  return suites;
end $$;

-- As before, except that an address from which many failed keeps out strangers only: a device that this account has signed in from counts for itself.
create or replace function platform.try_sign_in(address_in inet, email_in text, account_key_in bytea, device_key_in bytea, at timestamptz)
  returns table (wait_seconds int, try_id bigint, account_id uuid, password_hash text)
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare
  failures  int; latest timestamptz; oldest timestamptz; from_address int;
  device    bytea := (select t.device_key from sign_in_try t where t.account_key = account_key_in and t.device_key = device_key_in and t.passed limit 1);
  free      constant int := 5;    -- failures without any pause
  most      constant int := 50;   -- failures of known and of other devices, each, in a day: together at most 100
  wait      int;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(account_key_in, 'hex'), 0));
  select count(*), max(tried_at), min(tried_at) into failures, latest, oldest from sign_in_try t
   where t.account_key = account_key_in and t.device_key is not distinct from device and not t.passed and t.tried_at > at - interval '1 day';
  select count(*) into from_address from sign_in_try t
   where t.address = address_in and not t.passed and t.tried_at > at - interval '15 minutes';
  wait := case
    when failures >= most then ceil(extract(epoch from oldest + interval '1 day' - at))
    when failures >= free then ceil(extract(epoch from latest + least(900, power(2, failures - free)) * interval '1 second' - at))
    else 0 end;
  if from_address >= 60 and device is null then wait := greatest(wait, 60); end if;
  if wait > 0 then
    return query select wait, null::bigint, null::uuid, null::text;
    return;
  end if;
  return query
    with tried as (
      insert into sign_in_try (account_key, device_key, address, tried_at) values (account_key_in, device, address_in, at) returning id)
    select 0, tried.id, a.id, a.password_hash
      from tried left join account a on lower(a.email) = lower(email_in) and a.disabled_at is null;
end $$;

-- An insert and a deletion have one side only, so the row itself says it all: {"column": value}. An update stays {"column": [before, after]}. Taking each
-- row apart column by column was more than half of what writing it cost.
create or replace function tenant.write_audit() returns trigger
  language plpgsql security definer set search_path = tenant, pg_catalog, pg_temp as $$
declare
  before  jsonb;
  after   jsonb;
  changes jsonb;
begin
  if tg_op = 'UPDATE' then
    before := to_jsonb(old);
    after := to_jsonb(new);
    select jsonb_object_agg(a.key, jsonb_build_array(before -> a.key, a.value)) into changes
      from jsonb_each(after) a where a.value is distinct from before -> a.key;
    if changes is null then return null; end if;
  else
    after := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    changes := jsonb_strip_nulls(after) - 'organization_id';
  end if;
  insert into audit (table_name, row_id, action, changes) values (tg_table_name, (after ->> tg_argv[0])::uuid, lower(tg_op), changes);
  return null;
end $$;
