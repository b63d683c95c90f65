package app.tailtown.customers.documents;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.platform.Slice;
import app.tailtown.web.ListAddress;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a household, and where another one comes in.
 *
 * @param pet only those about this pet; null for all
 * @param order what they are sorted by
 * @param isFirst whether nothing comes before these
 * @param typed why the last one was not taken
 */
record DocumentsPage(
        DocumentBook.Owner owner,
        @Nullable UUID pet,
        String q,
        DocumentOrder order,
        Slice<Document> documents,
        boolean isFirst,
        Typed typed)
        implements Page {

    static String path(UUID customer) {
        return "/customers/" + customer + "/documents";
    }

    String path() {
        return path(owner.customer().id().value());
    }

    String householdPath() {
        return "/customers/" + owner.customer().id().value();
    }

    ListAddress<DocumentOrder> at() {
        var said = pet == null ? Map.<String, String>of() : Map.of("pet", pet.toString());
        return new ListAddress<>(path(), said, q, order, DocumentOrder.NEWEST);
    }

    String petName() {
        return owner.pets().stream()
                .filter(p -> p.id().value().equals(pet))
                .map(p -> p.name())
                .findFirst()
                .orElse("");
    }

    List<Option> kinds(Ui ui) {
        return Stream.of(KeepDocument.KINDS.split("\\|"))
                .map(k -> Option.of(k, ui.t("document.kind." + k)))
                .toList();
    }

    List<Option> pets() {
        return owner.pets().stream()
                .map(p -> Option.of(p.id().value().toString(), p.name()))
                .toList();
    }

    static String day(Document document, Ui ui) {
        return ui.words().date(LocalDate.ofInstant(document.addedAt(), ZoneOffset.UTC));
    }

    static String about(Document document, Ui ui) {
        return Stream.of(ui.t("document.kind." + document.kind()), document.pet(), document.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
