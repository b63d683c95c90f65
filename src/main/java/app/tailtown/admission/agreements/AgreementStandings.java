package app.tailtown.admission.agreements;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What households have signed of every agreement that has a version in force, for many at once. */
@Repository
public class AgreementStandings {

    /** What the household {@code c} signed last of the agreement of {@code f}, as {@code s}; what was taken back counts as not signed. */
    static final String LAST_SIGNED = """
              left join lateral (
                select g.id, v.number, g.signed_on, g.signed_by
                  from agreement_signature g
                  join agreement_version v on v.organization_id = g.organization_id and v.id = g.version_id and v.agreement_id = f.agreement_id
                 where g.organization_id = c.organization_id and g.customer_id = c.id
                   and not exists (select from agreement_signature_withdrawal w
                                    where w.organization_id = g.organization_id and w.signature_id = g.id and w.undone_at is null)
                 order by v.number desc, g.signed_on desc, g.recorded_at desc, g.id desc limit 1) s on true
            """;

    private static final String READ = """
            select c.id as customer_id, a.id, a.name, a.resort_id, f.version_id, f.number, f.published_on, f.counts_from,
                   s.id as signature_id, s.number as signed, s.signed_on, s.signed_by
              from agreement_in_force f
              join agreement a on a.organization_id = f.organization_id and a.id = f.agreement_id
              join customer c on c.organization_id = f.organization_id
            """ + LAST_SIGNED;

    private final JdbcClient jdbc;

    AgreementStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the households of these pets. */
    public Map<CustomerId, List<AgreementStanding>> of(Collection<PetId> pets) {
        return jdbc
                .sql(READ + " where c.id = any (array(select customer_id from pet where id = any (:pets)))")
                .param("pets", pets.stream().map(PetId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(customer(row), read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** By the name of the agreement. */
    List<AgreementStanding> of(CustomerId customer) {
        return jdbc.sql(READ + " where c.id = ? order by lower(a.name), a.id")
                .param(customer.value())
                .query((row, _) -> read(row))
                .list();
    }

    private static CustomerId customer(ResultSet row) throws SQLException {
        return new CustomerId(row.getObject("customer_id", UUID.class));
    }

    private static AgreementStanding read(ResultSet row) throws SQLException {
        return new AgreementStanding(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("resort_id", UUID.class),
                row.getObject("version_id", UUID.class),
                row.getInt("number"),
                row.getObject("published_on", LocalDate.class),
                row.getInt("counts_from"),
                last(row));
    }

    private static AgreementStanding.@Nullable Last last(ResultSet row) throws SQLException {
        var id = row.getObject("signature_id", UUID.class);
        return id == null
                ? null
                : new AgreementStanding.Last(
                        id,
                        row.getInt("signed"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("signed_by"));
    }
}
