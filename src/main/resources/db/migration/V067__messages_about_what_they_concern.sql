-- What was written about a stay or a household beside what happened to it. Back: drop the two indexes.
create index concurrently message_concerns on tenant.message (organization_id, concerns, id) where concerns is not null;
create index concurrently reminder_told_with on tenant.vaccination_reminder (organization_id, told_with) where told_with is not null;
