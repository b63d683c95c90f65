package app.tailtown.customers.mail;

import app.tailtown.outbox.Sort;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * They want no mail of this.
 *
 * @param sort {@code confirmations} or {@code reminders}
 */
record StopMail(@NotNull @Pattern(regexp = Sort.CODES) String sort) {}
