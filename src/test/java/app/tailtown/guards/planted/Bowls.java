package app.tailtown.guards.planted;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes without a transaction of its own. */
@Repository
abstract class Bowls {

    private final JdbcClient jdbc;

    Bowls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill() {
        pour();
    }

    private void pour() {
        jdbc.sql("update bowl set filled = true").update();
    }
}
