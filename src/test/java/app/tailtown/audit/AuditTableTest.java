package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the audit, and who may touch it. */
@HouseTest
class AuditTableTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asvs_16_2_1_every_change_names_who_and_when_and_which_request() {
        var written = change("Biscuit", Map.of());

        assertThat(written).containsEntry("actor", "job:test").containsEntry("request_id", "test");
        assertThat(((Timestamp) Objects.requireNonNull(written.get("at"))).toInstant())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(5)),
                        Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(String.valueOf(written.get("changes"))).contains("Biscuit");
        assertThat(written.get("on_behalf_of")).isNull();
        assertThat(written.get("reason")).isNull();
    }

    @Test
    void asvs_16_2_1_it_says_for_whom_and_why_where_that_is_known() {
        assertThat(change("Muffin", Map.of("app.on_behalf_of", "operator:ann", "app.reason", "She asked us to.")))
                .containsEntry("on_behalf_of", "operator:ann")
                .containsEntry("reason", "She asked us to.");
        assertThat(change("Crumb", Map.of("app.on_behalf_of", "", "app.reason", "")))
                .containsEntry("on_behalf_of", null)
                .containsEntry("reason", null);
    }

    private Map<String, Object> change(String name, Map<String, String> said) {
        var pet = world.family(world.ours(), 1).pets().getFirst();
        return world.inTransaction(world.ours(), () -> {
            said.forEach((key, value) -> jdbc.sql("select set_config(?, ?, true)")
                    .params(key, value)
                    .query(String.class)
                    .single());
            jdbc.sql("update pet set name = ? where id = ?")
                    .params(name, pet.value())
                    .update();
            return jdbc.sql("select * from audit where row_id = ? order by id desc limit 1")
                    .param(pet.value())
                    .query()
                    .singleRow();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into tenant.%s (organization_id) values (gen_random_uuid())",
                "update tenant.%s set organization_id = gen_random_uuid()",
                "delete from tenant.%s",
                "truncate tenant.%s",
                "drop table tenant.%s",
                "alter table tenant.%s disable row level security"
            })
    void asvs_16_4_2_nobody_but_the_owner_can_touch_what_was_written(String how) {
        for (var table : tables()) {
            var app = Tables.asApp();
            try {
                assertThatThrownBy(() ->
                                JdbcClient.create(app).sql(how.formatted(table)).update())
                        .as(table)
                        .rootCause()
                        .hasMessageMatching("ERROR: (permission denied for|must be owner of) table " + table);
            } finally {
                app.destroy();
            }
        }
    }

    private static List<String> tables() {
        var superuser = Tables.asSuperuser();
        try {
            return JdbcClient.create(superuser).sql("""
                            select c.relname from pg_class c
                             where c.oid in (select relid from pg_partition_tree('tenant.audit')) or c.oid in ('tenant.audit_seal'::regclass, 'tenant.audit_chain'::regclass)""").query(String.class).list();
        } finally {
            superuser.destroy();
        }
    }
}
