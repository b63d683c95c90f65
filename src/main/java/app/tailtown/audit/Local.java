package app.tailtown.audit;

import java.time.ZoneId;
import java.util.Currency;

/** How a company counts: the zone and the currency of its first resort. */
public record Local(ZoneId zone, Currency currency) {}
