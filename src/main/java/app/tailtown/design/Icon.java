package app.tailtown.design;

import app.tailtown.platform.Codes;

/** Every icon of the sprite {@code static/icons.svg} but the faces, which are {@link Face}. */
public enum Icon {
    TODAY,
    BOARD,
    BOARDING,
    PEOPLE,
    PERSON,
    MONEY,
    MESSAGES,
    SETTINGS,
    FIND,
    PLUS,
    CHECK,
    CLOSE,
    BACK,
    NEXT,
    DOWN,
    UPDOWN,
    MORE,
    ALERT,
    INFO,
    REFUSED,
    BITES,
    MEDICATION,
    ALLERGY,
    NEVER_WITH,
    ESCAPES,
    LOCK,
    FAMILY,
    CLOCK,
    SYRINGE,
    FEED,
    CLEAN,
    PHONE,
    MAIL,
    PRINT,
    UNDO,
    KEY,
    FILE,
    SHIELD,
    CARD,
    SIGN,
    HELP,
    RESORT,
    EDIT,
    STAR,
    CAMERA,
    LANGUAGE,
    LEAVE;

    /** The id in the sprite: {@code NEVER_WITH} is {@code never-with}. */
    public String id() {
        return Codes.of(this);
    }
}
