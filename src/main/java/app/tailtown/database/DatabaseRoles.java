package app.tailtown.database;

import app.tailtown.installation.DatabaseUrl;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.SecretFolder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Makes the three roles and the database they share, again and again with the same outcome. */
final class DatabaseRoles {

    static final String APP = "tailtown_app";
    static final String OWNER = "tailtown_owner";
    static final String OBSERVER = "tailtown_observer";

    private static final String COMMON = "login nosuperuser nocreatedb nocreaterole noreplication ";

    private final DatabaseUrl superuser;
    private final SecretFolder secrets;

    DatabaseRoles(DatabaseUrl superuser, SecretFolder secrets) {
        this.superuser = superuser;
        this.secrets = secrets;
    }

    /** The ways into the database of that name, which exists afterwards. */
    DatabaseUrls prepare(String database) throws SQLException {
        try (Connection connection = Connections.open(superuser)) {
            role(connection, OWNER, COMMON + "nobypassrls");
            role(connection, APP, COMMON + "nobypassrls");
            role(connection, OBSERVER, COMMON + "bypassrls");
            if (!exists(connection, "select from pg_database where datname = ?", database)) {
                run(connection, "create database %I owner %I template template0 encoding 'UTF8'", database, OWNER);
            }
            run(connection, "revoke all on database %I from public", database);
            for (String role : List.of(APP, OBSERVER)) {
                run(connection, "grant connect on database %I to %I", database, role);
            }
        }
        count(database);
        return new DatabaseUrls(
                url(database, APP), Optional.of(url(database, OWNER)), Optional.of(url(database, OBSERVER)));
    }

    /** How long statements take is counted, and the observer may read it. */
    private void count(String database) throws SQLException {
        var there = new DatabaseUrl(address(database), superuser.user(), superuser.password());
        try (Connection connection = Connections.open(there)) {
            run(connection, "create extension if not exists pg_stat_statements with schema public");
            run(connection, "grant pg_read_all_stats to %I", OBSERVER);
        }
    }

    /** The same server and database name under another user. */
    private DatabaseUrl url(String database, String role) {
        return new DatabaseUrl(address(database), role, secrets.keepPassword(role));
    }

    private String address(String database) {
        return superuser.jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
    }

    private void role(Connection connection, String name, String attributes) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
            run(connection, "create role %I", name);
        }
        String password = secrets.keepPassword(name).text();
        run(connection, "alter role %I " + attributes + " password %L", name, password);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** PostgreSQL itself quotes the names: such commands take no parameters. */
    private static void run(Connection connection, String template, String... arguments) throws SQLException {
        String holders = ", ?".repeat(arguments.length);
        try (PreparedStatement format = connection.prepareStatement("select format(?" + holders + ")");
                Statement command = connection.createStatement()) {
            format.setString(1, template);
            for (int i = 0; i < arguments.length; i++) {
                format.setString(i + 2, arguments[i]);
            }
            try (ResultSet rows = format.executeQuery()) {
                rows.next();
                command.execute(rows.getString(1));
            }
        }
    }
}
