package app.tailtown.booking;

import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.CustomerRow;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.organizations.Resort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who is on the phone: whoever was found or chosen, their pets, and what they had last time. */
@Repository
@Transactional(readOnly = true)
class Callers {

    private static final int FOUND = 8;

    private final CustomerBook customers;
    private final PetCards cards;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Callers(CustomerBook customers, PetCards cards, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.customers = customers;
        this.cards = cards;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param found the households that the search found, until one is chosen
     * @param pets that live
     * @param last null of whoever comes for the first time
     */
    record Caller(
            List<CustomerRow> found,
            @Nullable Customer customer,
            List<PetCard> pets,
            @Nullable LastStay last) {}

    public Caller of(Resort resort, Enquiry enquiry) {
        if (enquiry.customer() == null)
            return new Caller(customers.likeliest(enquiry.search(), FOUND), null, List.of(), null);
        var customer = customers.find(enquiry.customer());
        var last = last(resort, customer.id()).orElse(null);
        return new Caller(List.of(), customer, cards.living(customer.id()), last);
    }

    /** The latest that has begun and was not given up. */
    private Optional<LastStay> last(Resort resort, CustomerId customer) {
        return jdbc.sql("""
                select r.id, 'R-' || r.number as number, r.arrives_on, r.departs_on, r.service_id, r.drop_off, r.pick_up,
                       l.suite_type_id, t.name as suite_type, l.suite_id, coalesce(u.name, '') as suite,
                       (select jsonb_object_agg(x.pet_id, x.suite_type_id)
                          from (select distinct on (w.pet_id) w.pet_id, o.suite_type_id
                                  from let o join let_pet w on w.organization_id = o.organization_id and w.let_id = o.id
                                 where o.organization_id = r.organization_id and o.holder_id = r.id and o.released_at is null
                                 order by w.pet_id, lower(o.span), o.id) x) as types,
                       array(select g.add_on_id from given_add_on g
                              where g.organization_id = r.organization_id and g.reservation_id = r.id and g.removed_from is null
                              group by g.add_on_id
                             having count(distinct g.pet_id) = (select count(*) from reservation_pet x
                                                                 where x.organization_id = r.organization_id and x.reservation_id = r.id and x.removed_at is null)) as add_ons
                  from reservation r
                  join lateral (select l.suite_type_id, l.suite_id from let l
                                 where l.organization_id = r.organization_id and l.holder_id = r.id and l.released_at is null
                                 order by lower(l.span), l.id limit 1) l on true
                  join suite_type t on t.organization_id = r.organization_id and t.id = l.suite_type_id
                  left join suite u on u.organization_id = r.organization_id and u.id = l.suite_id
                 where r.customer_id = :customer and r.resort_id = :resort and r.arrives_on <= :today
                   and\s""" + CancelledStays.IS_NONE + """
                 order by r.arrives_on desc, r.id desc limit 1""")
                .param("customer", customer.value())
                .param("resort", resort.id().value())
                .param("today", resort.today(clock))
                .query((row, _) -> read(row))
                .optional();
    }

    private LastStay read(ResultSet row) throws SQLException {
        return new LastStay(
                new ReservationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("arrives_on", LocalDate.class),
                row.getObject("departs_on", LocalDate.class),
                row.getObject("service_id", UUID.class),
                row.getObject("suite_type_id", UUID.class),
                row.getString("suite_type"),
                row.getObject("suite_id", UUID.class),
                row.getString("suite"),
                row.getObject("drop_off", LocalTime.class),
                row.getObject("pick_up", LocalTime.class),
                List.of((UUID[]) row.getArray("add_ons").getArray()),
                types(row.getString("types")));
    }

    private Map<UUID, UUID> types(@Nullable String text) {
        if (text == null) return Map.of();
        return json.readValue(text, new TypeReference<>() {});
    }
}
