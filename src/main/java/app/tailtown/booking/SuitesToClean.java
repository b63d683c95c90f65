package app.tailtown.booking;

import app.tailtown.customers.PetId;
import app.tailtown.lodging.SuiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which suites of a stay nobody has cleaned since the last guests left. */
@Repository
class SuitesToClean {

    private final JdbcClient jdbc;

    SuitesToClean(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name "A3" */
    record ToClean(SuiteId id, String name) {}

    /** Where these pets of it sleep in the coming night, by name. */
    List<ToClean> of(Reservation stay, List<PetId> pets, LocalDate night, Instant now) {
        return jdbc.sql("""
                with own as materialized (
                select distinct l.suite_id from let l
                  join let_pet t on t.organization_id = l.organization_id and t.let_id = l.id
                 where l.organization_id = current_organization() and l.holder_id = :stay and l.released_at is null and l.suite_id is not null
                   and l.arrives_on <= :night and l.departs_on > :night and t.pet_id = any (:pets)),
                     dirty as materialized (select suite_id from suite_conditions(:resort, :now) where state <> 'clean')
                select u.id, u.name from own
                  join dirty d on d.suite_id = own.suite_id
                  join suite u on u.organization_id = current_organization() and u.id = own.suite_id
                 order by u.name collate natural_order""")
                .param("stay", stay.id().value())
                .param("night", night)
                .param("pets", pets.stream().map(PetId::value).toArray(UUID[]::new))
                .param("resort", stay.resortId().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new ToClean(new SuiteId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }
}
