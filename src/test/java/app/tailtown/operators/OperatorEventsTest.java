package app.tailtown.operators;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.events.Kind;
import app.tailtown.events.Ledger;
import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens at the console, and what nobody known tried, is an event of the installation. */
@HouseTest
class OperatorEventsTest extends AtTheConsole {

    @Autowired
    Ledger ledger;

    private String events(String kind) {
        ledger.write();
        var page = browser.get("/operator/events?kind=" + kind);
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    @Test
    void asvs_16_3_1_who_comes_to_the_console_and_who_is_kept_out_is_seen_there() {
        assertThat(browser.post("/operator/sign-in", Map.of("email", email, "password", "not this one at all"))
                        .status())
                .isEqualTo(422);
        signIn();
        assertThat(events("signed-in")).contains("Olga", "Signed in", "With: code of an app");
        assertThat(events("sign-in-failed")).contains("Olga", "Sign-in failed");
        assertThat(events("refused")).contains("Sign-in failed").doesNotContain("With: code of an app");
    }

    @Test
    void every_kind_that_is_said_of_the_house_is_offered() throws IOException {
        signIn();
        var page = events("");
        assertThat(saidOfTheHouse())
                .hasSizeGreaterThan(8)
                .contains(Kind.PASSWORD_CHANGED)
                .allSatisfy(kind -> assertThat(page).contains("<option value=\"" + kind.code() + "\""));
        assertThat(page).contains("value=\"release-changed\"").doesNotContain("value=\"malware-found\"");
    }

    /** Read from the sources, since nothing else knows what is said without a company. */
    private static Set<Kind> saidOfTheHouse() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/app/tailtown"))) {
            var said = Pattern.compile("(?:happenedAtTheHouse|happenedTo)\\([^;]*?;");
            var kind = Pattern.compile("\\bKind\\.([A-Z_]+)");
            return files.filter(f -> f.toString().endsWith(".java"))
                    .flatMap(f -> said.matcher(text(f)).results().map(MatchResult::group).toList().stream())
                    .flatMap(call -> kind.matcher(call).results().map(m -> Kind.valueOf(m.group(1))).toList().stream())
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_an_operator_does_to_a_company_is_seen_with_its_reason() {
        signIn();
        var reason = "Asked by phone " + UUID.randomUUID();
        enter(world.theirs(), reason, 15);
        assertThat(events("operator-entered")).contains(reason, "Olga");
        var suspended = "Unpaid " + UUID.randomUUID();
        browser.post(path(world.theirs(), "/suspension"), Map.of("reason", suspended));
        browser.post(path(world.theirs(), "/suspension"), Map.of("_method", "delete"));
        assertThat(events("company-suspended")).contains(suspended, "birch");
        assertThat(events("company-restored")).contains("Company restored", "birch");
    }

    @Test
    void asvs_16_3_1_a_try_to_be_somebody_nobody_knows_is_seen_and_its_address_of_mail_is_not() {
        var nobody = UUID.randomUUID() + "@nowhere.example";
        browser.post("/operator/sign-in", Map.of("email", nobody, "password", "whatever this may be"));
        signIn();
        assertThat(events("sign-in-failed"))
                .contains("Nobody known, or several")
                .doesNotContain(nobody);
        assertThat(Tables.asOwner()
                        .sql("select count(*) from platform.house_event where house_event::text like ?")
                        .param("%" + nobody + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_but_an_operator_sees_them() {
        var owner = PageClient.of(port, world.ours().email(Role.OWNER));
        assertThat(owner.get("/operator/events").status()).isEqualTo(404);
        assertThat(new PageClient(port).get("/operator/events").status()).isEqualTo(404);
    }

    @Test
    void there_is_a_next_page_and_a_wrong_one_is_refused() {
        Tables.asOwner().sql("""
                        insert into platform.house_event (id, kind, actor, address, about, minute, first_at, last_at, times, refused, request_id)
                        select gen_random_uuid(), 'limit-hit', '', '', 'page ' || n, date_trunc('minute', at), at, at, 1, true, ''
                          from generate_series(1, 60) n, lateral (select now() - n * interval '1 second' as at) t""").update();
        signIn();
        var first = browser.get("/operator/events?kind=limit-hit");
        var next = Pattern.compile("href=\"(/operator/events\\?after=[^\"]+&amp;kind=limit-hit)\"")
                .matcher(first.body());
        assertThat(next.find()).isTrue();
        var second = browser.get(next.group(1).replace("&amp;", "&"));
        assertThat(first.body()).contains("page 1<").doesNotContain("page 59<");
        assertThat(second.body()).contains("page 59<").doesNotContain("page 1<");
        assertThat(browser.get("/operator/events?after=nonsense").status()).isEqualTo(422);
    }
}
