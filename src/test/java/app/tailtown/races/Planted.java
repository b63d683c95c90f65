package app.tailtown.races;

import app.tailtown.world.Tables;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps around the application, in the real database, that are taken back in any case. */
final class Planted {

    private Planted() {}

    /** Whether a step is done and counted as broken. */
    static boolean happens(String before, String step, String promise) {
        try (var one = Tables.asSuperuser()) {
            var jdbc = JdbcClient.create(one);
            jdbc.sql("begin").update();
            try {
                jdbc.sql(
                                "select set_config('app.actor', 'test', true), set_config('app.request', 'test', true), set_config('app.resorts', '*', true),"
                                        + " set_config('app.organization', (select id::text from platform.organization limit 1), true)")
                        .query((_, _) -> 0)
                        .list();
                if (!before.isEmpty()) jdbc.sql(before).update();
                jdbc.sql(step).update();
                return jdbc.sql("select violations from platform.invariant where name = ?")
                                .param(promise)
                                .query(Long.class)
                                .single()
                        > 0;
            } catch (DataAccessException refused) {
                return false;
            } finally {
                jdbc.sql("rollback").update();
            }
        }
    }
}
