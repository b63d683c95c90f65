package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.races.Together;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A stay becomes longer, its suite is somebody else's by then, and none is free for all the nights: others move, and it stays where it is. */
@HouseTest
class ChangeMakesRoomTest extends FamilyStays {

    UUID first;
    UUID second;
    Api.Reply longer;
    Api.Reply next;

    @BeforeEach
    void two_suites_each_free_for_one_of_the_nights() {
        first = suite();
        second = suite();
        family = world.family(ours, 1);
        longer = booked(20, 22, Map.of("suiteId", first));
        next = stay(first, 22, 23);
        stay(second, 23, 24);
    }

    private Api.Reply stay(UUID suite, int from, int until) {
        var booked = book(world.family(ours, 1), from, until, Map.of("suiteId", suite));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked;
    }

    private String suiteOf(Api.Reply stay) {
        return desk.get(path(stay)).at("/lets/0/suiteId");
    }

    private JsonNode way(Api.Reply refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        return refused.json()
                .at("/remedies")
                .valueStream()
                .filter(r -> r.at("/code").asString().equals("make-room-and-change"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(refused.body()));
    }

    private static Map<String, String> fields(JsonNode way) {
        var fields = new TreeMap<String, String>();
        way.at("/change")
                .properties()
                .forEach(e -> fields.put(e.getKey(), e.getValue().asString()));
        return fields;
    }

    /** As a program sends it. */
    private Map<String, Object> body(JsonNode way) {
        var body = new HashMap<String, Object>();
        var moves = new ArrayList<Map<String, Object>>();
        fields(way).forEach((name, value) -> {
            if (!name.startsWith("makeRoom[")) {
                body.put(name, value);
                return;
            }
            var at = Integer.parseInt(name.substring(9, name.indexOf(']')));
            while (moves.size() <= at) moves.add(new HashMap<>());
            moves.get(at).put(name.substring(name.indexOf('.') + 1), value);
        });
        moves.forEach(m -> m.replaceAll((k, v) -> k.equals("version") ? Integer.valueOf((String) v) : v));
        body.put("makeRoom", moves);
        return body;
    }

    @Test
    void the_refusal_names_who_moves_where_and_one_answer_does_all_of_it() {
        var way = way(change(longer, 20, 24, Map.of()));
        assertThat(way.at("/title").asString()).contains("Move 1 other stay", "Feld", "→");
        assertThat(fields(way)).containsEntry("suiteId", first.toString());
        var changed = change(longer, 20, 24, body(way));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(suiteOf(next)).isEqualTo(second.toString());
        var lets = desk.get(path(longer)).json().at("/lets").valueStream().toList();
        assertThat(lets).allSatisfy(l -> assertThat(l.at("/suiteId").asString()).isEqualTo(first.toString()));
        assertThat(desk.get(path(longer)).at("/departs")).isEqualTo(day(24));
    }

    @Test
    void one_press_on_the_page_does_it_and_one_takes_all_of_it_back() {
        var stay = "/reservations/" + longer.at("/id");
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        browser.get(stay + "/edit");
        var typed =
                new HashMap<>(Map.of("version", "1", "arrives", day(20), "departs", day(24), "petIds[0]", pet(0) + ""));
        var refused = browser.send(stay, typed);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Move 1 other stay", "makeRoom[0].reservationId");
        typed.putAll(fields(way(change(longer, 20, 24, Map.of()))));
        var done = browser.send(stay, typed);
        assertThat(done.location()).as(done.body()).isEqualTo(stay);
        assertThat(suiteOf(next)).isEqualTo(second.toString());
        var undo = browser.get(stay).find("action=\"(/resorts/[0-9a-f-]+/moves/[0-9a-f-]+)\"");
        assertThat(browser.send(undo, Map.of("_method", "delete")).status()).isEqualTo(303);
        assertThat(suiteOf(next)).isEqualTo(first.toString());
        assertThat(desk.get(path(longer)).at("/departs")).isEqualTo(day(22));
    }

    @Test
    void who_was_changed_meanwhile_is_not_moved_and_nothing_is_done() {
        var way = way(change(longer, 20, 24, Map.of()));
        assertThat(change(next, 22, 23, Map.of("note", "Late")).status()).isEqualTo(200);
        assertThat(change(longer, 20, 24, body(way)).status()).isEqualTo(412);
        assertThat(desk.get(path(longer)).at("/departs")).isEqualTo(day(22));
        assertThat(suiteOf(next)).isEqualTo(first.toString());
    }

    @Test
    void of_two_at_once_one_is_changed_and_no_suite_is_let_twice() throws Exception {
        var body = body(way(change(longer, 20, 24, Map.of())));
        Callable<Api.Reply> one = () -> change(longer, 20, 24, body);
        var replies = Together.run(List.of(one, one, one));
        assertThat(replies.stream().map(Api.Reply::status).filter(s -> s == 200))
                .hasSize(1);
        assertThat(replies.stream().map(Api.Reply::status).filter(s -> s != 200))
                .allMatch(s -> s == 412 || s == 409);
        assertThat(suiteOf(next)).isEqualTo(second.toString());
    }

    @Test
    void nobody_is_asked_to_move_where_one_is_free_anyhow() {
        suite();
        var refused = change(longer, 20, 24, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).doesNotContain("make-room-and-change").contains("take-suite");
    }
}
