-- Which sheets a resort has in its printer. Without a row: what its money tells. Back: drop table tenant.paper_rule.
create table tenant.paper_rule (
  organization_id uuid not null default tenant.current_organization(),
  resort_id       uuid not null,
  version         int  not null default 1,
  size            text not null check (size in ('a4', 'letter')),
  primary key (organization_id, resort_id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);
call tenant.raise_wall('tenant.paper_rule', 'resort', audit_key => 'resort_id');
