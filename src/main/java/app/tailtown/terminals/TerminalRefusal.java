package app.tailtown.terminals;

import app.tailtown.platform.ConstraintRefusals;
import app.tailtown.platform.Refusal;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every "no" of this module. */
sealed interface TerminalRefusal extends Refusal {

    /** One browser is one terminal. */
    record TrustedAlready(String name) implements TerminalRefusal {}

    /** Another terminal of the resort has the name. */
    record TerminalNamedTwice() implements TerminalRefusal {}

    /** There is no PIN. */
    record NoPin() implements TerminalRefusal {}

    /** What PostgreSQL says no to. */
    @Configuration(proxyBeanMethods = false)
    class ByConstraint {
        @Bean
        static ConstraintRefusals terminalRefusals() {
            return () -> Map.of("terminal_has_one_name", new TerminalNamedTwice());
        }
    }
}
