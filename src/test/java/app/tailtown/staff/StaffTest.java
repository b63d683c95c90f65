package app.tailtown.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Words;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Who works here, and what each may do where. */
@HouseTest
class StaffTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Autowired
    MessageSource bundles;

    @Autowired
    app.tailtown.identity.Passwords passwords;

    Company ours;
    Visitor owner;

    @BeforeEach
    void open() {
        ours = world.ours();
        owner = Visitor.signedIn(port, ours.email(Role.OWNER));
    }

    private record Somebody(UUID id, String email) {
        String path() {
            return "/settings/staff/" + id;
        }
    }

    private Somebody somebody(Company company, Role role, @Nullable UUID resort) {
        var email = UUID.randomUUID() + "@staff.example";
        var id = world.inTransaction(company, () -> {
            var account = staff.openAccount(Ids.next(), email, passwords.hash(World.PASSWORD));
            return staff.add(Ids.next(), account, "Somebody", "en", List.of(new Grant(role, resort)));
        });
        return new Somebody(id, email);
    }

    private static Map<String, String> as(String... roles) {
        var fields = new HashMap<>(Map.of("_method", "put", "version", "1", "name", "Noor", "language", "es"));
        for (var i = 0; i < roles.length; i++) fields.put("roles[" + i + "]", roles[i]);
        return fields;
    }

    @Test
    void asvs_7_4_2_another_role_ends_every_session_and_holds_from_then_on() {
        var who = somebody(ours, Role.KENNEL, null);
        var in = PageClient.of(port, who.email());
        assertThat(in.get("/customers").status()).isEqualTo(200);
        owner.get(who.path());

        assertThat(owner.send(who.path(), as("front-desk@" + ours.resort())).status())
                .isEqualTo(303);

        assertThat(in.get("/customers").status()).isEqualTo(302);
        assertThat(owner.get(who.path()).body()).contains("Their role had changed");
        var again = PageClient.of(port, who.email());
        assertThat(again.get("/customers/new").status()).isEqualTo(200);
        assertThat(again.get("/resorts/" + ours.resorts().getLast().id().value() + "/today")
                        .status())
                .as("only at one resort")
                .isEqualTo(404);
    }

    @Test
    void whoever_keeps_their_roles_stays_in() {
        var who = somebody(ours, Role.KENNEL, null);
        var in = PageClient.of(port, who.email());
        owner.get(who.path());

        assertThat(owner.send(who.path(), as("kennel@*")).status()).isEqualTo(303);

        assertThat(in.get("/customers").status()).isEqualTo(200);
        assertThat(owner.get(who.path()).body()).contains("Noor");
    }

    @Test
    void asvs_7_4_1_whoever_leaves_is_out_with_the_next_request_and_can_be_brought_back() {
        var who = somebody(ours, Role.KENNEL, null);
        var in = PageClient.of(port, who.email());
        assertThat(in.get("/customers").status()).isEqualTo(200);
        owner.get(who.path());

        assertThat(owner.send(who.path() + "/leave", Map.of()).status()).isEqualTo(303);

        assertThat(in.get("/customers").status()).isEqualTo(302);
        assertThat(new PageClient(port).signIn(who.email(), World.PASSWORD).status())
                .isEqualTo(422);
        assertThat(owner.get("/settings/staff?state=left").body()).contains(who.email());
        assertThat(owner.send(who.path() + "/leave", Map.of("_method", "delete"))
                        .status())
                .isEqualTo(303);
        assertThat(PageClient.of(port, who.email()).get("/customers").status()).isEqualTo(200);
    }

    @Test
    void asvs_7_4_5_a_manager_ends_one_session_of_somebody() {
        var who = somebody(ours, Role.KENNEL, null);
        var first = PageClient.of(port, who.email());
        var page = owner.get(who.path()).body();
        var session = page.replaceAll("(?s).*/sessions/([0-9a-f-]{36}).*", "$1");

        assertThat(owner.send(who.path() + "/sessions/" + session, Map.of("_method", "delete"))
                        .status())
                .isEqualTo(303);

        assertThat(first.get("/customers").status()).isEqualTo(302);
        assertThat(owner.get(who.path()).body()).contains("Ended by a manager");
    }

    @Test
    void asvs_7_5_2_one_ends_ones_own_sessions_but_the_one_one_is_in() {
        var who = somebody(ours, Role.FRONT_DESK, null);
        var elsewhere = PageClient.of(port, who.email());
        var here = Visitor.signedIn(port, who.email());
        assertThat(here.get("/account").body()).contains("This one", "End all others");

        assertThat(here.send("/account/sign-ins", Map.of("_method", "delete")).status())
                .isEqualTo(303);

        assertThat(elsewhere.get("/customers").status()).isEqualTo(302);
        assertThat(here.get("/account").body()).contains("One ended.").doesNotContain("End all others");
    }

    @Test
    void asvs_8_2_1_nobody_gives_more_than_they_have() {
        var manager = Visitor.signedIn(port, ours.email(Role.MANAGER));
        var who = somebody(ours, Role.KENNEL, null);
        manager.get(who.path());

        var refused = manager.send(who.path(), as("owner@*"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Nobody gives more than they have");
        assertThat(manager.send(who.path(), as("front-desk@*")).status()).isEqualTo(303);
    }

    @Test
    void asvs_8_2_1_nobody_touches_who_has_more_than_they() {
        var manager = Visitor.signedIn(port, ours.email(Role.MANAGER));
        var above = somebody(ours, Role.OWNER, null);
        assertThat(manager.get(above.path()).body()).contains("may do more than you");

        assertThat(manager.send(above.path(), as("read-only@*")).status()).isEqualTo(403);
        assertThat(manager.send(above.path() + "/leave", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void who_manages_one_resort_sees_and_gives_what_belongs_to_it() {
        var first = Visitor.signedIn(port, ours.signInsAtFirst().get(Role.MANAGER));
        var here = somebody(ours, Role.KENNEL, ours.resort());
        var there = somebody(ours, Role.KENNEL, ours.resorts().getLast().id().value());
        assertThat(first.get("/settings/staff").body()).contains(here.email()).doesNotContain(there.email());
        assertThat(first.get(there.path()).status()).isEqualTo(404);
        first.get(here.path());

        assertThat(first.send(here.path(), as("kennel@*")).status()).isEqualTo(422);
        assertThat(first.send(here.path(), as("front-desk@" + ours.resort())).status())
                .isEqualTo(303);
    }

    @Test
    void every_permission_is_said_in_words() {
        for (var locale : List.of(Words.ENGLISH, Words.SPANISH)) {
            assertThat(Stream.of(Permission.values())
                            .filter(p -> p != Permission.SIGNED_IN)
                            .filter(p -> !new Words(bundles, locale).has("permission." + p.code())))
                    .isEmpty();
        }
    }
}
