package app.tailtown.booking;

import app.tailtown.design.Ui;
import app.tailtown.platform.Refusal;
import java.time.LocalDate;

/** Why somebody among several does not come in or go home with the others. */
sealed interface Reason {

    record Rule(Refusal refusal) implements Reason {}

    /** Somebody else is still in it, or nobody has cleaned it. */
    record SuiteNotReady() implements Reason {}

    /** It is known how somebody is fed or medicated, and nobody has asked whether that is still right. */
    record ToConfirm() implements Reason {}

    /** Something of theirs is here. */
    record ToHandBack() implements Reason {}

    record StaysUntil(LocalDate departs) implements Reason {}

    default String said(Ui ui, LocalDate today) {
        return switch (this) {
            case Rule(var refusal) -> ui.words().title(refusal);
            case SuiteNotReady() -> ui.t("door.suite-not-ready");
            case ToConfirm() -> ui.t("door.to-confirm");
            case ToHandBack() -> ui.t("door.to-hand-back");
            case StaysUntil(var departs) -> ui.t("door.stays-until", ui.words().day(departs, today));
        };
    }
}
