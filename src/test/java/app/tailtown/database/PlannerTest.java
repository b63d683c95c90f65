package app.tailtown.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.world.HouseTest;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@SuppressWarnings("NullAway.Init")
class PlannerTest {

    @Autowired
    private Planner planner;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void every_table_is_known_and_no_plan_of_before_is_kept() {
        var before =
                jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        var connection = jdbc.sql("select pg_backend_pid()").query(Long.class).single();

        planner.learnAnew();

        assertThat(jdbc.sql("""
                        select s.relname from pg_stat_all_tables s join pg_class c on c.oid = s.relid
                         where schemaname in ('tenant', 'platform') and not c.relispartition and (last_analyze is null or last_analyze < ?)""").param(before).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("select count(*) from pg_stat_activity where pid = ?")
                        .param(connection)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void no_table_of_others_is_looked_at() {
        assertThatThrownBy(() -> jdbc.sql("select platform.refresh_statistics('pg_catalog.pg_authid')")
                        .query((_, _) -> true)
                        .single())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("No table of ours");
    }
}
