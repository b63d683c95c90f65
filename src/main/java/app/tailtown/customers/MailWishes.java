package app.tailtown.customers;

import app.tailtown.outbox.Sort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What households said they want no mail of. It is asked when a message is written, and once more when it is sent. */
@Service
@Transactional
public class MailWishes {

    private final JdbcClient jdbc;
    private final CustomerBook customers;
    private final Clock clock;

    MailWishes(JdbcClient jdbc, CustomerBook customers, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * That they want none.
     *
     * @param sort of what
     * @param by an actor of the audit
     */
    public record Unwanted(Sort sort, Instant since, String by) {}

    @Transactional(readOnly = true)
    public boolean wants(CustomerId customer, Sort sort) {
        return unwanted(customer).stream().noneMatch(u -> u.sort() == sort);
    }

    @Transactional(readOnly = true)
    public List<Unwanted> unwanted(CustomerId customer) {
        return jdbc.sql("select sort, since, by_whom from unwanted_mail where customer_id = ? order by sort")
                .param(customer.value())
                .query((row, _) -> new Unwanted(
                        Sort.of(row.getString("sort")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom")))
                .list();
    }

    /** They want none of this; said twice it is still so since the first time. */
    public List<Unwanted> stop(CustomerId customer, Sort sort) {
        var id = customers.find(customer).id();
        jdbc.sql("""
                insert into unwanted_mail (id, customer_id, sort, since) values (?, ?, ?, ?)
                on conflict on constraint mail_is_unwanted_once do nothing""")
                .params(Ids.next(), id.value(), sort.code(), Columns.now(clock))
                .update();
        return unwanted(id);
    }

    public List<Unwanted> allow(CustomerId customer, Sort sort) {
        var id = customers.find(customer).id();
        jdbc.sql("delete from unwanted_mail where customer_id = ? and sort = ?")
                .params(id.value(), sort.code())
                .update();
        return unwanted(id);
    }

    /** A household, and what it wants no mail of. */
    public record Of(Customer customer, List<Unwanted> unwanted) {}

    @Transactional(readOnly = true)
    public Of of(CustomerId customer) {
        var found = customers.find(customer);
        return new Of(found, unwanted(found.id()));
    }
}
