package app.tailtown.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Stands for the observer where an external database was set up without one. */
final class AbsentObserver extends AbstractDataSource {

    @Override
    public Connection getConnection() throws SQLException {
        throw new SQLException("DATABASE_OBSERVER_URL is not set, so nothing can be read across organizations.");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
