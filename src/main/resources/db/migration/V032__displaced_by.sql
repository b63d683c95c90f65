-- A let without a suite knows the closure it lost it to, so that it gets it back when that is lifted. Back: drop the column.
alter table tenant.let add column displaced_by uuid;
