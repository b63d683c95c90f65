package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PlacesOfHouseholds;
import app.tailtown.organizations.ResortId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a household was, or is to come, last. */
@Component
class LastPlaces implements PlacesOfHouseholds {

    private final JdbcClient jdbc;

    LastPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ResortId> placeOf(CustomerId customer) {
        return jdbc.sql("""
                        select r.resort_id from reservation r
                         where r.customer_id = ?
                           and\s""" + CancelledStays.IS_NONE + """
                         order by r.arrives_on desc, r.id limit 1""")
                .param(customer.value())
                .query(UUID.class)
                .optional()
                .map(ResortId::new);
    }
}
