package app.tailtown.design;

import app.tailtown.platform.Money;
import java.util.List;

/**
 * One line of a quote and how it came about.
 *
 * @param trace each step, empty when the line says it all
 */
public record QuoteLine(String label, Money amount, List<Step> trace) {

    /**
     * One step of the reckoning.
     *
     * @param amount in the person's words: an amount, or "× 3"
     */
    public record Step(String label, String amount) {}
}
