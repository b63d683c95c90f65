-- A deed knows the price of the stay after it, so that its history is read with money. Back: drop the column.
alter table tenant.deed add column quote_id uuid;
