package app.tailtown.booking.today;

import app.tailtown.design.DayGuest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the day is looked at; it stands in the address, so that a link and a printed sheet show the same.
 *
 * @param service the only one shown; null for all
 * @param area part of the house, or a group of those who come for the day; empty for the whole house
 */
record Filter(@Nullable UUID service, String area) {

    static final Filter NONE = new Filter(null, "");

    boolean isNone() {
        return equals(NONE);
    }

    boolean shows(DayRow row) {
        return (service == null || service.equals(row.serviceId()))
                && (area.isEmpty()
                        || row.suites().stream().anyMatch(s -> s.area().equals(area)));
    }

    boolean shows(DayGuest guest) {
        return (service == null || service.equals(guest.serviceId())) && (area.isEmpty() || area.equals(guest.place()));
    }

    /** The address of what is looked at below this root, on another day or today. */
    String path(String root, @Nullable LocalDate day) {
        var query = new ArrayList<String>();
        if (day != null) query.add("day=" + day);
        if (service != null) query.add("service=" + service);
        if (!area.isEmpty()) query.add("area=" + URLEncoder.encode(area, StandardCharsets.UTF_8));
        return query.isEmpty() ? root : root + "?" + String.join("&", query);
    }
}
