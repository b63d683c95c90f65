package app.tailtown.world;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Ids;
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
