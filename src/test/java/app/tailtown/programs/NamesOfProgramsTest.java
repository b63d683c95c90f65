package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Actors;
import app.tailtown.identity.Role;
import app.tailtown.world.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever comes in as a program is called by its name where it is told who did what. */
class NamesOfProgramsTest extends WithKeys {

    @Autowired
    Actors actors;

    @Test
    void a_program_is_named_however_it_came_in_and_one_of_another_company_is_not() {
        var key = Programs.add(ours, ours.email(Role.OWNER), null, "customers-view");
        var client = Programs.add(ours, ours.email(Role.OWNER), null, "customers-view");
        var grant = Programs.allow(ours, client);
        var old = Programs.withRole(ours, "read-only", null, 1);
        var theirs = world.theirs();
        var foreign = Programs.add(theirs, theirs.email(Role.OWNER), null, "customers-view");
        var all = List.of("token:" + key.id(), "token:" + grant, "token:" + old.id(), "token:" + foreign.id());

        assertThat(world.inTransaction(ours, () -> actors.names(all)))
                .containsEntry("token:" + key.id(), "till " + key.id())
                .containsEntry("token:" + grant, "till " + client.id())
                .containsEntry("token:" + old.id(), "till " + old.id())
                .hasSize(3);
        assertThat(world.inTransaction(ours, actors::list))
                .containsKeys("token:" + key.id(), "token:" + client.id(), "token:" + old.id())
                .doesNotContainKey("token:" + foreign.id());
    }
}
