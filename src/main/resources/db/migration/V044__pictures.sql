-- Pictures of our own making, in three sizes, each kept under the hash of what it holds; and which of them is the photo of a pet. A photo that was replaced
-- or taken off stays known, so that it can be brought back. The constraint is not validated: nobody is bound here, and no pet has a photo yet. Back: drop column photo_id of tenant.pet, then the two tables.
create table tenant.picture (
  organization_id uuid        not null default tenant.current_organization() references platform.organization (id),
  id              uuid        not null,
  -- Of the large one.
  width           int         not null check (width between 1 and 2048),
  height          int         not null check (height between 1 and 2048),
  small_sha256    bytea       not null check (length(small_sha256) = 32),
  small_bytes     int         not null check (small_bytes > 0),
  medium_sha256   bytea       not null check (length(medium_sha256) = 32),
  medium_bytes    int         not null check (medium_bytes > 0),
  large_sha256    bytea       not null check (length(large_sha256) = 32),
  large_bytes     int         not null check (large_bytes > 0),
  added_at        timestamptz not null,
  added_by        text        not null default tenant.current_actor(),
  primary key (organization_id, id)
);
call tenant.raise_wall('tenant.picture', 'organization');
revoke update on tenant.picture from ${app};

create table tenant.pet_photo (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  pet_id          uuid        not null,
  picture_id      uuid        not null,
  added_at        timestamptz not null,
  added_by        text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  constraint photo_belongs_to_one_pet unique (organization_id, pet_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  foreign key (organization_id, picture_id) references tenant.picture (organization_id, id)
);
call tenant.raise_wall('tenant.pet_photo', 'organization');
revoke update on tenant.pet_photo from ${app};

alter table tenant.pet add column photo_id uuid;
alter table tenant.pet add constraint photo_is_of_this_pet foreign key (organization_id, id, photo_id)
  references tenant.pet_photo (organization_id, pet_id, id) not valid;
