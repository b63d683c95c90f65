package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.HouseTest;
import app.tailtown.world.Statements;
import app.tailtown.world.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done for an address nobody has is what is done for one that somebody has: as many statements, as many hashes. The bench {@code alike} takes the time. */
@HouseTest
class AlikeTest {

    @Autowired
    World world;

    @Autowired
    SignIn signIn;

    @Autowired
    Pins pins;

    @Autowired
    Passwords passwords;

    private record Work(List<String> statements, long hashes) {}

    private Work of(Runnable work) {
        var before = passwords.worked();
        var statements = Statements.of(work);
        return new Work(statements, passwords.worked() - before);
    }

    private Work attempt(String email) {
        return of(() -> signIn.attempt(email, "not it at all", "192.0.2.7", Secrets.next()));
    }

    @Test
    void asvs_6_3_8_at_sign_in_an_unknown_address_costs_what_a_known_one_does() {
        var known = attempt(world.ours().email(Role.TRAINER));
        var unknown = attempt(UUID.randomUUID() + "@nobody.example");
        assertThat(unknown).isEqualTo(known);
        assertThat(known.hashes()).isEqualTo(1);
    }

    @Test
    void asvs_6_3_8_at_a_terminal_somebody_unknown_costs_a_hash_too() {
        assertThat(of(() -> pins.attempt(Secrets.next(), UUID.randomUUID(), "8316"))
                        .hashes())
                .isEqualTo(1);
    }
}
