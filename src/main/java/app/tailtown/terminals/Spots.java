package app.tailtown.terminals;

import app.tailtown.identity.Cookies;
import app.tailtown.identity.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which terminal a browser is, and who may take a turn there. Asked before anybody is in, by its key alone. */
@Repository
class Spots {

    private final JdbcClient jdbc;
    private final Cookies cookies;

    Spots(JdbcClient jdbc, Cookies cookies) {
        this.jdbc = jdbc;
        this.cookies = cookies;
    }

    /** Somebody who works at the resort of the terminal and has a PIN. */
    record Person(UUID id, String name) {}

    Optional<Spot> of(HttpServletRequest request) {
        return cookies.terminal(request)
                .flatMap(secret -> jdbc.sql(
                                "select id, name, organization_id as organization, company, resort_id as resort, resort as place from platform.terminal_by(?)")
                        .param(Secrets.hash(secret))
                        .query(Spot.class)
                        .optional());
    }

    List<Person> people(HttpServletRequest request) {
        return jdbc.sql("select id, name from platform.people_at(?)")
                .param(Secrets.hash(cookies.terminal(request).orElse("")))
                .query(Person.class)
                .list();
    }
}
