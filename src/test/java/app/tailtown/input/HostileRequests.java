package app.tailtown.input;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends something wrong to every route that takes a body. */
abstract class HostileRequests {

    static final List<String> DATES =
            List.of("birthDate", "on", "from", "until", "arrives", "departs", "administeredOn", "validUntil");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Api owner;
    List<Writes.Write> writes;

    @BeforeEach
    void open() {
        var ours = world.ours();
        owner = new Api(port, ours.token(Role.OWNER));
        writes = Writes.of(world, ours).all();
    }

    /** How many rows the audit has: whatever is written anywhere writes there too. */
    static long written() {
        var all = Tables.asSuperuser();
        try {
            return JdbcClient.create(all)
                    .sql("select count(*) from tenant.audit")
                    .query(Long.class)
                    .single();
        } finally {
            all.destroy();
        }
    }

    /** Sends something wrong to each route, and expects this status, a problem, and nothing written. */
    void refused(int status, BiFunction<Writes.Write, SoftAssertions, List<Api.Reply>> send) {
        var before = written();
        var all = new SoftAssertions();
        for (var write : writes) {
            for (var reply : send.apply(write, all)) {
                all.assertThat(reply.status()).as(write.name() + reply.body()).isEqualTo(status);
                all.assertThat(reply.headers().firstValue("Content-Type"))
                        .as(write.name())
                        .hasValue("application/problem+json");
                all.assertThat(reply.body()).as(write.name()).doesNotContain("Exception", "app.tailtown", "at java");
            }
        }
        all.assertThat(written()).isEqualTo(before);
        all.assertAll();
    }

    Stream<Writes.Write> eachText(Writes.Write write, String text) {
        return write.body().entrySet().stream()
                .filter(e -> e.getValue() instanceof String && !DATES.contains(e.getKey()))
                .map(e -> new Writes.Write(write.method(), write.path(), write.with(e.getKey(), text)));
    }
}
