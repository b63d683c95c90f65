package app.tailtown.guards.planted;

import java.time.LocalDate;

/** Asks the machine for the date. */
abstract class Spellbound {

    LocalDate today() {
        return LocalDate.now();
    }
}
