package app.tailtown.customers;

import app.tailtown.design.Badge;
import app.tailtown.design.Ui;
import java.time.LocalDate;
import java.util.List;

/** Answered by whoever knows more about a pet, so that its page can show it at a glance and this module need not know them. */
public interface MoreAboutPets {

    Section about(Pet pet, LocalDate today);

    /** What is known, as the pet's page shows it. */
    interface Section {

        /** Stable within the page. */
        String id();

        String title(Ui ui);

        /** Where all of it is, and what leads there. */
        String href();

        String open(Ui ui);

        /** Said when there are no lines. */
        String nothing(Ui ui);

        List<Line> lines(Ui ui);
    }

    /**
     * One fact.
     *
     * @param note beside it; may be empty
     */
    record Line(String label, Badge badge, String note) {}
}
