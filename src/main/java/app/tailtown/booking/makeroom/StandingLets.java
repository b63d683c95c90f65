package app.tailtown.booking.makeroom;

import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Resort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has the suites of a type around some nights, and who of them may be moved. */
@Repository
class StandingLets {

    /**
     * Of a stay in one let only: a change makes the others anew as well. Dates find the lets by index, spans say the rest exactly; no let is longer than 31
     * nights.
     */
    private static final String LETS = """
            select l.id, l.suite_id as suite, lower(l.span) as begins, upper(l.span) as ends, l.arrives_on as arrives, l.departs_on as departs, l.holder_id as holder,
                   coalesce(r.version, 0) as version,
                   l.kind = 'boarding' and not l.pinned and r.id is not null and lower(l.span) > :now and lower(l.span) >= :from and upper(l.span) <= :until
                     and (select count(*) from let o where o.organization_id = l.organization_id and o.holder_id = l.holder_id and o.released_at is null) = 1
                     and not exists (select from check_in i where i.organization_id = l.organization_id and i.reservation_id = l.holder_id and i.undone_at is null)
                     as may_move,
                   array(select p.pet_id from let_pet p where p.organization_id = l.organization_id and p.let_id = l.id) as pets
              from let l
              left join suite s on s.organization_id = l.organization_id and s.id = l.suite_id
              left join reservation r on r.organization_id = l.organization_id and r.id = l.holder_id
             where l.resort_id = :resort and l.released_at is null and coalesce(s.suite_type_id, l.suite_type_id) = :type
               and lower(l.span) < :until and upper(l.span) > :from
               and l.arrives_on <= (:until::timestamptz at time zone 'UTC')::date + 1 and l.departs_on >= (:from::timestamptz at time zone 'UTC')::date - 1
               and l.arrives_on >= (:from::timestamptz at time zone 'UTC')::date - 33
             order by lower(l.span), l.id""";

    private final JdbcClient jdbc;

    StandingLets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One let.
     *
     * @param suite null when whoever has it lost theirs
     * @param version of the reservation
     */
    record Standing(
            UUID id,
            @Nullable UUID suite,
            Instant begins,
            Instant ends,
            LocalDate arrives,
            LocalDate departs,
            UUID holder,
            int version,
            boolean mayMove,
            List<UUID> pets) {}

    List<Standing> around(Resort resort, SuiteTypeId type, Instant from, Instant until, Instant now) {
        return jdbc.sql(LETS)
                .param("resort", resort.id().value())
                .param("type", type.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getObject("suite", UUID.class),
                        row.getObject("begins", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant(),
                        row.getObject("arrives", LocalDate.class),
                        row.getObject("departs", LocalDate.class),
                        row.getObject("holder", UUID.class),
                        row.getInt("version"),
                        row.getBoolean("may_move"),
                        List.of((UUID[]) row.getArray("pets").getArray())))
                .list();
    }
}
