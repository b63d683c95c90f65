package app.tailtown.outbox;

import app.tailtown.design.Page;
import app.tailtown.web.Typed;

/** What this resort sends, and as whom. */
record MailRulePage(MailRules.Kept kept, Typed typed) implements Page {

    String path() {
        return "/resorts/" + kept.resort().id().value() + "/mail-rule";
    }

    String replyTo() {
        var address = kept.rule().replyTo();
        return typed.of("replyTo", address == null ? "" : address);
    }

    String arrivalDays() {
        var days = kept.rule().arrivalDays();
        return typed.of("arrivalDays", days == null ? "" : days.toString());
    }

    /** What was typed counts, also that a box is empty. */
    boolean sends(Kind kind) {
        return typed.values().isEmpty() ? kept.rule().sends(kind) : typed.isOn(kind.code());
    }
}
