package app.tailtown.customers;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a household and their phones. */
@Repository
class People {

    private static final String WRITE = """
            insert into person (id, customer_id, position, given_name, family_name, email, may_pick_up, emergency_contact)
            values (:id, :customer, :position, :given, :family, :email, :pickUp, :emergency)
            on conflict (organization_id, id) do update
               set position = excluded.position, given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
                   may_pick_up = excluded.may_pick_up, emergency_contact = excluded.emergency_contact""";

    /** Phone and mail of the {@code first} of the household {@code c}, as a join. */
    static final String FIRST = """
              left join lateral (
                select h.email, (select n.number from phone n where n.organization_id = h.organization_id and n.person_id = h.id order by n.position limit 1) as phone
                  from person h where h.organization_id = c.organization_id and h.customer_id = c.id order by h.position limit 1) first on true
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> of(CustomerId customer) {
        return jdbc.sql("""
                select h.*, array(select n.number from phone n where n.person_id = h.id order by n.position) as phones
                  from person h where h.customer_id = ? order by h.position, h.id""").param(customer.value()).query(People::read).list();
    }

    /** Makes the household's people these: new ones are added, known ones changed, the others removed. */
    void keep(CustomerId customer, List<Person> people) {
        var known = of(customer).stream().collect(Collectors.toMap(Person::id, p -> p));
        var gone = new HashSet<>(known.keySet());
        for (var position = 0; position < people.size(); position++) {
            var person = people.get(position);
            if (person.id() != null && !gone.remove(person.id())) {
                throw FieldsRefused.field("people[" + position + "].id", "unknown-id");
            }
            var before = person.id() == null ? null : known.get(person.id());
            var id = person.id() == null ? Ids.next() : person.id();
            write(customer, id, position, person);
            if (before == null || !before.phones().equals(person.phones())) rewritePhones(id, person.phones());
        }
        gone.forEach(id -> jdbc.sql("delete from person where id = ?").param(id).update());
    }

    private void write(CustomerId customer, UUID id, int position, Person person) {
        jdbc.sql(WRITE)
                .param("id", id)
                .param("customer", customer.value())
                .param("position", position)
                .param("given", person.givenName())
                .param("family", person.familyName())
                .param("email", person.email(), Types.VARCHAR)
                .param("pickUp", person.mayPickUp())
                .param("emergency", person.emergencyContact())
                .update();
    }

    private void rewritePhones(UUID person, List<String> phones) {
        jdbc.sql("delete from phone where person_id = ?").param(person).update();
        for (var position = 0; position < phones.size(); position++) {
            jdbc.sql("insert into phone (id, person_id, position, number) values (?, ?, ?, ?)")
                    .params(Ids.next(), person, position, phones.get(position))
                    .update();
        }
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                List.of((String[]) row.getArray("phones").getArray()),
                row.getBoolean("may_pick_up"),
                row.getBoolean("emergency_contact"));
    }
}
