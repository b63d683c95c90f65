package app.tailtown.lodging;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suites of the resorts the caller may touch. */
@Repository
public class Suites {

    /** Of {@code suite s} and its {@code suite_type t}, in the order in which {@link #read} wants them at the beginning of a row. */
    public static final String COLUMNS = """
            s.id, s.version, s.resort_id, s.suite_type_id, t.name as suite_type, s.name, s.area, s.position, s.maximum_pets, s.species_id, s.weight_limit_grams, s.deleted_at
            """;

    private static final String SUITE =
            "select " + COLUMNS + " from suite s join suite_type t on t.id = s.suite_type_id";

    private final JdbcClient jdbc;

    Suites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Suite> list(ResortId resort) {
        return jdbc.sql(SUITE + " " + """
                where s.resort_id = ? and s.deleted_at is null
                 order by t.position, t.name collate natural_order, s.position, s.name collate natural_order, s.id""")
                .param(resort.value())
                .query(Suites::read)
                .list();
    }

    /** The types of which a resort has suites, in the order of the house: each with its name. */
    public Map<SuiteTypeId, String> types(ResortId resort) {
        var types = new LinkedHashMap<SuiteTypeId, String>();
        list(resort).forEach(s -> types.put(s.suiteTypeId(), s.suiteType()));
        return types;
    }

    /** At every resort the caller may see, those of this name; with a number in it, also those whose name begins so. */
    public List<Suite> named(String text, int most) {
        return jdbc.sql(SUITE + " " + """
                where s.deleted_at is null and (lower(s.name) = lower(:text) or (:text ~ '[0-9]' and starts_with(lower(s.name), lower(:text))))
                 order by s.name collate natural_order, s.id limit :most""")
                .param("text", text)
                .param("most", most)
                .query(Suites::read)
                .list();
    }

    public Suite find(SuiteId id) {
        return findBy(id).orElseThrow(NotFound::new);
    }

    public Optional<Suite> findBy(SuiteId id) {
        return jdbc.sql(SUITE + " where s.id = ?")
                .param(id.value())
                .query(Suites::read)
                .optional();
    }

    /**
     * Locks suites in the order of their ids. Whoever writes several lets, or changes any, does this first: locked in any other order, two families
     * deadlock.
     */
    void lock(Collection<SuiteId> ids) {
        var _ = jdbc.sql("select 1 from suite where id = any (?) order by id for no key update")
                .param(ids.stream().map(SuiteId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .list();
    }

    /** Also against whoever is about to let it for the first time; see {@link Lets}. */
    void lockWhole(SuiteId id) {
        var _ = jdbc.sql("select 1 from suite where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .list();
    }

    void add(SuiteId id, ResortId resort, KeepSuite what) {
        values("""
                insert into suite (id, resort_id, suite_type_id, name, area, position, maximum_pets, species_id, weight_limit_grams)
                values (:id, :resort, :type, :name, :area, :position, :pets, :species, :weight)""", id, what).param("resort", resort.value()).update();
    }

    boolean change(SuiteId id, int version, KeepSuite what) {
        return values("""
                update suite set version = version + 1, suite_type_id = :type, name = :name, area = :area, position = :position,
                       maximum_pets = :pets, species_id = :species, weight_limit_grams = :weight
                 where id = :id and version = :version and deleted_at is null""", id, what).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec values(String sql, SuiteId id, KeepSuite what) {
        var limit = what.weightLimitGrams();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("type", what.suiteTypeId())
                .param("name", what.name())
                .param("area", what.area())
                .param("position", what.position())
                .param("pets", what.maximumPets())
                .param("species", what.speciesId(), Types.OTHER)
                .param("weight", limit == null ? null : limit.grams(), Types.INTEGER);
    }

    void delete(SuiteId id, OffsetDateTime at) {
        jdbc.sql("update suite set version = version + 1, deleted_at = ?, deleted_by = current_actor() where id = ?")
                .params(at, id.value())
                .update();
    }

    void restore(SuiteId id) {
        jdbc.sql("update suite set version = version + 1, deleted_at = null, deleted_by = null where id = ?")
                .param(id.value())
                .update();
    }

    /** Of a row that begins with {@link #COLUMNS}: by their places, because a name is looked for anew in every row. */
    public static Suite read(ResultSet row, int number) throws SQLException {
        return new Suite(
                new SuiteId(row.getObject(1, UUID.class)),
                row.getInt(2),
                new ResortId(row.getObject(3, UUID.class)),
                new SuiteTypeId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getInt(9),
                row.getObject(10, UUID.class),
                row.getObject(11, Integer.class),
                Columns.instant(row, 12));
    }
}
