package app.tailtown.golive;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.database.TestPostgres;
import app.tailtown.golive.seen.Promises;
import app.tailtown.golive.seen.Pulse;
import app.tailtown.golive.seen.Walls;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the checklist reads of the database is what is there: each thing is broken in a real one, looked at as the app, and taken back. */
@HouseTest
class SeenInTheDatabaseTest {

    private static String app() {
        return TestPostgres.shared().database().app().user();
    }

    /** What the app sees after a step of a superuser. */
    private static <T> T after(String step, Function<JdbcClient, T> look) {
        var one = Tables.asSuperuser();
        try {
            return new TransactionTemplate(new DataSourceTransactionManager(one)).execute(undo -> {
                undo.setRollbackOnly();
                var jdbc = JdbcClient.create(one);
                if (!step.isEmpty()) jdbc.sql(step.replace("APP", app())).update();
                jdbc.sql("set local role " + app()).update();
                return look.apply(jdbc);
            });
        } finally {
            one.destroy();
        }
    }

    private static Promises promises(JdbcClient jdbc) {
        return Promises.read(jdbc, Optional.empty());
    }

    @Test
    void nothing_is_wrong() {
        var walls = after("", Walls::read);
        assertThat(walls.powers()).isEmpty();
        assertThat(walls.owned()).isZero();
        assertThat(walls.reach()).isEmpty();
        assertThat(walls.open()).isEmpty();
        assertThat(walls.unaudited()).isEmpty();
        assertThat(walls.strangers()).isEmpty();
        assertThat(walls.tables()).isGreaterThan(100);
        assertThat(walls.setting("password_encryption")).isEqualTo("scram-sha-256");
        var promises = after("", SeenInTheDatabaseTest::promises);
        assertThat(promises.unvalidated()).isEmpty();
        assertThat(promises.disabled()).isEmpty();
        assertThat(promises.brokenIndexes()).isEmpty();
        assertThat(promises.erasable()).isEmpty();
        assertThat(promises.count("x")).isPositive();
        var pulse = after("", jdbc -> Pulse.read(jdbc, Optional.empty()));
        assertThat(pulse.schema().isWhole()).isTrue();
        assertThat(pulse.jobs()).isNotNull();
        assertThat(pulse.mostConnections()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter role APP bypassrls                                        | bypassrls
            alter role APP createrole                                       | createrole
            alter table tenant.pet owner to APP                             | owns 1
            grant select on platform.account to APP                         | account
            alter table tenant.pet no force row level security              | pet is open
            drop policy own_organization on tenant.pet                      | pet is open
            create policy everybody on tenant.pet using (true)              | pet is open
            grant pg_execute_server_program to APP                          | pg_execute_server_program
            grant update (password_hash) on platform.account to APP         | account
            alter table tenant.pet enable replica trigger audit             | pet is not audited
            drop trigger audit on tenant.pet                                | pet is not audited
            alter table tenant.pet disable trigger audit                    | pet is not audited
            grant create on schema public to public                         | create in schema public
            """)
    void a_hole_in_the_walls_is_seen(String step, String hole) {
        var walls = after(step, Walls::read);
        var seen = "%s owns %d %s %s %s %s"
                .formatted(
                        walls.powers(),
                        walls.owned(),
                        walls.reach(),
                        walls.open().contains("pet") ? "pet is open" : "",
                        walls.unaudited().contains("pet") ? "pet is not audited" : "",
                        walls.strangers());
        assertThat(seen).contains(hole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table tenant.pet add constraint planted check (true) not valid | planted
            alter table tenant.pet disable trigger audit                         | audit on pet
            alter table tenant.pet enable replica trigger audit                  | audit on pet
            alter table tenant.let drop constraint suite_is_free                 | suite_is_free is gone
            grant delete on tenant.pet to APP                                    | may delete pet
            """)
    void a_broken_promise_is_seen(String step, String broken) {
        var promises = after(step, SeenInTheDatabaseTest::promises);
        assertThat(promises.unvalidated() + " " + promises.disabled() + " may delete "
                        + String.join(", ", promises.erasable()))
                .contains(broken);
    }
}
