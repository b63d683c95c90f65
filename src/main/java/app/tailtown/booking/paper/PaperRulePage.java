package app.tailtown.booking.paper;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.paper.PaperSize;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.stream.Stream;

/** Which sheets this resort has in its printer. */
record PaperRulePage(PaperRules.Kept kept, Typed typed) implements Page {

    String path() {
        return "/resorts/" + kept.resort().id().value() + "/paper-rule";
    }

    String size() {
        return typed.of("size", kept.rule().size());
    }

    List<Option> sizes(Ui ui) {
        return Stream.of(PaperSize.values())
                .map(s -> Option.of(s.code(), ui.t("paper." + s.code() + ".what")))
                .toList();
    }
}
