package app.tailtown.platform;

/** A request whose condition does not hold; its words stand under {@code problem.<code>}. */
public final class Precondition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    private final String lacks;

    private Precondition(String code, int status) {
        this(code, status, "");
    }

    private Precondition(String code, int status, String lacks) {
        super(code, null, false, false);
        this.code = code;
        this.status = status;
        this.lacks = lacks;
    }

    /** Somebody changed it since it was read. */
    public static Precondition stale() {
        return new Precondition("stale", 412);
    }

    /** A change must say which version it changes. */
    public static Precondition missing() {
        return new Precondition("if-match-missing", 428);
    }

    public static Precondition tooLarge() {
        return new Precondition("too-large", 413);
    }

    public static Precondition unauthenticated() {
        return new Precondition("unauthenticated", 401);
    }

    public static Precondition forbidden() {
        return new Precondition("forbidden", 403);
    }

    /** @param permission its code; its words stand under {@code permission.<code>} */
    public static Precondition forbidden(String permission) {
        return new Precondition("forbidden", 403, permission);
    }

    /** A password alone is less than the role needs. */
    public static Precondition secondFactorMissing() {
        return new Precondition("second-factor-missing", 403);
    }

    /** Something that is asked for anew before it is done. */
    public static Precondition proveAgain() {
        return new Precondition("prove-again", 403);
    }

    /** A form that did not come from our own page, or from one that was open too long. */
    public static Precondition foreignForm() {
        return new Precondition("foreign-form", 403);
    }

    /** What came to the proxy without TLS, where TLS is. */
    public static Precondition httpsOnly() {
        return new Precondition("https-only", 403);
    }

    /** The same key is being worked on right now. */
    public static Precondition stillRunning() {
        return new Precondition("still-running", 409);
    }

    /** The same key was used for something else. */
    public static Precondition keyReused() {
        return new Precondition("key-reused", 422);
    }

    /** A program's request that has to be signed is not, or not rightly. */
    public static Precondition unsigned(String code) {
        return new Precondition(code, 401);
    }

    /** A program nobody knows here wants somebody to be led to it, or to an address that is not its own. */
    public static Precondition programUnknown() {
        return new Precondition("program-unknown", 400);
    }

    /** Something no browser and no careful program sends. */
    public static Precondition badRequest() {
        return new Precondition("bad-request", 400);
    }

    /** The code of the permission that somebody has not; empty where it is no matter of one. */
    public String lacks() {
        return lacks;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }
}
