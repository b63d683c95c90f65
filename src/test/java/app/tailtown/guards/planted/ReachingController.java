package app.tailtown.guards.planted;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Talks to the database itself. Abstract, so that nothing makes one. */
@Controller
abstract class ReachingController {

    private final JdbcClient jdbc;

    ReachingController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int touch() {
        return jdbc.sql("update pet set name = ''").update();
    }
}
