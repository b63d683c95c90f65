package app.tailtown.customers;

import app.tailtown.platform.FieldsRefused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A household and those of its pets that are to come, held still while a stay is written for them. */
@Repository
public class Households {

    private final JdbcClient jdbc;
    private final PetCards cards;

    Households(JdbcClient jdbc, PetCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /**
     * Who comes.
     *
     * @param banned they may not come any more
     * @param pets in the order asked for
     */
    public record Household(CustomerId id, String name, boolean banned, List<PetCard> pets) {}

    private record Row(UUID id, String name, boolean banned, boolean deleted) {}

    /**
     * Until the transaction ends nobody deletes this household, and nobody else writes where these pets sleep: the pets are locked in the order of their ids
     * before any suite is, which is what keeps two stays of one pet from waiting for each other. Unknown, deleted and other people's pets are wrong fields.
     */
    public Household hold(CustomerId customer, List<PetId> pets) {
        var row = jdbc.sql(
                        "select id, name, banned_at is not null as banned, deleted_at is not null as deleted from customer where id = ? for key share")
                .param(customer.value())
                .query(Row.class)
                .optional()
                .filter(r -> !r.deleted())
                .orElseThrow(() -> FieldsRefused.field("customerId", "unknown-id"));
        var own = lock(customer, pets);
        for (var i = 0; i < pets.size(); i++) {
            if (!own.contains(pets.get(i).value())) throw FieldsRefused.field("petIds[" + i + "]", "unknown-id");
        }
        var byId = cards.byIds(pets);
        var inOrder = new ArrayList<PetCard>();
        for (var pet : pets) {
            @Nullable PetCard card = byId.get(pet);
            if (card != null) inOrder.add(card);
        }
        return new Household(customer, row.name(), row.banned(), inOrder);
    }

    /** Holds several households and their pets before each is held on its own, all in the order of their ids. */
    public void keepStill(List<CustomerId> customers, List<PetId> pets) {
        jdbc.sql("select id from customer where id = any (?) order by id for key share")
                .param(customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        jdbc.sql("select id from pet where id = any (?) order by id for no key update")
                .param(pets.stream().map(PetId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private List<UUID> lock(CustomerId customer, List<PetId> pets) {
        return jdbc.sql(
                        "select id from pet where id = any (?) and customer_id = ? and deleted_at is null order by id for no key update")
                .params(pets.stream().map(PetId::value).toArray(UUID[]::new), customer.value())
                .query(UUID.class)
                .list();
    }

    /**
     * Whom one writes to.
     *
     * @param address null when nobody of the household has one
     * @param name of whoever has the address
     */
    public record WrittenTo(@Nullable String address, String name, String givenName, String language) {}

    /** The first of the household who has an address, and the language in which we write to them. */
    public WrittenTo writtenTo(CustomerId customer) {
        return jdbc.sql("""
                select h.email as address, coalesce(nullif(concat_ws(' ', nullif(h.given_name, ''), nullif(h.family_name, '')), ''), c.name) as name,
                       coalesce(nullif(h.given_name, ''), h.family_name, c.name) as given_name, c.language
                  from customer c
                  left join lateral (select p.email, p.given_name, p.family_name from person p
                                      where p.organization_id = c.organization_id and p.customer_id = c.id and p.email is not null
                                      order by p.position, p.id limit 1) h on true
                 where c.id = ?""").param(customer.value()).query(WrittenTo.class).single();
    }

    /** The names of these households. */
    public Map<CustomerId, String> names(Collection<CustomerId> ids) {
        return jdbc
                .sql("select id, name, false as banned, false as deleted from customer where id = any (?)")
                .param(ids.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(r -> new CustomerId(r.id()), Row::name));
    }
}
