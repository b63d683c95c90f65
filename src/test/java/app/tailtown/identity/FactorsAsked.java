package app.tailtown.identity;

import app.tailtown.installation.Installation;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** People of the tests come in with a password alone, whatever their role; where a test is about that, the rule holds as it does in production. */
@TestConfiguration
public class FactorsAsked {

    private static final AtomicBoolean HOLDS = new AtomicBoolean();

    @Bean
    @Primary
    SecondFactorRule ruleOfTests(Installation installation) {
        return new SecondFactorRule(installation) {
            @Override
            boolean holds() {
                return HOLDS.get() && super.holds();
            }
        };
    }

    /** Runs the work with the rule of production. */
    public static void during(Runnable work) {
        HOLDS.set(true);
        try {
            work.run();
        } finally {
            HOLDS.set(false);
        }
    }
}
