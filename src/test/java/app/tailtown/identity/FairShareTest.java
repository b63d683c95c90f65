package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.organizations.OrganizationId;
import app.tailtown.platform.TooMany;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A storm at one company is no storm at the other. */
@HouseTest
class FairShareTest {

    private static final int STORM = 60;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_company_waits_for_itself_and_for_nobody_else() {
        var share = new FairShare(Duration.ZERO);
        var ours = new OrganizationId(UUID.randomUUID());
        var theirs = new OrganizationId(UUID.randomUUID());
        var turns = new ArrayList<FairShare.Turn>();
        var somebody = UUID.randomUUID();
        for (var i = 0; i < FairShare.MOST_OF_ONE; i++) turns.add(share.take(ours, somebody));
        assertThatThrownBy(() -> share.take(ours, somebody)).as("one of them").isInstanceOf(TooMany.class);
        for (var i = FairShare.MOST_OF_ONE; i < FairShare.MOST_AT_ONCE; i++)
            turns.add(share.take(ours, UUID.randomUUID()));
        assertThatThrownBy(() -> share.take(ours, UUID.randomUUID()))
                .as("all of them")
                .isInstanceOf(TooMany.class);
        share.take(theirs, UUID.randomUUID()).close();
        turns.getFirst().close();
        share.take(ours, somebody).close();
    }

    /** Were connections given to whoever asks first, they would have waited behind sixty that wait for a lock, and been told to come back later. */
    @Test
    void asvs_2_4_1_while_sixty_requests_of_one_company_are_stuck_the_other_is_answered() throws Exception {
        var ours = world.ours();
        var theirs = world.theirs();
        var family = world.family(ours, 1);
        var calm = new Api(port, theirs.tokens().get(Role.OWNER));
        assertThat(calm.get("/api/v1/customers").status()).isEqualTo(200);
        try (var storm = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = new CountDownLatch(1);
            var answered = new CountDownLatch(1);
            storm.submit(() -> world.inTransaction(ours, () -> hold(family, held, answered)));
            held.await();
            var begun = new CountDownLatch(STORM);
            for (var i = 0; i < STORM; i++) storm.submit(() -> edit(ours, family, begun));
            begun.await();
            var answers = new ArrayList<Integer>();
            for (var i = 0; i < 20; i++) {
                answers.add(calm.get("/api/v1/customers").status());
                Thread.sleep(50);
            }
            answered.countDown();
            assertThat(answers).as("answers while the others are stuck").containsOnly(200);
        }
    }

    private boolean hold(World.Family family, CountDownLatch held, CountDownLatch answered) {
        jdbc.sql("select from customer where id = ? for update")
                .param(family.customer().value())
                .query((_, _) -> true)
                .list();
        held.countDown();
        try {
            answered.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private int edit(Company ours, World.Family family, CountDownLatch begun) {
        var desk = new Api(port, ours.tokens().get(Role.OWNER));
        begun.countDown();
        return desk.put(
                        "/api/v1/customers/" + family.customer().value(),
                        Map.of("people", List.of(Map.of("givenName", "A", "familyName", "Storm"))),
                        "If-Match",
                        "\"1\"")
                .status();
    }
}
