package app.tailtown.admission.evaluations;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evaluations in the database. */
@Repository
class Evaluations {

    private static final String READ = """
            select e.*, coalesce(r.name, '') as resort, w.at as taken_back_at,
                   coalesce((select s.name from staff s where 'staff:' || s.id = e.recorded_by), '') as recorder,
                   coalesce((select s.name from staff s where 'staff:' || s.id = w.by_whom), '') as withdrawer
              from evaluation e
              left join resort r on r.organization_id = e.organization_id and r.id = e.resort_id
              left join evaluation_withdrawal w on w.organization_id = e.organization_id and w.evaluation_id = e.id and w.undone_at is null
            """;

    private final JdbcClient jdbc;

    Evaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first: the first that was not taken back is the one that counts. */
    List<Evaluation> of(PetId pet) {
        return jdbc.sql(READ + " where e.pet_id = ? order by e.held_on desc, e.recorded_at desc, e.id desc")
                .param(pet.value())
                .query(Evaluations::read)
                .list();
    }

    Evaluation find(UUID id) {
        return jdbc.sql(READ + " where e.id = ?")
                .param(id)
                .query(Evaluations::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(UUID id, PetId pet, KeepEvaluation what, OffsetDateTime at) {
        jdbc.sql(
                        "insert into evaluation (id, pet_id, resort_id, held_on, outcome, note, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, pet.value(), what.resortId(), what.heldOn(), what.outcome(), what.note(), at)
                .update();
    }

    /** False when it was taken back already, at this very moment or before. */
    boolean takeBack(UUID id, UUID evaluation, OffsetDateTime at) {
        return jdbc.sql("""
                insert into evaluation_withdrawal (id, evaluation_id, at) values (?, ?, ?)
                on conflict (organization_id, evaluation_id) where undone_at is null do nothing""").params(id, evaluation, at).update() == 1;
    }

    /** False when it was not taken back. */
    boolean restore(UUID evaluation, OffsetDateTime at) {
        return jdbc.sql("""
                update evaluation_withdrawal set undone_at = ?, undone_by = current_actor() where evaluation_id = ? and undone_at is null""").params(at, evaluation).update() == 1;
    }

    private static Evaluation read(ResultSet row, int number) throws SQLException {
        return new Evaluation(
                row.getObject("id", UUID.class),
                new PetId(row.getObject("pet_id", UUID.class)),
                row.getObject("resort_id", UUID.class),
                row.getString("resort"),
                row.getObject("held_on", LocalDate.class),
                Evaluation.Outcome.of(row.getString("outcome")),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorder"),
                Columns.instant(row, "taken_back_at"),
                row.getString("withdrawer"));
    }
}
