package app.tailtown.care;

import app.tailtown.design.Ui;

/** Says since when something is left behind, and who checked the pet out. */
public final class LeftWords {

    private LeftWords() {}

    public static String since(LeftThing thing, Ui ui) {
        var at = ui.words().moment(thing.since(), thing.zone());
        return thing.by().isEmpty() ? ui.t("left.since", at) : ui.t("left.since.by", at, thing.by());
    }
}
