package app.tailtown.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.events.Kind;
import app.tailtown.events.Ledger;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.Role;
import app.tailtown.platform.Words;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The screen of what concerns the safety of a company. */
@HouseTest
class EventsScreenTest {

    private static final String PATH = "/settings/security-events";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecurityEvents events;

    @Autowired
    Ledger ledger;

    @Autowired
    MessageSource bundles;

    private final String list = "list-" + UUID.randomUUID();
    private PageClient manager;

    @BeforeEach
    void somebody_takes_a_list_away() {
        manager = PageClient.of(port, world.ours().email(Role.MANAGER));
        happened(list);
        happened(list);
        ledger.write();
    }

    private void happened(String about) {
        world.in(world.ours(), () -> {
            events.happened(Kind.EXPORTED, about, Map.of());
            return true;
        });
    }

    @Test
    void asvs_16_3_1_who_came_in_is_shown_with_name_address_and_proof() {
        var page = manager.get(PATH + "?kind=signed-in");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Signed in", "127.0.0.1", "With: password")
                .doesNotContain("<td>staff:");
    }

    @Test
    void it_is_found_by_kind_person_day_and_words_and_counted_within_a_minute() {
        var today = LocalDate.now(ZoneOffset.UTC);
        for (var fits : new String[] {"kind=exported", "from=" + today.minusDays(1), "to=" + today.plusDays(1)}) {
            assertThat(manager.get(PATH + "?q=" + list + "&" + fits).body())
                    .as(fits)
                    .contains("<td>List taken away as a file");
        }
        for (var fits : new String[] {
            "kind=denied",
            "kind=refused",
            "from=" + today.plusDays(2),
            "actor=staff:033a289c-0039-531b-8d78-167023afb0e4"
        }) {
            assertThat(manager.get(PATH + "?q=" + list + "&" + fits).body())
                    .as(fits)
                    .contains("Nothing happened");
        }
        assertThat(manager.get(PATH + "?q=" + list).body()).contains("2 times");
        assertThat(manager.get(PATH + "?from=1066-10-14").status()).isEqualTo(422);
        assertThat(manager.get(PATH + "?kind=%27").status()).isEqualTo(422);
        assertThat(manager.get(PATH + "?after=x").status()).isEqualTo(422);
    }

    @Test
    void it_is_paged() {
        world.inTransaction(
                world.ours(),
                () -> jdbc.sql("""
                        select note_security_events((select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'kind', 'invited', 'actor', 'job:' || n, 'address', '',
                          'about', ?::text, 'firstAt', clock_timestamp(), 'lastAt', clock_timestamp(), 'times', 1, 'refused', false, 'request', '', 'facts', '{}'::jsonb))
                          from generate_series(1, 60) n))""").param(list).query((_, _) -> true).single());

        var first = manager.get(PATH + "?q=" + list);
        assertThat(first.body()).contains("after=");
        var next = first.body().replaceFirst("(?s).*after=([A-Za-z0-9_-]+).*", "$1");
        assertThat(manager.get(PATH + "?q=" + list + "&after=" + next).body()).contains("<tr data-item>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void it_is_taken_away_as_a_file_and_that_is_an_event_too(String kind) {
        var file = manager.get(PATH + "." + kind + "?q=" + list);
        ledger.write();

        assertThat(file.status()).isEqualTo(200);
        if (kind.equals("csv")) assertThat(file.body()).contains(list, "List taken away as a file");
        assertThat(manager.get(PATH + "?kind=exported").body()).contains("security-events");
    }

    @Test
    void asvs_8_2_1_who_may_not_see_it_sees_neither_the_page_nor_the_link() {
        var desk = PageClient.of(port, world.ours().email(Role.FRONT_DESK));

        assertThat(desk.get(PATH).status()).isEqualTo(403);
        assertThat(desk.get(PATH + ".csv").status()).isEqualTo(403);
        assertThat(desk.get("/customers").body()).doesNotContain(PATH);
    }

    @Test
    void asvs_8_2_2_who_may_see_it_at_one_resort_only_and_whoever_is_elsewhere_sees_none_of_it() {
        var ofOne = PageClient.of(port, world.ours().signInsAtFirst().get(Role.MANAGER));
        var theirs = PageClient.of(port, world.theirs().email(Role.MANAGER));

        assertThat(ofOne.get(PATH).body()).contains("This is for those who may see it at every resort.");
        for (var other : new PageClient[] {ofOne, theirs}) {
            assertThat(other.get(PATH + "?kind=exported").body()).doesNotContain(list);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void every_kind_has_a_word(String language) {
        var words = new Words(bundles, Locale.forLanguageTag(language));

        for (var kind : Kind.values())
            assertThat(words.has("watch.kind." + kind.code())).as(kind.code()).isTrue();
    }
}
