package app.tailtown.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.identity.StaffMember;
import app.tailtown.platform.Ids;
import app.tailtown.races.Together;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company keeps somebody who owns all of it. */
@HouseTest
class LastOwnerTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    Company theirs;

    @BeforeEach
    void open() {
        theirs = world.theirs();
    }

    private List<StaffMember> owners() {
        return world.in(
                theirs,
                () -> staff.list().stream()
                        .filter(m -> m.isActive()
                                && m.grants().stream().anyMatch(g -> g.role().equals("owner") && g.resort() == null))
                        .toList());
    }

    private boolean disable(UUID id) {
        try {
            return world.inTransaction(
                            theirs,
                            () -> jdbc.sql("update staff set disabled_at = now() where id = ? and disabled_at is null")
                                    .param(id)
                                    .update())
                    == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }

    private void bringBack(Stream<UUID> ids) {
        world.inTransaction(
                theirs,
                () -> jdbc.sql("update staff set disabled_at = null where id = any (?)")
                        .param(ids.toArray(UUID[]::new))
                        .update());
    }

    @Test
    void of_several_who_go_at_once_one_stays() {
        var second = world.inTransaction(theirs, () -> {
            var account = staff.openAccount(Ids.next(), UUID.randomUUID() + "@x.example", passwords.hash("none of it"));
            return staff.add(Ids.next(), account, "Second", "en", List.of(new Grant(Role.OWNER, null)));
        });
        var ids = owners().stream().map(StaffMember::id).toList();
        assertThat(ids).hasSizeGreaterThan(1);

        var gone = Together.run(
                ids.stream().map(id -> (Callable<Boolean>) () -> disable(id)).toList());

        bringBack(ids.stream().filter(id -> !id.equals(second)));
        assertThat(gone.stream().collect(Collectors.partitioningBy(done -> done, Collectors.counting())))
                .isEqualTo(Map.of(true, ids.size() - 1L, false, 1L));
        disable(second);
    }

    @Test
    void the_last_one_is_told_why_they_stay() {
        var own = owners().stream()
                .filter(m -> m.email().equals(theirs.email(Role.OWNER)))
                .findFirst()
                .orElseThrow();
        var others = owners().stream()
                .map(StaffMember::id)
                .filter(id -> !id.equals(own.id()))
                .toList();
        others.forEach(this::disable);
        try {
            var only = Visitor.signedIn(port, own.email());
            only.get("/settings/staff/" + own.id());
            var fields = Map.of(
                    "_method", "put",
                    "version", String.valueOf(own.version()),
                    "name", own.name(),
                    "language", "en",
                    "roles", "manager@*");

            var refused = only.send("/settings/staff/" + own.id(), fields);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body()).contains("Somebody has to own the company");
            assertThat(only.get("/settings/staff").status()).isEqualTo(200);
        } finally {
            bringBack(others.stream());
        }
    }
}
