package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long walk in the park",
                "  spaces count too  ",
                "Ünïcödé 🐕🐕🐕 狗狗狗",
                "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890"
            })
    void what_was_chosen_matches_and_nothing_shorter_does(String password) {
        var hash = passwords.hash(password);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password.substring(0, password.length() - 1), hash))
                .isFalse();
        assertThat(passwords.matches(password, null)).isFalse();
    }

    @Test
    void two_ways_of_writing_one_letter_are_the_same_password() {
        var hash = passwords.hash("a cafe\u0301 in the park");

        assertThat(passwords.matches("a caf\u00e9 in the park", hash)).isTrue();
    }
}
