package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nights that pets have a place for already. */
@Repository
public class PetNights {

    private final JdbcClient jdbc;

    PetNights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stays of one of these pets that touch these nights, whosever they are. */
    public List<Stay> taken(List<UUID> pets, Resort resort, Stay within) {
        return jdbc.sql("""
                select distinct l.arrives_on, l.departs_on
                  from let_pet p join let l on l.organization_id = p.organization_id and l.id = p.let_id
                 where p.pet_id = any (:pets) and p.live and p.span && tstzrange(:from, :until) and l.kind = 'boarding'""")
                .param("pets", pets.toArray(UUID[]::new))
                .param("from", within.begins(resort).atOffset(ZoneOffset.UTC))
                .param("until", within.ends(resort).atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Stay(
                        row.getObject("arrives_on", LocalDate.class), row.getObject("departs_on", LocalDate.class)))
                .list();
    }
}
