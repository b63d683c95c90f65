package app.tailtown.identity;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with OWASP's floor of parameters (19 MiB, 2 passes, 1 lane). At most four at once, so that a flood of sign-ins cannot take the memory: the
 * fifth waits a second and is then told to come back.
 */
@Component
public class Passwords {

    /** NIST SP 800-63B-4, 3.1.1.2: a password that stands alone. */
    static final int SHORTEST = 15;

    static final int LONGEST = 128;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(4);
    private final LongAdder worked = new LongAdder();
    private final String nobodys = argon2.encode(Secrets.next());

    public String hash(String password) {
        return atMostFour(() -> argon2.encode(normal(password)));
    }

    /** Takes as long for an account that does not exist ({@code hash} null) as for one that does. */
    boolean matches(String password, @Nullable String hash) {
        // Somebody who was invited and has set none is like somebody nobody knows.
        var none = hash == null || hash.isEmpty();
        var against = none ? nobodys : hash;
        return atMostFour(() -> argon2.matches(normal(password), against)) && !none;
    }

    /** How many were worked out so far: it shows that nobody is told apart by it. */
    long worked() {
        return worked.sum();
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T atMostFour(Supplier<T> work) {
        try {
            if (!places.tryAcquire(1, TimeUnit.SECONDS)) throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        worked.increment();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Too many sign-ins at once; answered 503 with {@code Retry-After}. */
    static final class Busy extends app.tailtown.platform.Unavailable {
        private static final long serialVersionUID = 1L;
    }
}
