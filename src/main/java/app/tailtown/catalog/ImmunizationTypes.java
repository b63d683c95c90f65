package app.tailtown.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the bound company knows vaccines against, with their products. */
@Repository
public class ImmunizationTypes {

    private static final String READ = """
            select t.id, t.species_id, s.code, t.name,
                   coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'validMonths', p.valid_months) order by p.position, p.id)
                               from vaccine_product p where p.immunization_type_id = t.id and p.retired_at is null), '[]') as products
              from immunization_type t join species s on s.organization_id = t.organization_id and s.id = t.species_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImmunizationTypes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By species, then by name. */
    public List<ImmunizationType> list() {
        return jdbc.sql(READ + " order by s.position, t.name, t.id")
                .query(this::read)
                .list();
    }

    public List<ImmunizationType> listOf(UUID species) {
        return jdbc.sql(READ + " where t.species_id = ? order by t.name, t.id")
                .param(species)
                .query(this::read)
                .list();
    }

    public Optional<ImmunizationType> findById(UUID id) {
        return jdbc.sql(READ + " where t.id = ?").param(id).query(this::read).optional();
    }

    private ImmunizationType read(ResultSet row, int number) throws SQLException {
        return new ImmunizationType(
                row.getObject("id", UUID.class),
                row.getObject("species_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                List.of(json.readValue(row.getString("products"), VaccineProduct[].class)));
    }
}
