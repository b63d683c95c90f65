package app.tailtown.customers.documents;

import app.tailtown.design.Fact;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.ArrayList;
import java.util.List;

/**
 * One paper.
 *
 * @param typed why the last thing one tried was not done
 */
record DocumentPage(Document document, Typed typed) implements Page {

    static String path(java.util.UUID id) {
        return "/documents/" + id;
    }

    String path() {
        return path(document.id());
    }

    String list() {
        return DocumentsPage.path(document.customerId().value());
    }

    List<Fact> facts(Ui ui) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(ui.t("document.kind"), ui.t("document.kind." + document.kind())));
        if (!document.pet().isEmpty()) facts.add(new Fact(ui.t("document.pet"), document.pet()));
        if (!document.note().isEmpty()) facts.add(new Fact(ui.t("document.note"), document.note()));
        facts.add(new Fact(ui.t("document.added"), DocumentsPage.day(document, ui)));
        if (!document.addedBy().isEmpty()) facts.add(new Fact(ui.t("document.added-by"), document.addedBy()));
        return facts;
    }
}
