package app.tailtown.booking.paper;

import app.tailtown.organizations.ResortId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads many stays as their cards show them, in one statement. */
@Repository
class CardRows {

    private static final String PEOPLE = """
            (select coalesce(jsonb_agg(jsonb_build_object('name', btrim(o.given_name || ' ' || o.family_name), 'mayPickUp', o.may_pick_up, 'emergency', o.emergency_contact,
                             'phones', array(select p.number from phone p where p.organization_id = o.organization_id and p.person_id = o.id order by p.position)) order by o.position), '[]')
               from person o where o.organization_id = r.organization_id and o.customer_id = r.customer_id)""";

    private static final String CLINIC = """
            (select jsonb_build_object('name', k.name, 'phone', k.phone, 'place', k.place)
               from vaccination x join vet_clinic k on k.organization_id = x.organization_id and k.id = x.clinic_id
              where x.organization_id = s.organization_id and x.pet_id = s.pet_id and x.taken_back_at is null order by x.administered_on desc nulls last, x.id desc limit 1)""";

    private static final String GIFTS = """
            (select coalesce(jsonb_agg(jsonb_build_object('name', d.name, 'quantity', d.quantity, 'day', d.day) order by d.day, d.name, d.given_add_on_id), '[]')
               from add_on_day d where d.organization_id = s.organization_id and d.reservation_id = s.reservation_id and d.pet_id = s.pet_id)""";

    private static final String PETS = """
            (select coalesce(jsonb_agg(jsonb_build_object('petId', s.pet_id, 'name', p.name, 'arrives', s.arrives_on, 'departs', s.departs_on,
                             'clinic', """ + CLINIC + ", 'addOns', " + GIFTS + """
                             ) order by p.name, p.id), '[]')
               from pet_stay s join pet p on p.organization_id = s.organization_id and p.id = s.pet_id
              where s.organization_id = r.organization_id and s.reservation_id = r.id and s.no_show_at is null)""";

    private static final String PLACES = """
            (select coalesce(jsonb_agg(jsonb_build_object('suite', u.name, 'from', l.arrives_on, 'until', l.departs_on,
                             'pets', array(select x.pet_id from let_pet x where x.organization_id = l.organization_id and x.let_id = l.id order by x.pet_id)) order by l.arrives_on, l.id), '[]')
               from let l left join suite u on u.organization_id = l.organization_id and u.id = l.suite_id
              where l.organization_id = r.organization_id and l.holder_id = r.id and l.released_at is null)""";

    private static final String STAYS = """
            select r.id, r.resort_id, 'R-' || r.number as number, c.name as household, v.name as service, r.arrives_on, r.departs_on, r.drop_off, r.pick_up, r.time_zone,
                   \s""" + PEOPLE + " as people, " + PETS + " as pets, " + PLACES + """
                    as places
              from reservation r
              join customer c on c.organization_id = r.organization_id and c.id = r.customer_id
              join service v on v.organization_id = r.organization_id and v.id = r.service_id
             where r.id = any (:stays)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CardRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public List<CardStay> of(Collection<UUID> stays) {
        return jdbc.sql(STAYS)
                .param("stays", stays.stream().distinct().toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    private CardStay read(ResultSet row, int number) throws SQLException {
        return new CardStay(
                row.getObject("id", UUID.class),
                new ResortId(row.getObject("resort_id", UUID.class)),
                row.getString("number"),
                row.getString("household"),
                row.getString("service"),
                row.getObject("arrives_on", LocalDate.class),
                row.getObject("departs_on", LocalDate.class),
                row.getObject("drop_off", LocalTime.class),
                row.getObject("pick_up", LocalTime.class),
                ZoneId.of(row.getString("time_zone")),
                List.of(json.readValue(row.getString("people"), CardStay.Contact[].class)),
                List.of(json.readValue(row.getString("pets"), CardStay.Guest[].class)),
                List.of(json.readValue(row.getString("places"), CardStay.Place[].class)));
    }
}
