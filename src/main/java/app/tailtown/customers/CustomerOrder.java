package app.tailtown.customers;

import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import java.util.function.Function;

/** What a list of households is sorted by. */
public enum CustomerOrder {
    NAME("c.sort_name collate \"und-x-icu\"", false, CustomerRow::sortName),
    NAME_BACKWARDS("c.sort_name collate \"und-x-icu\"", true, CustomerRow::sortName),
    CITY("c.city collate \"und-x-icu\"", false, CustomerRow::city),
    CITY_BACKWARDS("c.city collate \"und-x-icu\"", true, CustomerRow::city),
    /** Ids count up with the time at which they were made. */
    OLDEST("''::text", false, _ -> ""),
    NEWEST("''::text", true, _ -> "");

    static final String CODES = "name|name-backwards|city|city-backwards|oldest|newest";

    private final String key;
    private final boolean isDescending;
    private final Function<CustomerRow, String> value;

    CustomerOrder(String key, boolean isDescending, Function<CustomerRow, String> value) {
        this.key = key;
        this.isDescending = isDescending;
        this.value = value;
    }

    static CustomerOrder of(String code) {
        return Codes.read(CustomerOrder.class, code);
    }

    String code() {
        return Codes.of(this);
    }

    Cursor cursor(CustomerRow row) {
        return new Cursor(value.apply(row), row.id().value());
    }

    /** What stands behind {@code where}: the rows after a cursor, or, backwards, those before it from the last on. */
    String after(boolean backwards) {
        return "(:start or (%s, c.id) %s (:key, :id))".formatted(key, isDescending == backwards ? ">" : "<");
    }

    String by(boolean backwards) {
        var way = isDescending == backwards ? "" : " desc";
        return key + way + ", c.id" + way;
    }
}
