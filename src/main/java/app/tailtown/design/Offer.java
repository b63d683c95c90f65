package app.tailtown.design;

import app.tailtown.platform.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suite type with what is free of it each night.
 *
 * @param value what the form sends when it is chosen
 * @param note for whom it is, or why it cannot be had
 * @param price of the whole stay; absent when it cannot be had or is not known yet
 * @param priceNote "3 nights, 2 dogs"
 */
public record Offer(
        String value,
        String label,
        String note,
        List<Night> nights,
        @Nullable Money price,
        @Nullable String priceNote,
        boolean closed) {

    private static final int FEW = 2;

    /**
     * One night.
     *
     * @param day "Wed 23 Dec"
     * @param free how many suites, never below 0
     */
    public record Night(String day, int free) {

        String css() {
            return free <= 0 ? "night night--none" : free <= FEW ? "night night--few" : "night";
        }
    }
}
