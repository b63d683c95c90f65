create table platform.bowl (name text primary key);
grant select on platform.bowl to "${app}", "${observer}";
alter table platform.bowl owner to "${owner}";
