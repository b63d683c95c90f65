package app.tailtown.world;

import app.tailtown.database.TestPostgres;
import app.tailtown.installation.DatabaseUrl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database below the application, for what no service does: look behind the wall, suspend a company, forget failed sign-ins. */
public final class Tables {

    private Tables() {}

    /** As the owner, who is behind the wall of the companies' tables as well but reads those of the platform. */
    public static JdbcClient asOwner() {
        var url = TestPostgres.shared().database().owner().orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(
                url.jdbcUrl(), url.user(), url.password().text()));
    }

    /** As the application, on one connection of its own that nothing has bound. */
    public static SingleConnectionDataSource asApp() {
        return single(TestPostgres.shared().database().app());
    }

    /** As the one who sees everything, on one connection of its own. */
    public static SingleConnectionDataSource asSuperuser() {
        var app = TestPostgres.shared().database().app().jdbcUrl();
        var superuser = TestPostgres.shared().superuser();
        return single(new DatabaseUrl(app, superuser.user(), superuser.password()));
    }

    private static SingleConnectionDataSource single(DatabaseUrl url) {
        return new SingleConnectionDataSource(
                url.jdbcUrl(), url.user(), url.password().text(), true);
    }
}
