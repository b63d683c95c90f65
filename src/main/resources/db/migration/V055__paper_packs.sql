-- What was printed for a day and kept, so that a power cut does not stop it: each night for each resort, or when somebody asks. One that could not be made is
-- a row without a content. Older ones are deleted with their content. Back: drop table tenant.paper_pack.
create table tenant.paper_pack (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  day             date        not null,
  -- Made by the job of the night, else because somebody asked.
  nightly         boolean     not null,
  at              timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  pages           int         check (pages > 0),
  bytes           int         check (bytes > 0),
  sha256          bytea       check (length(sha256) = 32),
  primary key (organization_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  constraint pack_is_whole_or_failed check (num_nulls(pages, bytes, sha256) in (0, 3))
);
create unique index one_nightly_pack_a_day on tenant.paper_pack (organization_id, resort_id, day) where nightly and sha256 is not null;
create unique index one_failed_pack_a_day on tenant.paper_pack (organization_id, resort_id, day) where sha256 is null;
create index pack_of_resort on tenant.paper_pack (organization_id, resort_id, at);
call tenant.raise_wall('tenant.paper_pack', 'resort', may_delete => true);
