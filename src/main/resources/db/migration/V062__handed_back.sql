-- What was handed back at a check-out knows it, so that taking the check-out back takes that back too. Back: alter table tenant.belonging drop constraint handed_back_with_a_check_out, drop column given_back_with.
alter table tenant.belonging add column given_back_with uuid;
alter table tenant.belonging add constraint handed_back_with_a_check_out
  foreign key (organization_id, given_back_with) references tenant.check_out (organization_id, id) not valid;
