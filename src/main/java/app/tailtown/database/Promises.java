package app.tailtown.database;

import app.tailtown.telemetry.Figure;
import app.tailtown.telemetry.Reading;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must never be, counted: a zero for each promise for as long as it is kept. */
@Component
class Promises implements Reading {

    private final JdbcClient observer;

    Promises(@Qualifier("observer") DataSource observer) {
        this.observer = JdbcClient.create(observer);
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public List<Figure> read() {
        return observer.sql("select name, violations from platform.invariant order by name")
                .query((row, _) -> Figure.of(
                        "tailtown_invariant_violations",
                        "Rows that break a promise; anything but 0 is a fault of the program",
                        "promise",
                        row.getString("name"),
                        row.getDouble("violations")))
                .list();
    }
}
