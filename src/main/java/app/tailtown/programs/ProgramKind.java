package app.tailtown.programs;

import app.tailtown.platform.Codes;

/** How a program comes in. */
enum ProgramKind {
    /** With a key: the secret itself is what it sends. */
    KEY,
    /** By OAuth, from a server that can keep a secret. */
    CONFIDENTIAL,
    /** By OAuth, from a phone or a desk, where everybody can read what is in it. */
    PUBLIC;

    String code() {
        return Codes.of(this);
    }

    static ProgramKind of(String code) {
        return Codes.read(ProgramKind.class, code);
    }

    boolean hasSecrets() {
        return this != PUBLIC;
    }

    boolean isClient() {
        return this != KEY;
    }
}
