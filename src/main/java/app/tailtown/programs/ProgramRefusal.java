package app.tailtown.programs;

import app.tailtown.platform.ConstraintRefusals;
import app.tailtown.platform.Refusal;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every "no" of this module. */
sealed interface ProgramRefusal extends Refusal {

    /** Another program that has not ended has this name. */
    record ProgramNamedTwice() implements ProgramRefusal {}

    /** Of two secrets one is ended before there is a third. */
    record TwoSecretsWork() implements ProgramRefusal {}

    /** Of two keys to sign with one is ended before there is a third. */
    record TwoRequestKeysWork() implements ProgramRefusal {}
    /** What everybody can read in a program is no secret: it has none. */
    record ProgramHasNoSecrets(String name) implements ProgramRefusal {}

    /** A program that has ended gets no secret and nobody who answers for it. */
    record ProgramHasEnded(String name) implements ProgramRefusal {}

    /** Nobody answers for a program that may do more than they. */
    record ProgramMayMore(String name) implements ProgramRefusal {}

    /** What PostgreSQL says no to. */
    @Configuration(proxyBeanMethods = false)
    class ByConstraint {
        @Bean
        static ConstraintRefusals programRefusals() {
            return () -> Map.of(
                    "program_has_one_name",
                    new ProgramNamedTwice(),
                    "two_secrets_at_once",
                    new TwoSecretsWork(),
                    "two_request_keys_at_once",
                    new TwoRequestKeysWork());
        }
    }
}
