package app.tailtown.demo;

import java.math.BigDecimal;

/**
 * How much of a world there is. 1 is a real resort company with 31,000 stays behind it; below 1 the list of customers and the past shrink, never what happens
 * around today; above 1 there are that many such companies, the second of them with ten years behind it.
 *
 * @param share of one company's customers and past, above 0 and at most 1
 * @param companies of the large kind
 */
record Scale(double share, int companies) {

    /** What a demo starts with. */
    static final Scale SMALL = new Scale(0.05, 1);

    private static final int MOST = 100;
    private static final int DAYS = 860;
    private static final int MANY_DAYS = 3_652;
    private static final int FEWEST_DAYS = 14;

    /** {@code asked} is a number such as 0.05, 1 or 50; blank is {@link #SMALL}. */
    static Scale of(String asked) {
        if (asked.isBlank()) return SMALL;
        try {
            var scale = new BigDecimal(asked.strip());
            var isWhole = scale.stripTrailingZeros().scale() <= 0;
            if (scale.signum() > 0 && scale.compareTo(BigDecimal.valueOf(MOST)) <= 0) {
                if (scale.compareTo(BigDecimal.ONE) <= 0) return new Scale(scale.doubleValue(), 1);
                if (isWhole) return new Scale(1, scale.intValueExact());
            }
        } catch (NumberFormatException notANumber) {
            // Said below, with every other number that will not do.
        }
        throw new IllegalArgumentException("TAILTOWN_DEMO_SCALE is \"" + asked
                + "\"; it must be above 0 and at most 1, or a whole number up to " + MOST + ".");
    }

    int households(int ofAWholeCompany) {
        return Math.max(1, (int) Math.round(ofAWholeCompany * share));
    }

    /** How far the past of the company goes back. */
    int days(int company) {
        return company == 1 ? MANY_DAYS : Math.max(FEWEST_DAYS, (int) Math.round(DAYS * share));
    }
}
