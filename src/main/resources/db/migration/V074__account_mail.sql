-- Mail about an account: that somebody was invited, or wants a new password. The link in it is made when it is sent and kept nowhere. Back: drop this table and its
-- functions.
create table platform.account_mail (
  id              uuid primary key,
  account_id      uuid        not null references platform.account (id),
  organization_id uuid        references platform.organization (id),
  purpose         text        not null check (purpose in ('invitation', 'joined', 'reset')),
  name            text        not null check (length(name) <= 120),
  language        text        not null check (language in ('en', 'es')),
  created_at      timestamptz not null,
  due_at          timestamptz,
  tries           int         not null default 0,
  outcome         text check (outcome in ('sent', 'refused', 'given-up')),
  said            text        not null default '' check (length(said) <= 500)
);
create index account_mail_due on platform.account_mail (due_at) where due_at is not null;
create index account_mail_of_account on platform.account_mail (account_id, created_at);

create function platform.leave_account_mail(id_in uuid, account_in uuid, purpose_in text, name_in text, language_in text, at timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    insert into platform.account_mail (id, account_id, organization_id, purpose, name, language, created_at, due_at)
    values (id_in, account_in, tenant.current_organization(), purpose_in, name_in, language_in, at, at);
  end;

-- Of an address nobody has, nothing. Three an hour, so that nobody fills a mailbox.
create function platform.leave_reset(id_in uuid, email_in text, language_in text, at timestamptz) returns void
  language plpgsql security definer set search_path = platform, pg_catalog, pg_temp as $$
declare whose uuid;
begin
  select a.id into whose from account a
   where lower(a.email) = lower(email_in) and a.disabled_at is null and exists (select from membership m where m.account_id = a.id and m.active) for update;
  if whose is null or (select count(*) from account_mail m where m.account_id = whose and m.purpose = 'reset' and m.created_at > at - interval '1 hour') >= 3 then
    return;
  end if;
  insert into account_mail (id, account_id, purpose, name, language, created_at, due_at) values (id_in, whose, 'reset', '', language_in, at, at);
end $$;

create function platform.claim_account_mail(at timestamptz, until timestamptz)
  returns table (id uuid, account_id uuid, purpose text, name text, language text, email text, company text, tries int)
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    with due as materialized (
      select m.id from platform.account_mail m where m.due_at <= at order by m.due_at, m.id limit 10 for update skip locked)
    update platform.account_mail m set due_at = until, tries = m.tries + 1
      from due, platform.account a
     where m.id = due.id and a.id = m.account_id
    returning m.id, m.account_id, m.purpose, m.name, m.language, a.email,
              coalesce((select o.name from platform.organization o where o.id = m.organization_id), ''), m.tries;
  end;
create function platform.account_mail_tried(id_in uuid, outcome_in text, said_in text, again timestamptz) returns void
  language sql security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    update platform.account_mail set due_at = again, outcome = outcome_in, said = said_in where id = id_in;
  end;

-- Whether somebody works for another company than the bound one too, and whether they have a password.
create function platform.account_stands(account_in uuid) returns table (elsewhere boolean, password boolean)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select exists (select from platform.membership m where m.account_id = account_in and m.active and m.organization_id <> tenant.current_organization()),
           a.password_hash <> ''
      from platform.account a where a.id = account_in;
  end;

revoke execute on all functions in schema platform from public;
grant execute on function platform.leave_account_mail, platform.leave_reset, platform.claim_account_mail, platform.account_mail_tried, platform.account_stands to ${app};
