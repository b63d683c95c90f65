package app.tailtown.organizations;

import java.util.Optional;

/**
 * The company this thread works for. Bound by the web filter for a request and by the job runner for a job; a scoped value, so it ends with the call
 * and never leaks into the next one. It is not inherited by executors: bind again there.
 */
public final class CurrentOrganization {

    private static final ScopedValue<Binding> BINDING = ScopedValue.newInstance();

    private CurrentOrganization() {}

    public static <T, X extends Throwable> T call(Binding binding, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BINDING, binding).call(work);
    }

    public static void run(Binding binding, Runnable work) {
        ScopedValue.where(BINDING, binding).run(work);
    }

    /** What is bound now; unbound is an error. */
    public static Binding binding() {
        return bound().orElseThrow(Unbound::new);
    }

    /** What is bound now, for whoever only says so. */
    public static Optional<Binding> bound() {
        return BINDING.isBound() ? Optional.of(BINDING.get()) : Optional.empty();
    }

    /** A transaction was asked for with no company bound. */
    static final class Unbound extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Unbound() {
            super("No organization is bound to this thread");
        }
    }
}
