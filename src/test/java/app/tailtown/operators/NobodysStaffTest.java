package app.tailtown.operators;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company that invites somebody gets at nothing that lets them in elsewhere. */
@HouseTest
class NobodysStaffTest extends AtTheConsole {

    @Autowired
    Staff staff;

    private void invited(PageClient owner, String whom) {
        owner.get("/settings/staff/new");
        var done = owner.post(
                "/settings/staff",
                Map.of("email", whom, "name", "Somebody", "language", "en", "roles[0]", "read-only@*"));
        assertThat(done.status()).as(done.body()).isBetween(200, 303);
        assertThat(done.body()).as("no link to hand over").doesNotContain("token=");
    }

    @Test
    void asvs_8_2_2_what_lets_an_operator_in_is_no_matter_of_a_company_that_invites_them() {
        signIn();
        var owner = PageClient.of(port, world.ours().email(Role.OWNER));
        invited(owner, email);
        var member = world.inTransaction(
                        world.ours(),
                        () -> staff.list().stream()
                                .filter(m -> m.account().equals(account))
                                .findFirst()
                                .orElseThrow())
                .id();
        owner.get("/settings/staff/" + member);
        var dropped = owner.post("/settings/staff/" + member + "/factors", Map.of("_method", "delete"));
        assertThat(dropped.status()).as(dropped.body()).isEqualTo(409);
        var link = owner.post("/settings/staff/" + member + "/link", Map.of());
        assertThat(link.status()).as(link.body()).isEqualTo(409);
        assertThat(link.body()).doesNotContain("token=");
        assertThat(factors.of(account).totp()).as("the operator's app").isTrue();
        assertThat(browser.get("/operator").status()).isEqualTo(200);
    }

    @Test
    void asvs_8_2_2_whoever_waits_for_another_company_is_handed_to_nobody() {
        var newbie = UUID.randomUUID() + "@pending.example";
        var theirs = PageClient.of(port, world.theirs().email(Role.OWNER));
        theirs.get("/settings/staff/new");
        theirs.post(
                "/settings/staff",
                Map.of("email", newbie, "name", "Newbie", "language", "en", "roles[0]", "manager@*"));
        invited(PageClient.of(port, world.ours().email(Role.OWNER)), newbie);
    }
}
