package app.tailtown.world;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Ids;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vaccines and proofs, for pets that have to be able to come. */
class Shots {

    @Autowired
    private JdbcClient jdbc;

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
}
