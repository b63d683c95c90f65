-- Who goes on as whom: asked whenever somebody is merged. Back: drop the two indexes.
create index concurrently alias_of_household on tenant.customer (organization_id, merged_into) where merged_into is not null;
create index concurrently alias_of_pet on tenant.pet (organization_id, merged_into) where merged_into is not null;
