-- Why a session ended, for whoever still has its secret: null when there was never such a session, empty while nobody ended it. Back: drop the function.
create function platform.why_session_ended(hash bytea) returns text
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select case when s.ended_at is null then '' else coalesce(s.ended_why, 'signed-out') end from platform.session s where s.token_hash = hash;
  end;

-- Whether they work for nobody and run the installation, so that they sign in at the console.
create function platform.is_operator_alone(account_in uuid) returns boolean
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select exists (select from platform.operator p where p.account_id = account_in and p.disabled_at is null)
       and not exists (select from platform.membership m where m.account_id = account_in);
  end;

revoke execute on function platform.why_session_ended, platform.is_operator_alone from public;
grant execute on function platform.why_session_ended, platform.is_operator_alone to ${app};
