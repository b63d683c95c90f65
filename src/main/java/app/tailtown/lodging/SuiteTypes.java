package app.tailtown.lodging;

import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suite types of the company. */
@Repository
class SuiteTypes {

    private final JdbcClient jdbc;

    SuiteTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SuiteType> list() {
        return jdbc.sql(
                        "select * from suite_type where deleted_at is null order by position, name collate natural_order, id")
                .query(SuiteTypes::read)
                .list();
    }

    SuiteType find(SuiteTypeId id) {
        return jdbc.sql("select * from suite_type where id = ?")
                .param(id.value())
                .query(SuiteTypes::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    SuiteType lock(SuiteTypeId id) {
        return jdbc.sql("select * from suite_type where id = ? for update")
                .param(id.value())
                .query(SuiteTypes::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(SuiteTypeId id, KeepSuiteType what) {
        jdbc.sql("insert into suite_type (id, name, description, position) values (?, ?, ?, ?)")
                .params(id.value(), what.name(), what.description(), what.position())
                .update();
    }

    boolean change(SuiteTypeId id, int version, KeepSuiteType what) {
        return jdbc.sql("""
                update suite_type set version = version + 1, name = ?, description = ?, position = ?
                 where id = ? and version = ? and deleted_at is null""")
                        .params(what.name(), what.description(), what.position(), id.value(), version)
                        .update()
                == 1;
    }

    /** Keeps the type from being deleted until the end of the transaction; false when it is not there, or is deleted. */
    boolean hold(SuiteTypeId id) {
        return jdbc.sql("select true from suite_type where id = ? and deleted_at is null for share")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** At every resort of the company, also at those the caller may not see: types belong to all of them. */
    int suitesOf(SuiteTypeId id) {
        return jdbc.sql("select suites_of_type(?)")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    void delete(SuiteTypeId id, OffsetDateTime at) {
        jdbc.sql(
                        "update suite_type set version = version + 1, deleted_at = ?, deleted_by = current_actor() where id = ?")
                .params(at, id.value())
                .update();
    }

    void restore(SuiteTypeId id) {
        jdbc.sql("update suite_type set version = version + 1, deleted_at = null, deleted_by = null where id = ?")
                .param(id.value())
                .update();
    }

    private static SuiteType read(ResultSet row, int number) throws SQLException {
        return new SuiteType(
                new SuiteTypeId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                row.getString("description"),
                row.getInt("position"),
                Columns.instant(row, "deleted_at"));
    }
}
