package app.tailtown.customers;

import app.tailtown.platform.Weight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads many pets at once, with their warnings, in one statement. */
@Repository
public class PetCards {

    /** Warnings {@code w} of types {@code t}, most severe first, as JSON. */
    public static final String ALL_WARNINGS = """
            jsonb_agg(jsonb_build_object('id', w.id, 'typeId', t.id, 'code', t.code, 'icon', t.icon, 'severity', t.severity,
                             'wordEn', t.word_en, 'wordEs', t.word_es, 'note', w.note) order by t.severity desc, t.position, t.code)
                        from pet_warning w join warning_type t on t.organization_id = w.organization_id and t.id = w.warning_type_id
            """;

    /** The live ones of {@code p}. */
    public static final String WARNINGS =
            "coalesce((select " + ALL_WARNINGS + " where w.pet_id = p.id and w.ended_at is null), '[]')";

    /** Names of the living ones of the household {@code c}, as an array. */
    public static final String NAMES = """
            array(select p.name from pet p where p.organization_id = c.organization_id and p.customer_id = c.id and p.deleted_at is null
                                    and p.deceased_on is null order by p.name, p.id)""";

    private static final String CARDS =
            "select p.id, p.customer_id, p.name, p.species_id, s.code as species, coalesce(b.name, '') as breed,"
                    + " p.weight_grams, p.deceased_on, p.photo_id, " + WARNINGS + " as warnings"
                    + """

              from pet p
              join species s on s.organization_id = p.organization_id and s.id = p.species_id
              left join breed b on b.organization_id = p.organization_id and b.id = p.breed_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PetCards(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Deleted ones too: a stay of the past shows who was there. */
    public Map<PetId, PetCard> byIds(Collection<PetId> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql(CARDS + " where p.id = any(:ids)")
                .param("ids", ids.stream().map(PetId::value).toArray(UUID[]::new))
                .query(this::card)
                .list()
                .stream()
                .collect(Collectors.toMap(PetCard::id, Function.identity()));
    }

    /** The pets of a household that are not deleted, the living first. */
    public List<PetCard> of(CustomerId customer) {
        return jdbc.sql(
                        CARDS
                                + " where p.customer_id = :customer and p.deleted_at is null order by p.deceased_on nulls first, p.name, p.id")
                .param("customer", customer.value())
                .query(this::card)
                .list();
    }

    /** Those of them that are alive. */
    public List<PetCard> living(CustomerId customer) {
        return of(customer).stream().filter(p -> p.deceasedOn() == null).toList();
    }

    private PetCard card(ResultSet row, int number) throws SQLException {
        return new PetCard(
                new PetId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getObject("species_id", UUID.class),
                row.getString("species"),
                row.getString("breed"),
                weight(row),
                warnings(row),
                row.getObject("deceased_on", LocalDate.class),
                row.getObject("photo_id", UUID.class));
    }

    static @org.jspecify.annotations.Nullable Weight weight(ResultSet row) throws SQLException {
        var grams = row.getInt("weight_grams");
        return row.wasNull() ? null : new Weight(grams);
    }

    List<PetWarning> warnings(ResultSet row) throws SQLException {
        return List.of(json.readValue(row.getString("warnings"), PetWarning[].class));
    }
}
