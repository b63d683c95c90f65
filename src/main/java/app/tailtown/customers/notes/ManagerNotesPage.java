package app.tailtown.customers.notes;

import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerId;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What managers know about a household.
 *
 * @param notes the latest first
 * @param typed why the last thing one tried was not done
 */
record ManagerNotesPage(Customer customer, List<ManagerNote> notes, Typed typed) implements Page {

    static String path(CustomerId customer) {
        return "/customers/" + customer.value() + "/manager-notes";
    }

    String path() {
        return path(customer.id());
    }

    String customerPath() {
        return "/customers/" + customer.id().value();
    }

    static boolean counts(ManagerNote note) {
        return note.takenBackAt() == null;
    }

    /** "27 Nov 2026, 09:14 · Ann Lee", and who took it back. */
    static String who(ManagerNote note, Ui ui) {
        var written = ui.t("manager-note.written", when(note.writtenAt(), ui), name(note.writtenBy(), ui));
        var takenBack = note.takenBackAt();
        return takenBack == null
                ? written
                : ui.t("manager-note.who-took-back", written, name(note.takenBackBy(), ui), when(takenBack, ui));
    }

    private static String name(String name, Ui ui) {
        return name.isEmpty() ? ui.t("manager-note.a-program") : name;
    }

    static String when(Instant at, Ui ui) {
        return ui.words()
                .moment(at, ui.place() == null ? ZoneOffset.UTC : ui.place().zone());
    }
}
