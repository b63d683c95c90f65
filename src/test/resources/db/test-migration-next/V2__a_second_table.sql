create table platform.leash (name text primary key);
