-- What somebody allowed is found by who they are. Back: drop this index.
create index concurrently oauth_grant_of_staff on platform.oauth_grant (organization_id, staff_id) where staff_id is not null;
