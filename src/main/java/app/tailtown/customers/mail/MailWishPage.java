package app.tailtown.customers.mail;

import app.tailtown.customers.MailWishes;
import app.tailtown.customers.MailWishes.Unwanted;
import app.tailtown.design.Action;
import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.outbox.Message;
import app.tailtown.outbox.Sort;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a household is written to by itself, and wants or not.
 *
 * @param told what was written to it beside what became of its stays
 */
record MailWishPage(MailWishes.Of of, List<Message> told, Typed typed) implements Page {

    static String path(UUID customer) {
        return "/customers/" + customer + "/mail";
    }

    String name() {
        return of.customer().name();
    }

    String household() {
        return "/customers/" + of.customer().id().value();
    }

    List<Sort> sorts() {
        return List.of(Sort.values());
    }

    static String title(Sort sort, Ui ui) {
        return ui.t("mail-wish." + sort.code());
    }

    Badge badge(Sort sort, Ui ui) {
        return badge(unwanted(sort).isEmpty(), ui);
    }

    static Badge badge(boolean wants, Ui ui) {
        return wants
                ? new Badge(Tone.GOOD, ui.t("mail-wish.wanted"), Icon.CHECK)
                : new Badge(Tone.MIND, ui.t("mail-wish.unwanted"), Icon.MAIL);
    }

    /** What it is; and since when they want none. */
    String note(Sort sort, Ui ui) {
        var what = ui.t("mail-wish." + sort.code() + ".note");
        return unwanted(sort).map(u -> what + " " + since(u, ui)).orElse(what);
    }

    static String since(Unwanted unwanted, Ui ui) {
        return ui.t("mail-wish.since", ui.words().date(LocalDate.ofInstant(unwanted.since(), ZoneOffset.UTC)));
    }

    Action change(Sort sort, Ui ui) {
        var path = path(of.customer().id().value());
        var action = unwanted(sort).isEmpty()
                ? Action.post(ui.t("mail-wish.stop"), path, Map.of("sort", sort.code()))
                : new Action(ui.t("mail-wish.allow"), null, path + "?sort=" + sort.code(), "delete", Map.of(), null);
        return action.named(action.label() + ": " + title(sort, ui));
    }

    private Optional<Unwanted> unwanted(Sort sort) {
        return of.unwanted().stream().filter(u -> u.sort() == sort).findFirst();
    }
}
