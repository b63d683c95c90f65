package app.tailtown.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom somebody might mean who writes down a new household or a new pet. It tells, and forbids nothing. */
@Service
@Transactional(readOnly = true)
public class Alikes {

    /** More than that nobody reads while typing. */
    private static final int SHOWN = 5;

    private static final String ALIKE = """
            with found as materialized (select f.*, row_number() over () as n from alike(:phones, :emails, :names, :most) f)
            select c.id, c.name, c.created_at::date as added_on, c.banned_at is not null as banned, f.same_phone, f.same_email, f.same_name, f.seen_on,
                   coalesce(first.phone, '') as phone, coalesce(first.email, '') as email,
            """ + PetCards.NAMES + """
                    as pets
              from found f
              join customer c on c.organization_id = current_organization() and c.id = f.customer_id
            """ + People.FIRST + """
             where c.deleted_at is null
             order by f.n""";

    private final JdbcClient jdbc;
    private final PetCards pets;

    Alikes(JdbcClient jdbc, PetCards pets) {
        this.jdbc = jdbc;
        this.pets = pets;
    }

    /** The likeliest first; none for a household that says nothing yet. */
    List<Alike> of(Likeness what) {
        if (what.isNothing()) return List.of();
        return jdbc.sql(ALIKE)
                .param("phones", what.phones().toArray(String[]::new))
                .param("emails", what.emails().toArray(String[]::new))
                .param("names", what.names().toArray(String[]::new))
                .param("most", SHOWN)
                .query((row, _) -> alike(row))
                .list();
    }

    /** Who else might be this household. */
    public List<Alike> besides(Customer household) {
        var people = new Likeness(
                household.people().stream().flatMap(p -> p.phones().stream()).toList(),
                household.people().stream()
                        .flatMap(p -> java.util.stream.Stream.ofNullable(p.email()))
                        .toList(),
                household.people().stream().map(Person::name).toList());
        return of(people).stream()
                .filter(a -> !a.customerId().equals(household.id().value()))
                .toList();
    }

    /** Pets of the household of this kind that are called so, with accents or without. */
    List<Alike.OfPet> of(CustomerId household, String name, String speciesId) {
        if (name.isBlank()) return List.of();
        return pets.of(household).stream()
                .filter(p -> plain(p.name()).equals(plain(name))
                        && p.speciesId().toString().equals(speciesId))
                .map(p -> new Alike.OfPet(p.id().value(), p.name(), p.species(), p.breed(), p.deceasedOn()))
                .toList();
    }

    /** Asks once whether it is somebody who is here already; whoever is sure is not asked. */
    void ask(KeepCustomer what) {
        var alike = of(Likeness.of(what));
        if (!alike.isEmpty())
            throw new CustomerRefusal.LooksLikeHousehold(alike.getFirst().name(), alike).refused();
    }

    void ask(CustomerId household, KeepPet what) {
        var alike = of(household, what.name(), what.speciesId().toString());
        if (!alike.isEmpty())
            throw new CustomerRefusal.LooksLikePet(alike.getFirst().name(), alike).refused();
    }

    private static String plain(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Alike alike(ResultSet row) throws SQLException {
        return new Alike(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                List.of((String[]) row.getArray("pets").getArray()),
                row.getObject("added_on", LocalDate.class),
                row.getObject("seen_on", LocalDate.class),
                row.getBoolean("same_phone"),
                row.getBoolean("same_email"),
                row.getBoolean("same_name"),
                row.getBoolean("banned"));
    }
}
