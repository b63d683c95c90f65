package app.tailtown.platform;

import java.util.Currency;

/**
 * An amount in integer minor units (cents of a dollar) of one currency. Arithmetic is exact: it overflows loudly and refuses to mix currencies.
 *
 * @param minor the amount in minor units; may be negative
 */
public record Money(long minor, Currency currency) {

    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(minor, count), currency);
    }
}
