package app.tailtown.audit;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rows somebody means, by what people call them. Each is found by an index, or in a table of a few rows; the audit itself is not looked at. */
@Repository
class RowsByName {

    private static final Pattern STAY = Pattern.compile("(?i)r-?(\\d{1,9})");
    private static final Pattern ROLE = Pattern.compile(".*/settings/roles/([a-z0-9-]{1,60})([/?#].*)?");

    private static final String NAMED = """
            select id from (
              (select coalesce(l.pet_id, l.customer_id) as id from look_up(:text, :most, '{}') l where l.grade < 3)
              union (select id from staff where position(lower(:text) in lower(name)) > 0)
              union (select id from suite where lower(name) = lower(:text))
              union (select id from role where lower(name) = lower(:text) or code = lower(:text))
              union (select p.id from platform.names_of_programs(null) p where position(lower(:text) in lower(p.name)) > 0)) f
             limit :most""";

    private final JdbcClient jdbc;

    RowsByName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param said in a field: whatever a manager has of it */
    Sought find(String said) {
        var typed = said.strip();
        if (typed.isEmpty()) return Sought.NOTHING;
        return new Sought(typed, Sought.idIn(typed).map(List::of).orElseGet(() -> named(typed)));
    }

    private List<UUID> named(String typed) {
        var stay = STAY.matcher(typed);
        if (stay.matches()) return stays(Integer.parseInt(stay.group(1)));
        var role = ROLE.matcher(typed);
        if (role.matches()) return called(role.group(1));
        return typed.indexOf('/') < 0 ? called(typed) : List.of();
    }

    private List<UUID> called(String name) {
        return jdbc.sql(NAMED)
                .param("text", name)
                .param("most", Sought.MOST)
                .query(UUID.class)
                .list();
    }

    /** A number is given once at each resort. */
    private List<UUID> stays(int number) {
        return jdbc.sql(
                        "select v.id from resort r join reservation v on v.organization_id = r.organization_id and v.resort_id = r.id where v.number = ?")
                .param(number)
                .query(UUID.class)
                .list();
    }
}
