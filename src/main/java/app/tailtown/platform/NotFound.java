package app.tailtown.platform;

/** There is no such thing here. Absent and somebody else's are the same answer, to the byte. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("Not found", null, false, false);
    }
}
