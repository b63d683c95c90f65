package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That somebody read what is not everybody's is written down. */
@HouseTest
class AccessLogTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private List<Map<String, Object>> written(String request) {
        return world.inTransaction(
                world.ours(),
                () -> jdbc.sql("select * from access_log where request_id = ?")
                        .param(request)
                        .query()
                        .listOfRows());
    }

    private static String request(Api.Reply reply) {
        return reply.headers().firstValue("X-Request-Id").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void asvs_16_3_2_a_list_that_is_taken_away_is_written_down_with_what_was_asked_for(String kind) {
        var desk = PageClient.of(port, world.ours().signIns().get(Role.FRONT_DESK));
        var reply = desk.get("/customers." + kind + "?q=whit");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(written(request(reply))).singleElement().satisfies(line -> {
            assertThat(line).containsEntry("action", "export").containsEntry("table_name", "customers");
            assertThat(String.valueOf(line.get("actor"))).startsWith("staff:");
            assertThat(String.valueOf(line.get("details"))).contains("\"q\": \"whit\"", "\"as\": \"" + kind + "\"");
        });
    }

    @Test
    void asvs_16_3_2_whoever_may_not_have_it_is_not_written_down_as_having_it() {
        var kennel = PageClient.of(port, world.ours().signIns().get(Role.KENNEL));
        var reply = kennel.get("/customers.csv");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(written(request(reply))).isEmpty();
    }

    @Test
    void asvs_16_3_2_a_medical_paper_that_is_opened_is_written_down_by_its_row() {
        var manager = new Api(port, world.ours().tokens().get(Role.MANAGER));
        var pet = world.family(world.ours(), 1).pets().getFirst();
        var given = manager.post(
                "/api/v1/pets/" + pet.value() + "/vaccinations",
                Map.of("immunizationTypeId", world.vaccine(world.ours()), "administeredOn", "2026-01-02"));
        var path = "/api/v1/vaccinations/" + given.at("/id") + "/document";
        assertThat(written(request(manager.get(path)))).isEmpty();
        manager.raw(
                "POST", path, "application/pdf", "%PDF-1.7 proof".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        var opened = manager.get(path);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(written(request(opened)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("action", "read")
                        .containsEntry("table_name", "vaccination")
                        .containsEntry("row_id", java.util.UUID.fromString(given.at("/id"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tenant.access_log set actor = 'nobody'",
                "delete from tenant.access_log",
                "truncate tenant.access_log"
            })
    void asvs_16_4_2_what_was_written_is_not_touched_again(String how) {
        var app = Tables.asApp();
        try {
            assertThatThrownBy(() -> JdbcClient.create(app).sql(how).update())
                    .rootCause()
                    .hasMessage("ERROR: permission denied for table access_log");
        } finally {
            app.destroy();
        }
    }
}
