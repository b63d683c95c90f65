package app.tailtown.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of warning the bound company uses. */
@Repository
public class WarningTypes {

    private static final String COLUMNS = "id, code, icon, severity, word_en, word_es";

    private final JdbcClient jdbc;

    WarningTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that can be given, the gravest first. */
    public List<WarningType> list() {
        return jdbc.sql("select " + COLUMNS + " from warning_type where retired_at is null order by position, id")
                .query(WarningTypes::read)
                .list();
    }

    /** Also one that was retired since. */
    public Optional<WarningType> findById(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from warning_type where id = ?")
                .param(id)
                .query(WarningTypes::read)
                .optional();
    }

    private static WarningType read(ResultSet row, int number) throws SQLException {
        return new WarningType(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("icon"),
                WarningType.Severity.of(row.getString("severity")),
                row.getString("word_en"),
                row.getString("word_es"));
    }
}
