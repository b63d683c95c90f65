package app.tailtown.world;

import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.platform.Ids;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the companies of the tests sell as day camp. */
record CampServices(Services services, JdbcClient jdbc) {

    UUID priced(Company company) {
        var service = services.listActive(ServiceKind.DAY_CAMP).getFirst().id();
        company.resorts()
                .forEach(resort -> jdbc.sql("""
                        insert into camp_rate (id, resort_id, service_id, valid, half, full_day)
                        values (?, ?, ?, daterange('2020-01-01', null), 2500, 4000) on conflict do nothing""")
                        .params(Ids.next(), resort.id().value(), service)
                        .update());
        return service;
    }

    UUID unpriced() {
        return services.listActive(ServiceKind.DAY_CAMP).getLast().id();
    }
}
