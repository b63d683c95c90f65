package app.tailtown.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends what nobody may ever read in a log, wherever people and programs send such things, and where it is refused. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class CanariesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Staff staff;

    @Test
    void asvs_16_2_5_no_password_token_card_or_phone_is_in_a_log(CapturedOutput output) throws IOException {
        signIn();
        program();
        people();
        LoggerFactory.getLogger(CanariesTest.class).warn(Canaries.SENT);

        assertThat(output.getAll()).contains(Canaries.SENT);
        assertThat(SecretScan.ofLogs().in(Path.of("output"), output.getAll())).isEmpty();
    }

    private void signIn() {
        new PageClient(port).signIn(Canaries.EMAIL, Canaries.PASSWORD);
        new PageClient(port).signIn(world.ours().signIns().get(Role.KENNEL), Canaries.PASSWORD);
        new PageClient(port).get("/sign-in?password=" + encoded(Canaries.PASSWORD));
        assertThat(new Api(port, Canaries.TOKEN).get("/api/v1/customers").status())
                .isEqualTo(401);
        new Api(port, "").get("/api/v1/customers?access_token=" + Canaries.TOKEN);
    }

    private void program() {
        var owner = new Api(port, world.ours().token(Role.OWNER));
        var person = Map.of("givenName", "Canary", "email", Canaries.EMAIL, "phones", List.of(Canaries.PHONE));
        assertThat(owner.post("/api/v1/customers", Map.of("people", List.of(person), "notes", Canaries.CARD))
                        .status())
                .isEqualTo(201);
        for (var canary : Canaries.all().values()) {
            owner.post("/api/v1/customers", "{\"notes\": \"" + canary);
            owner.post("/api/v1/customers", Map.of(canary, canary), "Idempotency-Key", canary);
            owner.post("/api/v1/customers", Map.of("people", List.of(Map.of("phones", List.of(Map.of(canary, 1))))));
            owner.get("/api/v1/customers?search=" + encoded(canary) + "&limit=" + encoded(canary));
            owner.get("/api/v1/customers/" + encoded(canary));
            owner.get("/api/v1/" + encoded(canary) + "?x=%00");
            owner.raw("POST", "/api/v1/customers", "text/plain", canary.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void people() {
        var desk = PageClient.of(port, world.ours().email(Role.OWNER));
        for (var canary : Canaries.all().values()) {
            desk.get("/customers?search=" + encoded(canary));
            desk.get("/nowhere/" + encoded(canary));
            desk.get("/customers/new");
            desk.post("/customers", Map.of("people[0].givenName", canary.repeat(20), "language", canary));
        }
    }

    /** A statement that fails is logged by the house with its stack, and by PostgreSQL in its own log; neither says the row. */
    @Test
    void asvs_16_2_5_a_row_the_database_refuses_is_not_said() throws IOException {
        var family = world.family(world.ours(), 1);
        world.inTransaction(world.ours(), () -> staff.openAccount(Ids.next(), Canaries.EMAIL, "none"));

        var twice = catchThrowable(
                () -> world.inTransaction(world.ours(), () -> staff.openAccount(Ids.next(), Canaries.EMAIL, "none")));
        var refused = catchThrowable(() ->
                world.inTransaction(world.ours(), () -> insert(family.customer().value())));

        assertThat(twice).hasMessageContaining("account");
        assertThat(refused).hasMessageContaining("person_position_check");
        for (var failure : List.of(twice, refused)) {
            assertThat(failure).isInstanceOf(DataAccessException.class);
            assertThat(SecretScan.ofLogs().in(Path.of("failure"), failure + " " + failure.getCause()))
                    .isEmpty();
        }
        assertThat(inDatabaseLog()).isEmpty();
    }

    private int insert(UUID customer) {
        return jdbc.sql("""
                insert into person (id, customer_id, position, given_name, family_name, email, may_pick_up, emergency_contact)
                values (gen_random_uuid(), ?, 99, ?, ?, ?, true, true)""")
                .params(customer, Canaries.PHONE, Canaries.CARD, Canaries.EMAIL)
                .update();
    }

    /** Of a server beside which this runs as one who may read its files. */
    private static List<SecretScan.Finding> inDatabaseLog() throws IOException {
        var server = Tables.asSuperuser();
        try {
            var folder = Path.of(JdbcClient.create(server)
                            .sql("show data_directory")
                            .query(String.class)
                            .single())
                    .resolve("log");
            if (!Files.isReadable(folder)) return List.of();
            try (var logs = Files.list(folder)) {
                return logs.flatMap(log -> SecretScan.ofLogs().in(log).stream())
                        .filter(found -> found.shape().startsWith("canary"))
                        .toList();
            }
        } finally {
            server.destroy();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
