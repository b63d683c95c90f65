package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.PageClient;
import app.tailtown.world.Somebody;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of programs, from being made to being ended; what one may do is never more than whoever answers for it. */
class KeysTest extends WithKeys {

    @Test
    void a_key_may_do_what_was_chosen_and_nothing_else() {
        for (var company : List.of(ours, world.theirs())) {
            var who = PageClient.of(port, company.email(Role.OWNER));
            who.get("/settings/tokens/new");
            var key = make(who, form(name(), "*", "customers-view"));
            var api = new Api(port, key.secret());
            assertThat(api.get("/api/v1/customers").status()).isEqualTo(200);
            assertThat(api.get("/api/v1/suite-types").status()).isEqualTo(403);
            assertThat(api.post("/api/v1/customers", Map.of()).status()).isEqualTo(403);
            var other = company == ours ? world.theirs() : ours;
            assertThat(api.get("/api/v1/customers/" + other.customer().value()).status())
                    .isEqualTo(404);
            assertThat(who.get("/settings/tokens").body()).doesNotContain(key.secret());
        }
    }

    @Test
    void a_key_works_at_the_resorts_that_were_chosen() {
        var first = ours.resort();
        var second = ours.resorts().get(1).id().value();
        var one = make(owner, form(name(), first.toString(), "lodging-view")).secret();
        assertThat(get(one, "/resorts/" + first + "/suites")).isEqualTo(200);
        assertThat(get(one, "/resorts/" + second + "/suites")).isEqualTo(404);
        var both = make(owner, form(name(), List.of(first.toString(), second.toString()), "lodging-view"))
                .secret();
        assertThat(get(both, "/resorts/" + second + "/suites")).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_may_make_no_keys_makes_none(Role role) {
        for (var company : List.of(ours, world.theirs())) {
            var who = PageClient.of(port, company.email(role));
            who.get("/account");
            var reply = who.post("/settings/tokens", form(name(), "*", "customers-view"));
            assertThat(reply.status()).as(company.slug()).isEqualTo(role == Role.OWNER ? 201 : 403);
        }
    }

    @Test
    void who_owns_one_resort_makes_keys_for_that_one_and_sees_no_other() {
        var first = PageClient.of(port, ours.signInsAtFirst().get(Role.OWNER));
        first.get("/settings/tokens/new");
        var own = make(first, form(name(), ours.resort().toString(), "customers-view"));
        var second = ours.resorts().get(1).id().value().toString();
        for (var beyond : List.of("*", second, world.theirs().resort().toString(), "nonsense")) {
            assertThat(first.post("/settings/tokens", form(name(), beyond, "customers-view"))
                            .status())
                    .as(beyond)
                    .isEqualTo(422);
        }
        var elsewhere = make(owner, form(name(), second, "customers-view"));
        assertThat(first.get("/settings/tokens/" + elsewhere.id()).status()).isEqualTo(404);
        assertThat(first.post("/settings/tokens/" + elsewhere.id(), Map.of("_method", "delete"))
                        .status())
                .isEqualTo(404);
        assertThat(get(elsewhere.secret(), "/customers")).isEqualTo(200);
        assertThat(first.get("/settings/tokens/" + own.id()).status()).isEqualTo(200);
    }

    @Test
    void no_program_hands_out_rights() {
        for (var permission : List.of("tokens-edit", "staff-edit", "roles-edit", "nonsense")) {
            assertThat(owner.post("/settings/tokens", form(name(), "*", permission))
                            .status())
                    .as(permission)
                    .isEqualTo(422);
        }
        assertThat(owner.post("/settings/tokens", form(name(), "*")).status()).isEqualTo(422);
    }

    @Test
    void what_whoever_answers_for_it_may_not_do_any_more_it_may_not_either() {
        var somebody = Somebody.at(world, staff, ours, Role.FRONT_DESK);
        var key = app.tailtown.world.Programs.add(ours, somebody.email(), null, "customers-view", "rates-edit");
        assertThat(get(key.secret(), "/customers")).isEqualTo(200);
        assertThat(get(key.secret(), "/resorts/" + ours.resort() + "/rates"))
                .as("never had by a front desk")
                .isEqualTo(403);
        somebody.take(world);
        assertThat(get(key.secret(), "/customers")).isEqualTo(403);
    }

    @Test
    void whoever_left_takes_the_key_along_until_somebody_else_answers_for_it() {
        var somebody = Somebody.at(world, staff, ours, Role.FRONT_DESK);
        var key = app.tailtown.world.Programs.add(ours, somebody.email(), null, "customers-view");
        somebody.leave(world);
        assertThat(get(key.secret(), "/customers")).isEqualTo(401);
        assertThat(owner.get("/settings/tokens/" + key.id()).body()).contains("does not work here any more");
        assertThat(owner.post("/settings/tokens/" + key.id() + "/sponsor", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(get(key.secret(), "/customers")).isEqualTo(200);
    }

    @Test
    void the_list_is_searched_and_keeps_ended_ones_apart() {
        var name = name();
        var key = make(owner, form(name, "*", "customers-view"));
        assertThat(owner.post("/settings/tokens", form(name.toUpperCase(java.util.Locale.ROOT), "*", "customers-view"))
                        .status())
                .as("one name, one program")
                .isEqualTo(409);
        assertThat(owner.get("/settings/tokens?q=" + name.substring(10)).body()).contains(name);
        assertThat(owner.get("/settings/tokens?q=nothing+like+it").body()).contains("nothing like it");
        assertThat(owner.post("/settings/tokens/" + key.id(), Map.of("_method", "delete"))
                        .status())
                .isEqualTo(303);
        assertThat(get(key.secret(), "/customers")).isEqualTo(401);
        assertThat(owner.get("/settings/tokens?q=" + name.substring(10)).body()).doesNotContain(key.id());
        assertThat(owner.get("/settings/tokens?state=ended&q=" + name.substring(10))
                        .body())
                .contains(key.id());
        assertThat(owner.post("/settings/tokens/" + key.id() + "/secrets", Map.of("days", "30"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void keys_with_a_role_work_until_they_are_ended() {
        var key = app.tailtown.world.Programs.withRole(ours, Role.READ_ONLY.code(), null, 1);
        assertThat(get(key.secret(), "/customers")).isEqualTo(200);
        var first = PageClient.of(port, ours.signInsAtFirst().get(Role.OWNER));
        first.get("/settings/tokens");
        var end = Map.of("_method", "delete");
        assertThat(first.post("/settings/tokens/by-role/" + key.id(), end).status())
                .isEqualTo(404);
        assertThat(get(key.secret(), "/customers")).isEqualTo(200);
        assertThat(owner.post("/settings/tokens/by-role/" + key.id(), end).status())
                .isEqualTo(303);
        assertThat(get(key.secret(), "/customers")).isEqualTo(401);
    }
}
