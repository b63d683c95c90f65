package app.tailtown.customers;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Like;
import app.tailtown.platform.MovedOn;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Slice;
import app.tailtown.platform.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households in the database; their people are kept by {@link People}. */
@Repository
class Customers {

    /** Those of the page first, and what is shown beside them only of these; {@code %1$s} is which of them, {@code %2$s} their order. */
    private static final String LIST = """
            select c.id, c.name, c.sort_name, c.city, c.banned_at is not null as banned,
                   coalesce(first.phone, '') as phone, coalesce(first.email, '') as email,
            """ + PetCards.NAMES + """
                    as pets
              from (select c.*
                      from customer c
                     where c.deleted_at is null
                       and (not exists (select from unnest(:words::text[]) as w (word)
                                         where not (c.sort_name ilike w.word
                                                    or exists (select from pet p where p.customer_id = c.id and p.deleted_at is null and p.name ilike w.word)
                                                    or exists (select from person h where h.customer_id = c.id
                                                                and (h.email ilike w.word or h.given_name ilike w.word or h.family_name ilike w.word))))
                            or (:digits <> '' and exists (select from person h join phone n on n.organization_id = h.organization_id and n.person_id = h.id
                                                           where h.customer_id = c.id and n.digits like '%%' || :digits || '%%')))
                       and %1$s
                     order by %2$s
                     limit :limit) c
            """ + People.FIRST + """
             order by %2$s""";

    private static final Map<CustomerOrder, String> LISTS = inEachOrder(false);
    private static final Map<CustomerOrder, String> LISTS_BACKWARDS = inEachOrder(true);

    private static final int MOST_WORDS = 8;

    private static final String ONE = """
            select c.*, (select k.name from customer k where k.organization_id = c.organization_id and k.id = c.merged_into) as goes_on_as
              from customer c where c.id = ?""";

    private final JdbcClient jdbc;
    private final People people;

    Customers(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private static Map<CustomerOrder, String> inEachOrder(boolean backwards) {
        return SortKey.each(
                CustomerOrder.class,
                CustomerOrder::key,
                key -> LIST.formatted(key.after(backwards), key.by(backwards)));
    }

    Slice<CustomerRow> list(String search, CustomerOrder order, Cursor after, int size) {
        return Slice.of(rows(Objects.requireNonNull(LISTS.get(order)), search, after, size + 1), size, order::cursor);
    }

    /** The rows that end just before a row, last first; {@code next} of the slice leads further back. */
    Slice<CustomerRow> listBackwards(String search, CustomerOrder order, Cursor before, int size) {
        return Slice.of(
                rows(Objects.requireNonNull(LISTS_BACKWARDS.get(order)), search, before, size + 1),
                size,
                order::cursor);
    }

    private List<CustomerRow> rows(String sql, String search, Cursor from, int limit) {
        var digits = search.replaceAll("\\D", "");
        return jdbc.sql(sql)
                .param("words", words(search))
                .param("digits", digits.length() >= 3 ? digits : "")
                .param("start", from.isStart())
                .param("key", from.key())
                .param("id", from.id())
                .param("limit", limit)
                .query(Customers::row)
                .list();
    }

    /** Every word must be somewhere in the household, in whatever order they were said. */
    private static String[] words(String search) {
        return Pattern.compile("[\\s,]+")
                .splitAsStream(search)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(Like::containing)
                .toArray(String[]::new);
    }

    Customer find(CustomerId id) {
        return read(ONE, id).orElseThrow(NotFound::new);
    }

    /** The same, and nobody else may change it or book for it before this transaction ends. */
    Customer lock(CustomerId id) {
        return read(ONE + " for update", id).orElseThrow(NotFound::new);
    }

    private Optional<Customer> read(String sql, CustomerId id) {
        return jdbc.sql(sql)
                .param(id.value())
                .query((row, _) -> customer(row, people.of(id)))
                .optional();
    }

    void add(CustomerId id, KeepCustomer what) {
        values("""
                insert into customer (id, name, sort_name, home_resort_id, language, street, city, region, postal_code, country, notes)
                values (:id, :name, :sortName, :homeResort, :language, :street, :city, :region, :postalCode, :country, :notes)""", id, what).update();
        people.keep(id, what.people());
    }

    /** False when somebody changed it since {@code version} was read. */
    boolean change(CustomerId id, int version, KeepCustomer what) {
        var changed = values("""
                update customer set version = version + 1, name = :name, sort_name = :sortName, home_resort_id = :homeResort, language = :language,
                       street = :street, city = :city, region = :region, postal_code = :postalCode, country = :country, notes = :notes
                 where id = :id and version = :version and deleted_at is null""", id, what).param("version", version).update();
        if (changed == 1) people.keep(id, what.people());
        return changed == 1;
    }

    private JdbcClient.StatementSpec values(String sql, CustomerId id, KeepCustomer what) {
        var first = what.people().getFirst();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("name", first.name())
                .param("sortName", first.sortName())
                .param("homeResort", what.homeResortId(), Types.OTHER)
                .param("language", what.language())
                .param("street", what.street())
                .param("city", what.city())
                .param("region", what.region())
                .param("postalCode", what.postalCode())
                .param("country", what.country())
                .param("notes", what.notes());
    }

    void delete(CustomerId id, OffsetDateTime at) {
        set(
                "update customer set version = version + 1, deleted_at = :at, deleted_by = current_actor() where id = :id",
                id,
                at,
                "");
    }

    void restore(CustomerId id) {
        set(
                "update customer set version = version + 1, deleted_at = null, deleted_by = null where id = :id",
                id,
                null,
                "");
    }

    void ban(CustomerId id, OffsetDateTime at, String why) {
        set("""
                update customer set version = version + 1, banned_at = :at, banned_by = current_actor(), banned_why = :why
                 where id = :id""", id, at, why);
    }

    void liftBan(CustomerId id) {
        set("""
                update customer set version = version + 1, banned_at = null, banned_by = null, banned_why = null
                 where id = :id""", id, null, "");
    }

    private void set(String sql, CustomerId id, @Nullable OffsetDateTime at, String why) {
        jdbc.sql(sql)
                .param("id", id.value())
                .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("why", why)
                .update();
    }

    static CustomerRow row(ResultSet row, int number) throws SQLException {
        return new CustomerRow(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("sort_name"),
                row.getString("city"),
                row.getString("phone"),
                row.getString("email"),
                row.getBoolean("banned"),
                List.of((String[]) row.getArray("pets").getArray()));
    }

    private static Customer customer(ResultSet row, List<Person> people) throws SQLException {
        var further = row.getObject("merged_into", UUID.class);
        if (further != null) {
            var merged = new CustomerRefusal.HouseholdWasMerged(
                    row.getString("name"), row.getString("goes_on_as"), "/customers/" + further);
            throw new MovedOn(row.getObject("id", UUID.class), further, merged);
        }
        var bannedAt = Columns.instant(row, "banned_at");
        return new Customer(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                people,
                row.getObject("home_resort_id", UUID.class),
                row.getString("language"),
                row.getString("street"),
                row.getString("city"),
                row.getString("region"),
                row.getString("postal_code"),
                row.getString("country"),
                row.getString("notes"),
                bannedAt == null
                        ? null
                        : new Customer.Ban(bannedAt, row.getString("banned_by"), row.getString("banned_why")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "deleted_at"));
    }
}
