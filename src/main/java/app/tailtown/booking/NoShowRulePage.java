package app.tailtown.booking;

import app.tailtown.design.Page;
import app.tailtown.web.Typed;

/** When this resort gives up whoever does not come. */
record NoShowRulePage(NoShowRules.Kept kept, Typed typed) implements Page {

    String path() {
        return "/resorts/" + kept.resort().id().value() + "/no-show-rule";
    }

    String markedAt() {
        return typed.of("markedAt", kept.rule().markedAt().toString());
    }

    boolean releases() {
        return typed.values().isEmpty() ? kept.rule().releasesNights() : typed.isOn("releasesNights");
    }
}
