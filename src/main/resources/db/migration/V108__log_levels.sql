-- For how long a logger says more or less than usual, in every process of the installation. Written by the owner alone, from the command line. Back: drop the table and
-- the function.
create table platform.log_level (
  logger text        primary key check (length(logger) between 1 and 200),
  level  text        not null check (level in ('error', 'warn', 'info', 'debug', 'trace')),
  since  timestamptz not null,
  until  timestamptz not null,
  constraint a_level_ends_within_a_day check (until > since and until <= since + interval '1 day')
);

create function platform.log_levels(at timestamptz) returns table (logger text, level text, until timestamptz)
  language sql stable security definer set search_path = platform, pg_catalog, pg_temp
  begin atomic
    select l.logger, l.level, l.until from platform.log_level l where l.until > at order by l.logger;
  end;
revoke execute on function platform.log_levels from public;
grant execute on function platform.log_levels to ${app};
