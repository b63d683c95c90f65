-- What is still in the house of those who left is read for Today at every look. Back: drop index tenant.belongings_here.
create index concurrently belongings_here on tenant.belonging (organization_id, resort_id, reservation_id, pet_id) where given_back_at is null;
