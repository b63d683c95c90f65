package app.tailtown.operations;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrls;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Work of a command as the owner of the database, in one transaction. */
final class AsOwner {

    private AsOwner() {}

    static <T> T in(DatabaseUrls urls, Function<JdbcClient, T> work) {
        var owner = urls.owner()
                .orElseThrow(() -> new CannotStart(
                        "DATABASE_OWNER_URL (or DATABASE_OWNER_URL_FILE) is missing, which this needs."));
        var connection = new SingleConnectionDataSource(
                owner.jdbcUrl(), owner.user(), owner.password().text(), true);
        try {
            return java.util.Objects.requireNonNull(
                    new TransactionTemplate(new DataSourceTransactionManager(connection))
                            .execute(_ -> work.apply(JdbcClient.create(connection))));
        } finally {
            connection.destroy();
        }
    }
}
