package app.tailtown.programs;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.identity.Visit;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The programs that somebody let in. */
record AllowedPage(List<OwnGrants.Own> all, Visit visit, Typed typed) implements Page {

    static final String PATH = "/account/programs";

    static String path(OwnGrants.Own one) {
        return PATH + "/" + one.program();
    }

    /** Where they were led, as they were told when they were asked. */
    String back(OwnGrants.Own one) {
        return one.redirects().stream()
                .map(Redirects::origin)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    List<String> may(OwnGrants.Own one, Ui ui) {
        return Program.CHOICES.stream()
                .filter(p -> one.permissions().contains(p.code()))
                .map(p -> ui.t("permission." + p.code()))
                .toList();
    }

    String where(OwnGrants.Own one, Ui ui) {
        return ProgramsPage.where(one.resorts(), visit, ui);
    }

    String moment(Instant at, Ui ui) {
        return ProgramsPage.moment(at, visit, ui);
    }

    String used(OwnGrants.Own one, Ui ui) {
        return ProgramsPage.used(one.lastUsedAt(), one.lastUsedFrom(), visit, ui);
    }
}
