package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Two suites of one type, and what is moved between them and taken back. */
abstract class MovingScene extends FamilyStays {

    UUID first;
    UUID second;

    @BeforeEach
    void two_suites() {
        first = suite();
        second = suite();
    }

    Api.Reply stay(UUID suite, int from, int until) {
        var booked = book(world.family(ours, 1), from, until, Map.of("suiteId", suite));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked;
    }

    String moves() {
        return "/api/v1/resorts/" + ours.resort() + "/moves";
    }

    static Api.Reply ok(Api.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    Api.Reply undo(Api.Reply pressed) {
        return desk.delete(moves() + "/" + pressed.at("/id"));
    }

    String where(Api.Reply stay) {
        var now = desk.get(path(stay));
        var suite = now.at("/lets/0/suiteId").equals(first.toString()) ? "first " : "second ";
        return suite + String.join(" ", lets(stay));
    }
}
