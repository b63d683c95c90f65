-- What a household wants no mail of, and reminders: of a stay that comes, of vaccinations that end. Back: drop tenant.unwanted_mail with its row of
-- platform.merge_rule, and tenant.arrival_reminder; drop the columns of message, mail_rule and vaccination_reminder; the check of kinds as in V043.
create table tenant.unwanted_mail (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  customer_id     uuid        not null,
  sort            text        not null check (sort in ('confirmations', 'reminders')),
  since           timestamptz not null,
  by_whom         text        not null default tenant.current_actor(),
  primary key (organization_id, id),
  foreign key (organization_id, customer_id) references tenant.customer (organization_id, id),
  constraint mail_is_unwanted_once unique (organization_id, customer_id, sort)
);
call tenant.raise_wall('tenant.unwanted_mail', 'organization', may_delete => true);
revoke update on tenant.unwanted_mail from ${app};
-- Who wanted none before two households became one wants none after it.
call platform.merging('unwanted_mail', 'customer_id', 'customer', 'moves', clash => 'k.sort = m.sort');

-- concerns: the stay or the household that a reminder is about; about is the reminder itself. in_spite_by: who had it written although they want none.
alter table tenant.message add column concerns uuid, add column in_spite_by text;
alter table tenant.message drop constraint message_kind_check;
alter table tenant.message add constraint message_kind_check check (kind in ('booked', 'changed', 'cancelled', 'arrival', 'vaccinations')) not valid;
alter table tenant.message validate constraint message_kind_check;

-- Nobody is reminded by mail until somebody says so.
alter table tenant.mail_rule add column arrival_days int check (arrival_days between 1 and 14), add column vaccinations boolean not null default false;

-- That a household was reminded of a stay: once for each day of arrival it ever had.
create table tenant.arrival_reminder (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  reservation_id  uuid        not null,
  arrives_on      date        not null,
  opened_at       timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, resort_id, reservation_id) references tenant.reservation (organization_id, resort_id, id),
  constraint a_stay_is_reminded_of_once unique (organization_id, reservation_id, arrives_on)
);
call tenant.raise_wall('tenant.arrival_reminder', 'resort');
revoke update on tenant.arrival_reminder from ${app};

-- The message that tells of it; nothing where it was only prepared. What one household is told in one night is one message.
alter table tenant.vaccination_reminder add column told_with uuid;
