package app.tailtown.customers;

import app.tailtown.design.Badge;
import app.tailtown.design.Ui;
import java.time.LocalDate;
import java.util.List;

/** Answered by whoever knows more about a pet, so that its page can show it at a glance and this module need not know them. */
public interface MoreAboutPets {

    Glance about(Pet pet, LocalDate today);

    /** What was read, to be said in the language of whoever looks. */
    interface Glance {

        Section in(Ui ui);
    }

    /**
     * What is known, as a page shows it.
     *
     * @param id stable within the page
     * @param href where all of it is, empty where nobody may go, and {@code open} what leads there
     * @param nothing said when there are no lines; empty when nothing is shown then
     */
    record Section(String id, String title, String href, String open, String nothing, List<Line> lines) {

        /** Nothing is known, or nothing may be told to whoever looks. */
        public static final Section NONE = new Section("none", "", "", "", "", List.of());
    }

    /**
     * One fact.
     *
     * @param note beside it; may be empty
     * @param href where all of it is; may be empty
     */
    record Line(String label, Badge badge, String note, String href) {
        public Line(String label, Badge badge, String note) {
            this(label, badge, note, "");
        }
    }
}
