package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.races.Desk.Place;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The benches in short: many at once, cut off in the middle, and with everything killed under them. */
@Tag("slow")
@HouseTest
class BookingSurvivesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("observer")
    DataSource observer;

    Desk desk;
    UUID type;
    LocalDate today;

    @BeforeEach
    void open() {
        var ours = world.ours();
        var resort = ours.resorts().getFirst();
        desk = new Desk(new Api(port, ours.tokens().get(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
        type = world.type(ours, resort);
        today = LocalDate.now(resort.zone());
    }

    @Test
    void fifty_clients_for_the_last_suite_are_one_winner_and_forty_nine_clear_answers() {
        var only = Place.suite(desk.suite(type));
        var racers = desk.families(50);
        var clerk = world.ours().signIns().get(Role.FRONT_DESK);
        var forms = Stream.generate(() -> new FormDesk(PageClient.of(port, clerk), desk))
                .limit(25)
                .toList();
        var contest = new LastSuite(desk, forms, today.plusDays(10));

        IntStream.range(0, 10).forEach(night -> {
            var asked = contest.round(racers, only, Place.typed(type), night);
            assertThat(asked).filteredOn(LastSuite.Asked::won).hasSize(1);
            assertThat(asked).filteredOn(a -> !a.won() && !a.wasRefused()).isEmpty();
        });
        assertThat(new Invariants(observer).broken()).isEmpty();
    }

    @Test
    void a_request_whose_sender_is_gone_and_asks_again_books_once() {
        var place = Place.suite(desk.suite(type));
        var family = desk.family(1);

        IntStream.range(0, 30).forEach(night -> {
            var key = UUID.randomUUID().toString();
            var wish = desk.wish(family, place, today.plusDays(10 + night), today.plusDays(11 + night));
            wish.put("note", key);
            cutOff(wish, key);
            var reply = desk.api().post("/api/v1/reservations", wish, "Idempotency-Key", key);
            assertThat(Desk.outcome(reply)).isEqualTo("ok");
            assertThat(booked(key)).isEqualTo(1);
        });
    }

    private void cutOff(Object wish, String key) {
        try {
            CutRequest.send(desk.api(), "/api/v1/reservations", wish, key);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long booked(String note) {
        return world.inTransaction(
                world.ours(),
                () -> jdbc.sql("select count(*) from reservation where note = ?")
                        .param(note)
                        .query(Long.class)
                        .single());
    }

    @Test
    void what_was_confirmed_is_there_once_after_the_application_and_the_database_were_killed(@TempDir Path home)
            throws Exception {
        try (var app = AppProcess.ready(home);
                var demo = DemoDesk.of(app)) {
            var drill = new KillDrill(demo);

            drill.run(1, app::killAndStartAgain);
            drill.run(1, app::killDatabase);

            try (var superuser = app.superuser()) {
                var found = Recount.of(drill, JdbcClient.create(new SingleConnectionDataSource(superuser, true)));
                assertThat(found.acknowledged()).isPositive();
                assertThat(found).matches(Recount::isRight);
            }
            assertThat(drill.faults()).isEmpty();
            assertThat(app.invariants().broken()).isEmpty();
        }
    }
}
