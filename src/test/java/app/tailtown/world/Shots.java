package app.tailtown.world;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vaccines and proofs, for pets that have to be able to come. */
public class Shots {

    @Autowired
    private JdbcClient jdbc;

    /** Each needs the other. */
    @Autowired
    @Lazy
    private World world;

    private static final List<String> IN_CAMP = List.of(
            """
            insert into camp_group (id, resort_id, name, opens, cut_off, closes) values (:group, :resort, :group::text, '07:00', '13:00', '19:00')""",
            "insert into quote (id, resort_id, currency, total_minor, lines, rules, made_at) values (:quote, :resort, 'USD', 0, '[]', '', now())",
            """
            insert into camp_visit (id, resort_id, number, customer_id, service_id, group_id, day, part, quote_id, booked_at)
            select :id, :resort, 900000 + extract(epoch from clock_timestamp())::int % 90000, p.customer_id, s.id, :group, :day, 'full', :quote, now()
              from pet p, service s where p.id = :pet and s.kind = 'day-camp' limit 1""",
            """
            insert into camp_visit_pet (resort_id, visit_id, pet_id, group_id, service_id, day)
            select resort_id, id, :pet, group_id, service_id, day from camp_visit where id = :id""",
            "insert into camp_place (resort_id, group_id, day, capacity, taken) values (:resort, :group, :day, 1, 1)",
            "insert into camp_check_in (id, resort_id, visit_id, pet_id, at) values (:id, :resort, :id, :pet, now())");

    /** All that is required of dogs, verified and for good. */
    PetId give(PetId pet) {
        jdbc.sql("""
                with given as (
                  insert into vaccination (id, pet_id, immunization_type_id, valid_until, valid_until_from, submitted_at)
                  select gen_random_uuid(), ?, t.id, date '2099-12-31', 'stated', now()
                    from immunization_type t join species s on s.organization_id = t.organization_id and s.id = t.species_id
                   where s.code = 'dog' and t.name in ('Rabies', 'DHPP', 'Bordetella')
                  returning id)
                insert into vaccination_decision (id, vaccination_id, verdict, at)
                select gen_random_uuid(), id, 'verified', now() from given""").param(pet.value()).update();
        return pet;
    }

    /** It was tried out today and passed. */
    PetId pass(PetId pet) {
        jdbc.sql("""
                insert into evaluation (id, pet_id, resort_id, held_on, outcome, recorded_at)
                select gen_random_uuid(), ?, r.id, current_date - 1, 'passed', now() from resort r order by r.position, r.id limit 1""").param(pet.value()).update();
        return pet;
    }

    /** It came to day camp on a day and went home. */
    public int wasInCamp(Company company, PetId pet, java.time.LocalDate day) {
        var ids = Map.of(
                "id",
                Ids.next(),
                "group",
                Ids.next(),
                "quote",
                Ids.next(),
                "pet",
                pet.value(),
                "resort",
                company.resort(),
                "day",
                day);
        return IN_CAMP.stream()
                .mapToInt(sql -> jdbc.sql(sql).params(ids).update())
                .sum();
    }

    UUID vaccine(UUID species) {
        var type = Ids.next();
        jdbc.sql("insert into immunization_type (id, species_id, name) values (?, ?, ?)")
                .params(type, species, "V" + type)
                .update();
        jdbc.sql(
                        "insert into vaccine_product (id, immunization_type_id, name, valid_months) values (?, ?, 'A year', 12)")
                .params(Ids.next(), type)
                .update();
        return type;
    }

    /** Lets what a pet has against one thing end on a day. */
    public void lapse(Company company, PetId pet, String vaccine, java.time.LocalDate on) {
        world.inTransaction(
                company, () -> jdbc.sql("""
                update vaccination set valid_until = ?
                 where pet_id = ? and immunization_type_id in (select id from immunization_type where name = ?)""").params(on, pet.value(), vaccine).update());
    }

    /** Something that animals other than dogs and cats can be vaccinated against: whatever is required of them stops no dog of another test. */
    public UUID rareVaccine(Company company) {
        return world.inTransaction(
                company,
                () -> vaccine(jdbc.sql("select id from species where code = 'other'")
                        .query(UUID.class)
                        .single()));
    }

    /** A boarding service of its own, so that what a test requires for it stops no stay of another test. */
    public UUID service(Company company) {
        return world.inTransaction(company, () -> {
            var id = Ids.next();
            jdbc.sql(
                            "insert into service (id, kind, name, description, active, position) values (?, 'boarding', ?, '', true, 99)")
                    .params(id, "Boarding " + id)
                    .update();
            return id;
        });
    }
}
