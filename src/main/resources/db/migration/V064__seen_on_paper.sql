-- Of a proof that nobody attached it is known that it was seen on paper: whoever verified it said so. Back: alter table tenant.vaccination_decision drop column seen_on_paper.
alter table tenant.vaccination_decision add column seen_on_paper boolean not null default false;
