package app.tailtown.customers.documents;

import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.MoreAboutHouseholds;
import app.tailtown.customers.MoreAboutPets;
import app.tailtown.customers.Pet;
import app.tailtown.design.Badge;
import app.tailtown.design.Ui;
import app.tailtown.platform.Cursor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the page of a pet and of a household what was brought last. */
@Component
@Order(3)
class PapersAtAGlance implements MoreAboutPets, MoreAboutHouseholds {

    private static final int MOST = 3;

    private final DocumentBook book;

    PapersAtAGlance(DocumentBook book) {
        this.book = book;
    }

    @Override
    public Section about(Pet pet, LocalDate today) {
        return glance(pet.customerId(), pet.id().value());
    }

    @Override
    public Section about(Customer customer) {
        return glance(customer.id(), null);
    }

    private Section glance(CustomerId customer, @Nullable UUID pet) {
        var latest = book.list(customer, pet, "", Cursor.START, MOST).items();
        return new Glance(customer, pet, latest);
    }

    private record Glance(CustomerId customer, @Nullable UUID pet, List<Document> latest) implements Section {

        @Override
        public String id() {
            return "documents";
        }

        @Override
        public String title(Ui ui) {
            return ui.t("documents.title");
        }

        @Override
        public String href() {
            return DocumentsPage.path(customer.value()) + (pet == null ? "" : "?pet=" + pet);
        }

        @Override
        public String open(Ui ui) {
            return ui.t("documents.open");
        }

        @Override
        public String nothing(Ui ui) {
            return ui.t("documents.none");
        }

        @Override
        public List<Line> lines(Ui ui) {
            return latest.stream()
                    .map(d -> new Line(
                            d.file().name(), Badge.plain(DocumentsPage.day(d, ui)), DocumentsPage.about(d, ui)))
                    .toList();
        }
    }
}
