package app.tailtown.pricing;

import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Money;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Quotes as they were given; written once. */
@Repository
public class Quotes {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Quotes(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void add(Resort resort, Quote quote) {
        add(resort, quote.id(), quote.total(), quote.lines(), quote.rules());
    }

    /**
     * A quote whose lines are explained in their own way.
     *
     * @param lines written as JSON; each has an {@code amount} in minor units, and together they are the total
     */
    public void add(Resort resort, UUID id, Money total, List<?> lines, String rules) {
        jdbc.sql("""
                insert into quote (id, resort_id, currency, total_minor, lines, rules, made_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        id,
                        resort.id().value(),
                        total.currency().getCurrencyCode(),
                        total.minor(),
                        json.writeValueAsString(lines),
                        rules,
                        Columns.now(clock))
                .update();
    }

    public Quote find(UUID id) {
        return jdbc.sql("select * from quote where id = ?")
                .param(id)
                .query(this::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Quote read(ResultSet row, int number) throws SQLException {
        return new Quote(
                row.getObject("id", UUID.class),
                Money.of(row.getLong("total_minor"), row.getString("currency")),
                List.of(json.readValue(row.getString("lines"), Quote.Line[].class)),
                row.getString("rules"));
    }
}
