package app.tailtown.care;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instructions as they were written down, one version after the other, and which one was right at which stay. */
@Repository
class InstructionVersions {

    private static final String READ = """
            select i.id, i.pet_id, i.number, i.feeding, i.medication, i.at, coalesce(s.name, '') as by
              from pet_instructions i
              left join staff s on s.organization_id = i.organization_id and 'staff:' || s.id = i.by_whom
            """;

    private final JdbcClient jdbc;

    InstructionVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds now, for each pet of which anybody has said something. */
    Map<PetId, Instructions> current(Collection<PetId> pets) {
        return byPet(jdbc.sql(READ + """
                 where i.pet_id = any (:pets)
                   and i.number = (select max(l.number) from pet_instructions l where l.organization_id = i.organization_id and l.pet_id = i.pet_id)""")
                .param("pets", pets.stream().map(PetId::value).toArray(UUID[]::new))
                .query(InstructionVersions::read)
                .list());
    }

    Instructions current(PetId pet) {
        return current(List.of(pet)).getOrDefault(pet, Instructions.unknown(pet));
    }

    /** The latest first. */
    List<Instructions> all(PetId pet) {
        return jdbc.sql(READ + " where i.pet_id = ? order by i.number desc")
                .param(pet.value())
                .query(InstructionVersions::read)
                .list();
    }

    /** False when somebody else wrote one at this moment. */
    boolean add(UUID id, PetId pet, int number, KeepInstructions what, OffsetDateTime now) {
        return jdbc.sql("""
                insert into pet_instructions (id, pet_id, number, feeding, medication, at) values (?, ?, ?, ?, ?, ?)
                on conflict on constraint a_version_is_written_once do nothing""")
                        .params(id, pet.value(), number, what.feeding(), what.medication(), now)
                        .update()
                == 1;
    }

    /** The next version of each of them; how many there are then, fewer when somebody else wrote one at this moment. */
    int add(List<AsItComes> said, OffsetDateTime now) {
        return jdbc.sql("""
                insert into pet_instructions (id, pet_id, number, feeding, medication, at)
                select x.id, x.pet, x.number, x.feeding, x.medication, :now
                  from unnest(cast(:ids as uuid[]), cast(:pets as uuid[]), cast(:numbers as int[]), cast(:feedings as text[]), cast(:medications as text[]))
                       as x (id, pet, number, feeding, medication)
                on conflict on constraint a_version_is_written_once do nothing""")
                .param("now", now)
                .param("ids", said.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("pets", said.stream().map(AsItComes::petId).toArray(UUID[]::new))
                .param("numbers", said.stream().map(AsItComes::nextVersion).toArray(Integer[]::new))
                .param("feedings", said.stream().map(AsItComes::feeding).toArray(String[]::new))
                .param("medications", said.stream().map(AsItComes::medication).toArray(String[]::new))
                .update();
    }

    /** What somebody confirmed for this stay, for each pet they were asked about. */
    Map<PetId, Instructions> confirmed(UUID reservation) {
        return byPet(jdbc.sql(READ + """
                  join (select distinct on (c.pet_id) c.organization_id, c.instructions_id from stay_instructions c
                         where c.reservation_id = ? order by c.pet_id, c.id desc) c
                    on c.organization_id = i.organization_id and c.instructions_id = i.id""")
                .param(reservation)
                .query(InstructionVersions::read)
                .list());
    }

    void confirm(StayHead stay, PetId pet, UUID instructions, OffsetDateTime now) {
        jdbc.sql(
                        "insert into stay_instructions (id, resort_id, reservation_id, pet_id, instructions_id, at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), stay.resortId(), stay.id(), pet.value(), instructions, now)
                .update();
    }

    /** All of them at once. */
    void confirm(StayHead stay, Collection<Instructions> right, OffsetDateTime now) {
        if (right.isEmpty()) return;
        jdbc.sql("""
                insert into stay_instructions (id, resort_id, reservation_id, pet_id, instructions_id, at)
                select x.id, :resort, :stay, x.pet, x.right_one, :now
                  from unnest(cast(:ids as uuid[]), cast(:pets as uuid[]), cast(:right as uuid[])) as x (id, pet, right_one)""")
                .param("resort", stay.resortId())
                .param("stay", stay.id())
                .param("now", now)
                .param("ids", right.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("pets", right.stream().map(i -> i.petId().value()).toArray(UUID[]::new))
                .param("right", right.stream().map(Instructions::id).toArray(UUID[]::new))
                .update();
    }

    private static Map<PetId, Instructions> byPet(List<Instructions> all) {
        return all.stream().collect(Collectors.toMap(Instructions::petId, Function.identity()));
    }

    private static Instructions read(ResultSet row, int number) throws SQLException {
        return new Instructions(
                row.getObject("id", UUID.class),
                new PetId(row.getObject("pet_id", UUID.class)),
                row.getInt("number"),
                row.getString("feeding"),
                row.getString("medication"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }
}
