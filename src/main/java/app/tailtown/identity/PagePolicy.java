package app.tailtown.identity;

/** What a browser may do with a page of ours, where that is not what it may do with all of them. */
public final class PagePolicy {

    public static final String HEADER = "Content-Security-Policy";

    private PagePolicy() {}

    /** The same for a page whose form leads on to another origin. */
    public static String leadingOnTo(String origin) {
        return CarefulHeaders.CONTENT_SECURITY_POLICY.replace("form-action 'self'", "form-action 'self' " + origin);
    }
}
