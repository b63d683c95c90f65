package app.tailtown.search;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.platform.Columns;
import app.tailtown.search.Standing.When;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where pets stand from the visits that a module keeps. */
@Component
public class NearestVisits {

    private final JdbcClient jdbc;
    private final Clock clock;

    NearestVisits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Of those of whom there is something to tell: whoever should have come and did not is left out.
     *
     * @param sql of {@code :customers}, {@code :now} and {@code :around}, the day it is somewhere: a row for each pet of a visit with {@code href},
     *     {@code asks} (see {@link Standing}), {@code customer_id}, {@code pet_id}, {@code today} at the resort, {@code from_day}, {@code until_day}, {@code here}, {@code gone} (was here and is no
     *     more), {@code place}, {@code resort_id} and {@code resort}, its name
     */
    public List<Standing> read(String sql, Collection<CustomerId> customers) {
        return jdbc
                .sql(sql)
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param("now", Columns.now(clock))
                .param("around", LocalDate.now(clock))
                .query((row, _) -> standing(row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** @param sql of {@code :day}: customers */
    public List<CustomerId> around(String sql, LocalDate day) {
        return jdbc.sql(sql).param("day", day).query(UUID.class).stream()
                .map(CustomerId::new)
                .toList();
    }

    private static Optional<Standing> standing(ResultSet row) throws SQLException {
        var today = row.getObject("today", LocalDate.class);
        var from = row.getObject("from_day", LocalDate.class);
        var until = row.getObject("until_day", LocalDate.class);
        var customer = new CustomerId(row.getObject("customer_id", UUID.class));
        var pet = new PetId(row.getObject("pet_id", UUID.class));
        var place = row.getString("place");
        var href = row.getString("href");
        var asks = row.getBoolean("asks");
        var resortId = row.getObject("resort_id", UUID.class);
        var resort = row.getString("resort");
        return when(row.getBoolean("here"), row.getBoolean("gone"), from, until, today)
                .map(when ->
                        new Standing(customer, pet, when, from, until, today, place, resortId, resort, href, asks));
    }

    private static Optional<When> when(boolean here, boolean gone, LocalDate from, LocalDate until, LocalDate today) {
        if (here) return Optional.of(When.HERE);
        if (gone) return Optional.of(When.CAME);
        if (from.isAfter(today)) return Optional.of(When.COMES);
        return until.isBefore(today) ? Optional.empty() : Optional.of(When.TODAY);
    }
}
