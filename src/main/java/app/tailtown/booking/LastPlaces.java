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
        return jdbc.sql("select resort_id from reservation where customer_id = ? order by arrives_on desc, id limit 1")
                .param(customer.value())
                .query(UUID.class)
                .optional()
                .map(ResortId::new);
    }
}
