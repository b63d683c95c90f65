-- Two who come in at one terminal at once: one is in. Back: drop this index.
create unique index concurrently one_session_at_a_terminal on platform.session (terminal_id) where ended_at is null and terminal_id is not null;
