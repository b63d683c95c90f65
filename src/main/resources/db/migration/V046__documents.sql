-- Papers of a household, some of them about one of its pets. Written once; deleting is a mark that is taken back. Back: drop table tenant.document.
create table tenant.document (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  customer_id     uuid        not null,
  pet_id          uuid,
  kind            text        not null check (kind in ('vaccination', 'contract', 'vet-letter', 'other')),
  note            text        not null default '' check (length(note) <= 500),
  file_id         uuid        not null,
  added_at        timestamptz not null,
  added_by        text        not null default tenant.current_actor(),
  deleted_at      timestamptz,
  deleted_by      text,
  primary key (organization_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  foreign key (organization_id, pet_id) references tenant.pet (organization_id, id),
  foreign key (organization_id, file_id) references tenant.file (organization_id, id),
  constraint deleted_document_has_a_who check (num_nulls(deleted_at, deleted_by) in (0, 2))
);
create index document_of_customer on tenant.document (organization_id, customer_id, id);
call tenant.raise_wall('tenant.document', 'organization');
