package app.tailtown.web;

/** A path of our own to go to next. A link to us must not be able to send people elsewhere. */
public final class OwnPath {

    private OwnPath() {}

    /** {@code path} when it is one of ours, else {@code otherwise}. */
    public static String of(String path, String otherwise) {
        return path.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?") ? path : otherwise;
    }
}
