package app.tailtown.customers;

import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.SortKey;
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

    private final SortKey key;
    private final Function<CustomerRow, String> value;

    CustomerOrder(String key, boolean isDescending, Function<CustomerRow, String> value) {
        this.key = new SortKey(key, "c.id", isDescending);
        this.value = value;
    }

    static CustomerOrder of(String code) {
        return Codes.read(CustomerOrder.class, code);
    }

    Cursor cursor(CustomerRow row) {
        return new Cursor(value.apply(row), row.id().value());
    }

    SortKey key() {
        return key;
    }
}
