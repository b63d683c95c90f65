package app.tailtown.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the board is looked at; it stands in the address, so that a link shows the same.
 *
 * @param from the first day; null for the usual one
 * @param type the only type shown; null for all
 * @param area part of the house; empty for the whole house
 * @param service the only one whose guests are not faded; null for all
 */
record Look(
        @Nullable LocalDate from,
        int days,
        @Nullable UUID type,
        String area,
        @Nullable UUID service) {

    Look from(@Nullable LocalDate day) {
        return new Look(day, days, type, area, service);
    }

    Look days(int number) {
        return new Look(from, number, type, area, service);
    }

    Look type(@Nullable UUID only) {
        return new Look(from, days, only, area, service);
    }

    Look area(String only) {
        return new Look(from, days, type, only, service);
    }

    Look service(@Nullable UUID only) {
        return new Look(from, days, type, area, only);
    }

    boolean shows(Lane lane) {
        return (type == null || lane.suite().suiteTypeId().value().equals(type))
                && (area.isEmpty() || lane.suite().area().equals(area));
    }

    boolean shows(Bar bar) {
        return service == null || bar.guest() == null || bar.guest().serviceId().equals(service);
    }

    String path(String root) {
        var query = new ArrayList<String>();
        if (from != null) query.add("from=" + from);
        if (days != BoardDesk.USUAL_DAYS) query.add("days=" + days);
        if (type != null) query.add("type=" + type);
        if (!area.isEmpty()) query.add("area=" + URLEncoder.encode(area, StandardCharsets.UTF_8));
        if (service != null) query.add("service=" + service);
        return query.isEmpty() ? root : root + "?" + String.join("&", query);
    }
}
