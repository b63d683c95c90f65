package app.tailtown.customers.merging;

import app.tailtown.customers.Alike;
import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerRow;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.platform.Phones;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * With whom a household is to be merged, and with whom it was.
 *
 * @param likely who might be the same, where nobody was looked for
 */
record MergeChoicePage(Customer kept, String q, List<Alike> likely, List<CustomerRow> found, List<Merge> merges)
        implements Page {

    String path() {
        return HouseholdMergePage.path(kept.id().value(), "/merge");
    }

    String with(UUID other) {
        return path() + "?with=" + other;
    }

    String why(Alike one, Ui ui) {
        return one.why().stream().map(ui::t).collect(Collectors.joining(" · "));
    }

    static String about(String phone, List<String> pets) {
        return Stream.of(Phones.shown(phone), String.join(", ", pets))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
