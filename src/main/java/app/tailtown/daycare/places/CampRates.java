package app.tailtown.daycare.places;

import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What day camp costs at a resort, each price valid from a day until another takes over. */
@Repository
public class CampRates {

    private static final String READ = """
            select id, resort_id, service_id, lower(valid) as "from", upper(valid) as until, half, full_day as "full" from camp_rate
            """;

    private final JdbcClient jdbc;

    CampRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a service that hold on some day from {@code first} to {@code last}, both included. */
    public List<CampRate> during(Resort resort, UUID service, LocalDate first, LocalDate last) {
        return jdbc.sql(READ
                        + " where resort_id = ? and service_id = ? and valid && daterange(?, ?, '[]') order by valid")
                .params(resort.id().value(), service, first, last)
                .query(CampRate.class)
                .list();
    }

    /** Every one of the resort, the earliest first. */
    List<CampRate> list(ResortId resort) {
        return jdbc.sql(READ + " where resort_id = ? order by valid, id")
                .param(resort.value())
                .query(CampRate.class)
                .list();
    }

    /** Holds those of a service in the order of their ids, then reads them afresh. */
    List<CampRate> lock(ResortId resort, UUID service) {
        jdbc.sql("select id from camp_rate where resort_id = ? and service_id = ? order by id for update")
                .params(resort.value(), service)
                .query(UUID.class)
                .list();
        return list(resort).stream().filter(r -> r.serviceId().equals(service)).toList();
    }

    CampRate find(UUID id) {
        return jdbc.sql(READ + " where id = ?")
                .param(id)
                .query(CampRate.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** False when somebody else set one for the same days at this moment. */
    boolean add(UUID id, Resort resort, SetCampRate what) {
        return jdbc.sql("""
                insert into camp_rate (id, resort_id, service_id, valid, half, full_day) values (?, ?, ?, daterange(?, null), ?, ?)
                on conflict on constraint one_camp_rate_a_day do nothing""")
                        .params(id, resort.id().value(), what.serviceId(), what.from(), what.half(), what.full())
                        .update()
                == 1;
    }

    /** Lets one hold until this day, exclusive; null for no end. */
    void end(UUID id, @Nullable LocalDate until) {
        jdbc.sql("update camp_rate set valid = daterange(lower(valid), :until::date) where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from camp_rate where id = ?").param(id).update();
    }
}
