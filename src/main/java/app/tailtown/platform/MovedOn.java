package app.tailtown.platform;

import java.util.UUID;

/**
 * What has this id goes on under another one: whoever reads is led there, under the same address with the other id; whoever would change it is refused, since
 * that is not what they looked at.
 */
public final class MovedOn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID from;
    private final UUID to;
    private final transient Refusal otherwise;

    /** @param otherwise what is told where nobody can be led on */
    public MovedOn(UUID from, UUID to, Refusal otherwise) {
        super(from + " goes on as " + to, null, false, false);
        this.from = from;
        this.to = to;
        this.otherwise = otherwise;
    }

    public Refusal otherwise() {
        return otherwise;
    }

    public boolean isNamedIn(String address) {
        return address.contains(from.toString());
    }

    /** The same address with the id under which it goes on. */
    public String further(String address) {
        return address.replace(from.toString(), to.toString());
    }
}
