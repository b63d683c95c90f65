package app.tailtown.daycare.visits;

import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetLook;
import app.tailtown.customers.PetWarning;
import app.tailtown.daycare.CampPart;
import app.tailtown.design.DayGuest;
import app.tailtown.design.DayGuests;
import app.tailtown.platform.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tells Today who comes to camp, in one statement. */
@Repository
class CampersOfTheDay implements DayGuests {

    private static final String CAMPERS = """
            select v.id, 'D-' || v.number as number, c.sort_name as household, v.service_id, s.name as service, g.name as place, v.part,
                   (select jsonb_agg(jsonb_build_object('petId', d.pet_id, 'name', p.name, 'species', k.code, 'photo', p.photo_id, 'cameAt', d.checked_in_at,
                                                       'wentAt', d.checked_out_at, 'warnings',\s""" + PetCards.WARNINGS + """
                                     ) order by p.name, p.id)
                      from camp_pet_visit d
                      join pet p on p.organization_id = d.organization_id and p.id = d.pet_id
                      join species k on k.organization_id = p.organization_id and k.id = p.species_id
                     where d.organization_id = v.organization_id and d.visit_id = v.id) as pets
              from camp_visit v
              join customer c on c.organization_id = v.organization_id and c.id = v.customer_id
              join service s on s.organization_id = v.organization_id and s.id = v.service_id
              join camp_group g on g.organization_id = v.organization_id and g.id = v.group_id
             where v.resort_id = ? and v.day = ? and v.live
             order by c.sort_name collate "und-x-icu", v.id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CampersOfTheDay(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Camper(
            PetId petId,
            String name,
            String species,
            @Nullable UUID photo,
            @Nullable Instant cameAt,
            @Nullable Instant wentAt,
            List<PetWarning> warnings) {}

    @Override
    public List<DayGuest> on(UUID resort, LocalDate day, Words words) {
        return jdbc.sql(CAMPERS)
                .params(resort, day)
                .query((row, _) -> read(row, words))
                .list();
    }

    private DayGuest read(ResultSet row, Words words) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var part = CampPart.of(row.getString("part"));
        return new DayGuest(
                id,
                row.getString("number"),
                row.getString("household"),
                "/camp-visits/" + id,
                row.getObject("service_id", UUID.class),
                row.getString("service"),
                row.getString("place"),
                part == CampPart.FULL ? "" : words.text("camp.part." + part.code()),
                Stream.of(json.readValue(row.getString("pets"), Camper[].class))
                        .map(c -> pet(c, words))
                        .toList());
    }

    private static DayGuest.Pet pet(Camper camper, Words words) {
        return new DayGuest.Pet(
                camper.petId().value(),
                camper.name(),
                PetLook.portrait(camper.petId(), camper.species(), camper.photo()),
                PetLook.warnings(camper.warnings(), words),
                camper.cameAt(),
                camper.wentAt());
    }
}
