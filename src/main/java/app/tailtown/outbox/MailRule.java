package app.tailtown.outbox;

import app.tailtown.platform.Names;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a resort sends, and as whom.
 *
 * @param senderName what stands before the address it comes from; the resort's own name when empty
 * @param replyTo where answers go; to the address it comes from when there is none
 * @param arrivalDays how many days before a stay its household is reminded; not at all when there is none
 * @param vaccinations whether households are reminded of vaccinations that end
 */
record MailRule(
        @Size(max = 120) @Pattern(regexp = Names.ONE_LINE) String senderName,
        @Nullable @Email @Size(min = 3, max = 254) String replyTo,
        boolean booked,
        boolean changed,
        boolean cancelled,
        @Nullable @Min(1) @Max(14) Integer arrivalDays,
        boolean vaccinations) {

    /** As long as nobody said otherwise: what happens to a stay is told, nobody is reminded of anything. */
    static final MailRule USUAL = new MailRule("", null, true, true, true, null, false);

    MailRule {
        senderName = senderName == null ? "" : senderName.strip();
        replyTo = replyTo == null || replyTo.isBlank() ? null : replyTo;
    }

    boolean sends(Kind kind) {
        return switch (kind) {
            case BOOKED -> booked;
            case CHANGED -> changed;
            case CANCELLED -> cancelled;
            case ARRIVAL -> arrivalDays != null;
            case VACCINATIONS -> vaccinations;
        };
    }
}
