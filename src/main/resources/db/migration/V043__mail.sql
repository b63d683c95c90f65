-- Mail to households: what is to be said, what was said, and every try to send it. Back: drop the three tables.
create table tenant.message (
  organization_id uuid        not null default tenant.current_organization(),
  id              uuid        not null,
  resort_id       uuid        not null,
  kind            text        not null check (kind in ('booked', 'changed', 'cancelled')),
  -- The stay it is about, its number and whose it is.
  about           uuid        not null,
  number          text        not null,
  household       text        not null,
  opened_at       timestamptz not null,
  -- When something is to be done with it next: it is written, or tried once more. Null when nothing is.
  due_at          timestamptz,
  -- The message that somebody sent once more with this one, and who it was.
  again_of        uuid,
  asked_by        text,
  -- What it says, once it is written; nothing of it changes from then on.
  written_at      timestamptz,
  to_address      text        check (length(to_address) between 3 and 254),
  to_name         text,
  language        text        check (language in ('en', 'es')),
  sender_name     text,
  reply_to        text        check (length(reply_to) between 3 and 254),
  subject         text,
  body_text       text,
  body_html       text,
  -- What the household knows by it, to tell from it what is new next time.
  facts           jsonb,
  -- The same in every try: whoever gets it twice can tell.
  message_id      text,
  tries           int         not null default 0,
  outcome         text        check (outcome in ('sent', 'captured', 'refused', 'given-up', 'silent')),
  ended_at        timestamptz,
  -- Why it is as it is: what the mail server said last, or the code of why nothing was written.
  why             text        not null default '',
  primary key (organization_id, id),
  constraint message_of_resort unique (organization_id, resort_id, id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id),
  foreign key (organization_id, again_of) references tenant.message (organization_id, id),
  constraint a_message_is_due_or_has_ended check (num_nulls(due_at, outcome) = 1),
  constraint an_end_has_a_when check (num_nulls(outcome, ended_at) in (0, 2)),
  constraint what_is_written_is_whole
    check (num_nulls(written_at, to_address, to_name, language, sender_name, subject, body_text, body_html, facts, message_id) in (0, 10)),
  constraint only_what_is_written_is_sent check (written_at is not null or outcome is null or outcome = 'silent'),
  constraint again_is_asked_by_somebody check (num_nulls(again_of, asked_by) in (0, 2))
);
-- However often a stay changes: until it was told, there is one message to tell it with.
create unique index one_message_is_unwritten on tenant.message (organization_id, about) where written_at is null and outcome is null;
create index message_that_is_due on tenant.message (organization_id, due_at) where due_at is not null;
create index message_about on tenant.message (organization_id, about, id);
create index message_by_age on tenant.message (organization_id, resort_id, id);
create index message_again_of on tenant.message (organization_id, again_of) where again_of is not null;

create table tenant.message_try (
  organization_id uuid        not null default tenant.current_organization(),
  resort_id       uuid        not null,
  message_id      uuid        not null,
  number          int         not null check (number > 0),
  at              timestamptz not null,
  ended_at        timestamptz,
  -- Null as long as nobody knows: it runs, or whoever ran it was killed.
  outcome         text        check (outcome in ('accepted', 'deferred', 'refused')),
  reason          text        not null default '',
  primary key (organization_id, message_id, number),
  foreign key (organization_id, resort_id, message_id) references tenant.message (organization_id, resort_id, id),
  constraint a_try_ends_with_an_outcome check (num_nulls(outcome, ended_at) in (0, 2))
);

-- What a resort sends and as whom. Without a row: everything, under its own name.
create table tenant.mail_rule (
  organization_id uuid    not null default tenant.current_organization(),
  resort_id       uuid    not null,
  version         int     not null default 1,
  sender_name     text    not null default '' check (length(sender_name) <= 120),
  reply_to        text    check (length(reply_to) between 3 and 254),
  booked          boolean not null default true,
  changed         boolean not null default true,
  cancelled       boolean not null default true,
  primary key (organization_id, resort_id),
  foreign key (organization_id, resort_id) references tenant.resort (organization_id, id)
);

call tenant.raise_wall('tenant.message', 'resort');
call tenant.raise_wall('tenant.message_try', 'resort', audit_key => 'message_id');
call tenant.raise_wall('tenant.mail_rule', 'resort', audit_key => 'resort_id');
-- They are the record of themselves: what was written never changes, and every try is a row.
drop trigger audit on tenant.message;
drop trigger audit on tenant.message_try;
