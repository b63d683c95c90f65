package app.tailtown.database;

import app.tailtown.installation.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Single connections outside any pool: for starting, checking and probing. */
final class Connections {

    private Connections() {}

    static Connection open(DatabaseUrl url) throws SQLException {
        return open(url, 30);
    }

    /** @param patience seconds to wait for an answer, at most 15 of them for being let in: a busy machine is slow at its start */
    static Connection open(DatabaseUrl url, int patience) throws SQLException {
        String seconds = Integer.toString(Math.min(15, patience));
        Properties properties = new Properties();
        properties.setProperty("user", url.user());
        properties.setProperty("password", url.password().text());
        properties.setProperty("ApplicationName", "tailtown");
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("socketTimeout", Integer.toString(patience));
        return DriverManager.getConnection(url.jdbcUrl(), properties);
    }
}
