create table platform.leash (name text primary key);
grant select on platform.leash to "${app}";
alter table platform.bowl add column color text;
