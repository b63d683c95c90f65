package app.tailtown.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looks at a resort hears that something changed there, and only there. */
@HouseTest
class LiveTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ForgetChanges forget;

    Company ours;
    Ear ear;

    @BeforeEach
    void listen() {
        ours = world.ours();
        ear = hear("");
        ear.awaits("change");
    }

    @AfterEach
    void hang_up() {
        ear.close();
    }

    private Ear hear(String after) {
        return Ear.at(port, PageClient.of(port, ours.signIns().get(Role.OWNER)), after);
    }

    private String resort(Company company, int number) {
        return company.resorts().get(number).id().value().toString();
    }

    /** Somebody adds a suite. */
    private void change(Company company, int number) {
        var resort = company.resorts().get(number);
        var suite = world.suite(company, resort, world.type(company, resort));
        assertThat(suite).isNotNull();
    }

    private void book(Company company) {
        var resort = company.resorts().getFirst();
        var type = world.type(company, resort);
        var day = LocalDate.now(resort.zone()).plusDays(70);
        var who = world.family(company, 1);
        var booked = new Api(port, company.tokens().get(Role.OWNER))
                .post(
                        "/api/v1/reservations",
                        Map.of(
                                "resortId", resort.id().value(),
                                "serviceId", company.boarding(),
                                "customerId", who.customer().value(),
                                "petIds", List.of(who.pets().getFirst().value()),
                                "arrives", day.toString(),
                                "departs", day.plusDays(2).toString(),
                                "suiteTypeId", type,
                                "suiteId", world.suite(company, resort, type)));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    }

    @Test
    void a_booking_of_somebody_else_is_told_with_its_resort() {
        ear.awaits("still");
        book(ours);
        assertThat(ear.awaits("change").data()).isEqualTo(resort(ours, 0));
    }

    @Test
    void what_changes_elsewhere_is_not_told() {
        ear.awaits("still");
        change(world.theirs(), 0);
        change(ours, 1);
        assertThat(ear.awaits("change").data()).isEqualTo(resort(ours, 1));
    }

    @Test
    void who_works_at_one_resort_hears_of_no_other() {
        try (var atFirst =
                Ear.at(port, PageClient.of(port, ours.signInsAtFirst().get(Role.FRONT_DESK)), "")) {
            atFirst.awaits("change");
            change(ours, 1);
            change(ours, 0);
            assertThat(atFirst.awaits("change").data()).isEqualTo(resort(ours, 0));
        }
    }

    @Test
    void a_lost_connection_goes_on_where_it_ended() {
        // Something has to be known from before, or nobody could say that nothing was missed.
        change(ours, 0);
        ear.awaits("change");
        var last = ear.awaits("still").id();
        ear.close();
        try (var nothingNew = hear(last)) {
            assertThat(nothingNew.next().event()).isEqualTo("still");
        }
        change(ours, 0);
        try (var again = hear(last)) {
            assertThat(again.next())
                    .extracting(Ear.Heard::event, Ear.Heard::data)
                    .containsExactly("change", resort(ours, 0));
        }
    }

    @Test
    void what_was_begun_before_and_completed_after_is_told_too() {
        world.inTransaction(ours, () -> {
            touchASuite();
            CompletableFuture.runAsync(() -> change(ours, 1)).join();
            assertThat(ear.awaits("change").data()).isEqualTo(resort(ours, 1));
            return true;
        });
        assertThat(ear.awaits("change").data()).isEqualTo(resort(ours, 0));
    }

    private void touchASuite() {
        jdbc.sql(
                        "update suite set position = position where id = (select min(id::text)::uuid from suite where resort_id = ?)")
                .param(ours.resorts().getFirst().id().value())
                .update();
    }

    @Test
    void who_was_away_too_long_or_says_nonsense_is_told_to_look_again() {
        var last = ear.awaits("still").id();
        for (var nonsense : List.of("abc", "1", "9:1:", "0:0:", "99999999999:99999999999:")) {
            try (var lost = hear(nonsense)) {
                assertThat(lost.next().event()).as(nonsense).isEqualTo("change");
            }
        }
        change(ours, 0);
        var later = Instant.now().plus(Duration.ofHours(2));
        MovingClock.at(
                later,
                () -> world.in(ours, () -> {
                    forget.run();
                    return true;
                }));
        try (var lost = hear(last)) {
            assertThat(lost.next().event()).isEqualTo("change");
        }
    }
}
