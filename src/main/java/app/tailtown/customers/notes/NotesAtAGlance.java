package app.tailtown.customers.notes;

import app.tailtown.customers.Customer;
import app.tailtown.customers.MoreAboutHouseholds;
import app.tailtown.customers.MoreAboutPets;
import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Tone;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows managers, and nobody else, on a household's page what managers know about it. */
@Component
@Order(1)
class NotesAtAGlance implements MoreAboutHouseholds {

    private static final int MOST = 3;

    private final ManagerNoteBook book;

    NotesAtAGlance(ManagerNoteBook book) {
        this.book = book;
    }

    @Override
    public MoreAboutPets.Glance about(Customer customer) {
        if (!CurrentVisit.may(Permission.MANAGER_NOTES)) return _ -> MoreAboutPets.Section.NONE;
        var latest = book.of(customer.id()).stream()
                .filter(ManagerNotesPage::counts)
                .limit(MOST)
                .toList();
        return ui -> new MoreAboutPets.Section(
                "manager-notes",
                ui.t("manager-notes.title"),
                ManagerNotesPage.path(customer.id()),
                ui.t("manager-notes.open"),
                ui.t("manager-notes.none"),
                latest.stream()
                        .map(note -> new MoreAboutPets.Line(
                                note.text(),
                                new Badge(Tone.PLAIN, ui.t("manager-notes.for-managers"), Icon.LOCK),
                                ManagerNotesPage.who(note, ui)))
                        .toList());
    }
}
