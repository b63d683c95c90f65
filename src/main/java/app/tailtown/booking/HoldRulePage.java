package app.tailtown.booking;

import app.tailtown.design.Page;
import app.tailtown.web.Typed;

/** For how long this resort holds a stay. */
record HoldRulePage(HoldRules.Kept kept, Typed typed) implements Page {

    String path() {
        return "/resorts/" + kept.resort().id().value() + "/hold-rule";
    }

    String hours() {
        return typed.of("hours", kept.rule().hours().toString());
    }
}
