package app.tailtown.terminals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.identity.Role;
import app.tailtown.identity.Staff.PlacedRole;
import app.tailtown.races.Scratch;
import app.tailtown.races.Together;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A terminal is trusted and ended by whoever manages people there; whoever may not be in any more is out at once; and one person is in at a time. */
@HouseTest
class TerminalEndsTest extends AtTheTerminal {

    private static final Pattern END = Pattern.compile("action=\"(/resorts/[^\"]+/terminals/[0-9a-f-]{36})\"");

    @Test
    void asvs_8_2_1_only_who_manages_people_there_trusts_a_browser_and_only_with_a_fresh_proof() {
        for (var role : Role.values()) {
            var browser = PageClient.of(port, ours.email(role));
            browser.get("/account");
            var asked = browser.post(terminals(ours), Map.of("name", "D " + UUID.randomUUID()));
            var may = role == Role.OWNER || role == Role.MANAGER;
            assertThat(asked.status()).as(role.code()).isEqualTo(may ? 303 : 403);
            assertThat(browser.cookies().containsKey("tailtown-terminal")).isEqualTo(may);
        }
        var elsewhere =
                hire(ours, "Else", Role.MANAGER, ours.resorts().getLast().id().value());
        var manager = PageClient.of(port, elsewhere.email());
        manager.get("/account");
        assertThat(manager.post(terminals(ours), Map.of("name", "Not mine")).status())
                .isEqualTo(404);
        assertThat(manager.post(terminals(world.theirs()), Map.of("name", "Not ours"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void asvs_7_4_1_once_it_is_ended_whoever_is_in_there_is_out_and_no_pin_opens_it() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var terminal = terminal(ours);
        in(terminal, noor, PIN);
        var manager = PageClient.of(port, ours.email(Role.MANAGER));
        var ends = END.matcher(manager.get(terminals(ours)).body())
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(ends).isNotEmpty();
        for (var end : ends) {
            var body = Map.of("_method", "delete", "idempotencyKey", UUID.randomUUID());
            assertThat(manager.post(end, body).status()).isEqualTo(303);
        }
        assertThat(terminal.get("/account").status()).isEqualTo(302);
        assertThat(location(take(terminal, noor, PIN))).startsWith("/sign-in");
    }

    @Test
    void asvs_7_4_2_whoever_is_disabled_or_gets_another_role_is_out_at_the_terminal_too() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var abel = withPin("Abel", Role.KENNEL, OTHER_PIN);
        var terminal = terminal(ours);
        in(terminal, noor, PIN);
        world.inTransaction(ours, () -> {
            staff.grant(staff.find(noor.staff()), Set.of(new PlacedRole("kennel", ours.resort())));
            return true;
        });
        assertThat(terminal.get("/account").status()).isEqualTo(302);
        in(terminal, abel, OTHER_PIN);
        world.inTransaction(ours, () -> {
            staff.disable(abel.staff(), app.tailtown.platform.Columns.now(clock));
            return true;
        });
        assertThat(terminal.get("/account").status()).isEqualTo(302);
        assertThat(take(terminal, abel, OTHER_PIN).status()).isEqualTo(422);
    }

    @Test
    void of_two_who_take_a_turn_at_once_one_is_in_and_nobody_is_the_other() {
        var noor = withPin("Noor", Role.FRONT_DESK, PIN);
        var abel = withPin("Abel", Role.FRONT_DESK, OTHER_PIN);
        var terminal = terminal(ours);
        for (var round = 0; round < 5; round++) {
            var first = twin(terminal);
            var second = twin(terminal);
            var replies = Together.run(
                    (Callable<Api.Reply>) () -> take(first, noor, PIN), () -> take(second, abel, OTHER_PIN));
            assertThat(replies).allMatch(r -> r.status() == 302);
            var in = Stream.of(first.get("/account"), second.get("/account"))
                    .filter(r -> r.status() == 200)
                    .toList();
            assertThat(in).as("one of them is in").hasSize(1);
            var isFirst = first.get("/account").status() == 200;
            assertThat(in.getFirst().body()).contains(isFirst ? "Noor" : "Abel");
            assertThat(open(noor) + open(abel)).isEqualTo(1);
            assertThat(open(isFirst ? noor : abel)).isEqualTo(1);
        }
    }

    /** Another window of the same browser, whose cookies are its own from now on. */
    private PageClient twin(PageClient terminal) {
        var twin = new PageClient(port);
        twin.cookies().putAll(terminal.cookies());
        twin.cookies().remove("tailtown");
        twin.get("/terminal");
        return twin;
    }

    private static int open(Person who) {
        return Tables.asOwner()
                .sql(
                        "select count(*)::int from platform.session where account_id = ? and terminal_id is not null and ended_at is null")
                .param(who.account())
                .query(Integer.class)
                .single();
    }

    /** The control: beside the gate and without the index there are two. */
    @Test
    void a_second_session_at_a_terminal_is_refused_by_the_database() throws SQLException {
        var scratch = Scratch.migrated();
        var insert = """
                insert into platform.session (token_hash, account_id, organization_id, device, created_at, last_seen_at, terminal_id)
                values (sha256(gen_random_uuid()::text::bytea), '%1$s', '%1$s', '', now(), now(), '%1$s')""".formatted(UUID.randomUUID());
        try (var one = scratch.superuser()) {
            Scratch.execute(one, "set session_replication_role = replica", insert);
            assertThatThrownBy(() -> Scratch.execute(one, insert)).hasMessageContaining("one_session_at_a_terminal");
            Scratch.execute(one, "drop index platform.one_session_at_a_terminal", insert);
        }
    }
}
