package app.tailtown.database;

import app.tailtown.installation.Installation;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the database to everybody: {@code dataSource} as the app, {@code observer} for whoever asks by name. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(Installation installation) {
        return Database.open(installation);
    }

    @Bean
    DataSource dataSource(Database database, @Value("${tailtown.database.pool-size:10}") int size) {
        return ConnectionPools.open("tailtown", database.urls().app(), size);
    }

    @Bean(defaultCandidate = false)
    DataSource observer(Database database) {
        return database.urls()
                .observer()
                .<DataSource>map(url -> ConnectionPools.open("observer", url, 2))
                .orElseGet(AbsentObserver::new);
    }

    @Bean
    DatabaseHealth databaseHealthIndicator(Database database) {
        return new DatabaseHealth(database.urls().app());
    }
}
