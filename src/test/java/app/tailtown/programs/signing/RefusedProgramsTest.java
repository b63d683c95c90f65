package app.tailtown.programs.signing;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.events.Ledger;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Programs;
import app.tailtown.world.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has half of what a program needs, and tries the rest, is seen by its company. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class RefusedProgramsTest {

    private static final String LIST = "/api/v1/customers.csv";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    Company ours;
    Programs.Key program;
    Signer signer;

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        program = Programs.add(ours, ours.email(Role.OWNER), null, "customers-edit", "customers-view");
        signer = new Signer(port, program.secret(), Programs.sign(ours, program.id()));
    }

    private List<String> events() {
        ledger.write();
        return world.inTransaction(
                ours,
                () -> jdbc.sql("""
                        select kind || ' ' || about || ' ' || coalesce(facts ->> 'why', '') from security_event
                         where actor = ? and kind like '%-refused' order by last_at, id""")
                        .param("token:" + program.id())
                        .query(String.class)
                        .list());
    }

    @Test
    void asvs_16_3_3_a_signature_that_does_not_count_is_an_event_and_a_missing_one_is_none() {
        new Api(port, program.secret()).get(LIST);
        assertThat(signer.send("GET", LIST, "").status()).isEqualTo(200);
        assertThat(events()).isEmpty();

        var nonce = UUID.randomUUID().toString();
        signer.with(s -> s.nonce = nonce).send("GET", LIST, "");
        signer.with(s -> s.nonce = nonce).send("GET", LIST, "");
        assertThat(events()).containsExactly("signature-refused " + LIST + " signature-replayed");
    }
}
