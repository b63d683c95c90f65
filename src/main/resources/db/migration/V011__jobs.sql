-- What the scheduler keeps: which job runs when. No organization's data. Back: drop table platform.job.
create table platform.job (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index job_by_time on platform.job (execution_time);
create index job_by_heartbeat on platform.job (last_heartbeat);
grant select, insert, update, delete on platform.job to ${app};
