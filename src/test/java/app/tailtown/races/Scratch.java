package app.tailtown.races;

import app.tailtown.database.Database;
import app.tailtown.database.TestPostgres;
import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.DatabaseUrls;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A migrated database of its own, in which guards may be taken away. */
public record Scratch(DatabaseUrls urls) {

    public static Scratch migrated() {
        var urls = TestPostgres.shared().emptyDatabase();
        Database.migrate(TestPostgres.installation(urls));
        return new Scratch(urls);
    }

    /** Goes around every policy; {@code search_path} as the application has it. */
    public Connection superuser() throws SQLException {
        DatabaseUrl superuser = TestPostgres.shared().superuser();
        var connection = DriverManager.getConnection(
                urls.app().jdbcUrl(), superuser.user(), superuser.password().text());
        execute(connection, "set search_path = tenant, platform, public");
        return connection;
    }

    void execute(String... commands) throws SQLException {
        try (var connection = superuser()) {
            execute(connection, commands);
        }
    }

    public static void execute(Connection connection, String... commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) statement.execute(command);
        }
    }
}
