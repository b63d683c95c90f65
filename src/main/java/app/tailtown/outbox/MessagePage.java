package app.tailtown.outbox;

import app.tailtown.design.Action;
import app.tailtown.design.Badge;
import app.tailtown.design.Fact;
import app.tailtown.design.Happening;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.web.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A message as it went out, and every try to send it.
 *
 * @param askedBy who sent it once more, by name; empty when nobody did or it was a program
 * @param hasServer whether a mail server is set
 * @param isUnwanted whether the household wants no such mail, which somebody may send all the same
 */
record MessagePage(
        Message message,
        Resort resort,
        Messages.Whole whole,
        String askedBy,
        boolean hasServer,
        boolean isUnwanted,
        Typed typed)
        implements Page {

    Messages.Body body() {
        return whole.body();
    }

    List<Messages.Try> tries() {
        return whole.tries();
    }

    String outbox() {
        return "/resorts/" + resort.id().value() + "/outbox";
    }

    boolean isWritten() {
        return message.to() != null;
    }

    /** It was written so long ago that what it said is not kept any more. */
    boolean isForgotten() {
        return isWritten() && body().html().isEmpty();
    }

    boolean mayGoElsewhere() {
        return mayGoAgain() && isWritten() && !isForgotten();
    }

    boolean mayGoAgain() {
        return message.nextAt() == null;
    }

    Badge badge(Ui ui) {
        return MessageWords.badge(message, ui.words());
    }

    String how(Ui ui) {
        return MessageWords.how(message, resort.zone(), ui.words());
    }

    Action again(Ui ui) {
        return Action.post(
                ui.t(isUnwanted ? "outbox.in-spite" : isWritten() ? "outbox.again" : "outbox.write"),
                message.path() + "/again",
                Map.of());
    }

    List<Fact> facts(Ui ui) {
        var facts = new ArrayList<Fact>();
        if (!message.reservation().isEmpty()) facts.add(new Fact(ui.t("outbox.about"), message.reservation()));
        facts.add(new Fact(ui.t("outbox.household"), message.household()));
        var to = message.to();
        if (to != null) {
            facts.add(new Fact(ui.t("outbox.to"), to.name() + ", " + to.address()));
            facts.add(new Fact(ui.t("outbox.subject"), to.subject()));
            facts.add(new Fact(ui.t("outbox.language"), ui.t("outbox.language." + to.language())));
        }
        facts.add(new Fact(ui.t("outbox.opened"), ui.words().moment(message.openedAt(), resort.zone())));
        if (message.nextAt() != null) {
            facts.add(new Fact(ui.t("outbox.next"), ui.words().moment(message.nextAt(), resort.zone())));
        }
        if (!askedBy.isEmpty()) facts.add(new Fact(ui.t("outbox.asked-by"), askedBy));
        return facts;
    }

    List<Happening> happenings(Ui ui) {
        return tries().reversed().stream()
                .map(t -> new Happening(
                        ui.t("outbox.try." + (t.outcome() == null ? "unknown" : t.outcome()), t.number()),
                        t.reason(),
                        ui.words().moment(t.at(), resort.zone()),
                        t.at().toString()))
                .toList();
    }
}
