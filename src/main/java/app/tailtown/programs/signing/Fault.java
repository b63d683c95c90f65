package app.tailtown.programs.signing;

import app.tailtown.platform.Precondition;

/** Why a signature does not count. Of a key nobody knows and of a wrong signature the same is said. */
enum Fault {
    MISSING("signature-missing"),
    UNREADABLE("signature-unreadable"),
    INCOMPLETE("signature-incomplete"),
    OLD("signature-old"),
    REPLAYED("signature-replayed"),
    WRONG("signature-wrong"),
    DIGEST("digest-wrong");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    Precondition refused() {
        return Precondition.unsigned(code);
    }
}
