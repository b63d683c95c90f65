package app.tailtown.database;

import app.tailtown.installation.DatabaseUrl;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;

/** The settings every pooled connection has; times in milliseconds unless PostgreSQL or the driver counts in seconds. */
final class ConnectionPools {

    /** One statement, hence one round trip for a new connection. */
    private static final String LIMITS = """
            select set_config('search_path', 'tenant, platform, public', false),
                   set_config('lock_timeout', '2s', false),
                   set_config('statement_timeout', '20s', false),
                   set_config('idle_in_transaction_session_timeout', '30s', false)""";

    private ConnectionPools() {}

    static HikariDataSource open(String name, DatabaseUrl url, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url.jdbcUrl());
        config.setUsername(url.user());
        config.setPassword(url.password().text());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 2));
        // Whoever waits longer for a connection gets "come back later" instead of a page. Fifty refusals at once, each
        // with its ways out, take over two seconds.
        config.setConnectionTimeout(4_000);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(LIMITS);
        // A statement is planned anew until a connection knows it well; in half an hour that of a booking never is.
        config.setMaxLifetime(TimeUnit.HOURS.toMillis(2));
        config.addDataSourceProperty("prepareThreshold", "2");
        config.addDataSourceProperty("preparedStatementCacheQueries", "1024");
        config.addDataSourceProperty("ApplicationName", "tailtown");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // What a refused row says may be somebody's address or hash, and what is thrown may be logged.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("loginTimeout", "2");
        config.addDataSourceProperty("socketTimeout", "30");
        return new HikariDataSource(config);
    }
}
