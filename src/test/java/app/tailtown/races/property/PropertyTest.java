package app.tailtown.races.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The short run; {@code bin/bench property} is the long one. {@code -Dproperty.seed} and {@code -Dproperty.operations} ask for another. */
@Tag("slow")
class PropertyTest {

    private static final long SEED = Long.getLong("property.seed", 1);
    private static final int OPERATIONS = Integer.getInteger("property.operations", 2_000);
    private static final int CLERKS = Integer.getInteger("property.connections", 8);

    @Test
    void every_yes_follows_from_what_was_and_next_to_every_no_says_what_is() {
        try (var own = new OwnHouse()) {
            var run = own.run(UnaryOperator.identity());
            var result = run.of(SEED, OPERATIONS, CLERKS, own.empty(run));
            assertThat(result.findings()).as(result.toString()).isEmpty();
        }
    }
}
