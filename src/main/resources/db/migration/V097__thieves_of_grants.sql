-- Whose grant was ended at this moment because what is used once came a second time; found by what came, or by its id. Back: drop the function; request_key_of as in V081.
create function platform.oauth_replay_of(id_in uuid, hash_in bytea, at timestamptz) returns table (organization_id uuid, program_id uuid, program text)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select g.organization_id, p.id, p.name
      from platform.oauth_grant g
      join platform.program p on p.id = g.program_id
     where (g.id = id_in or g.code_hash = hash_in or g.id in (select t.grant_id from platform.oauth_token t where t.secret_hash = hash_in))
       and g.ended_why = 'replayed' and g.ended_at = at;
  end;
revoke execute on function platform.oauth_replay_of from public;
grant execute on function platform.oauth_replay_of to ${app};

-- A program signs with its own keys, also when it acts for somebody: then it comes as what that somebody allowed it.
create or replace function platform.request_key_of(id_in uuid, program_in uuid) returns table (algorithm text, key bytea)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select k.algorithm, k.key from platform.request_key k
     where k.id = id_in and k.organization_id = tenant.current_organization() and k.ended_at is null
       and (k.program_id = program_in or k.program_id = (select g.program_id from platform.oauth_grant g where g.id = program_in and g.ended_at is null));
  end;
