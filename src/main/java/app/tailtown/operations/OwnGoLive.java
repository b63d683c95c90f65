package app.tailtown.operations;

import app.tailtown.database.Database;
import app.tailtown.database.LocalServer;
import app.tailtown.golive.GoLive;
import app.tailtown.golive.seen.Lazy;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.Installation;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checklist for a command, beside a house that may be serving; connections are opened when they are asked for. */
final class OwnGoLive implements AutoCloseable {

    private final List<HikariDataSource> opened = new ArrayList<>();
    private final GoLive goLive;

    private OwnGoLive(Installation installation) {
        var urls = Lazy.of(() -> ways(installation));
        var app = Lazy.of(() -> connect(urls.get()));
        var observer = Lazy.of(() -> observer(urls.get()));
        this.goLive = new GoLive(installation, System.getenv(), app::get, observer::get, Clock.systemUTC());
    }

    /** Whoever looks starts nothing: an embedded database that does not run cannot be looked at. */
    private static DatabaseUrls ways(Installation installation) {
        if (installation.database().isEmpty()
                && LocalServer.runningIn(installation.home()).isEmpty())
            throw new CannotStart("No database runs on " + installation.home() + ".");
        return Database.lookInto(installation);
    }

    static OwnGoLive open(Installation installation) {
        return new OwnGoLive(installation);
    }

    GoLive goLive() {
        return goLive;
    }

    private JdbcClient connect(DatabaseUrls urls) {
        return client(Database.connect(urls.app()));
    }

    private Optional<JdbcClient> observer(DatabaseUrls urls) {
        return urls.observer().map(Database::connect).map(this::client);
    }

    private synchronized JdbcClient client(HikariDataSource source) {
        opened.add(source);
        return JdbcClient.create(source);
    }

    @Override
    public synchronized void close() {
        opened.forEach(HikariDataSource::close);
    }
}
