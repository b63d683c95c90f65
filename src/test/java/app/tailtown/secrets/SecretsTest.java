package app.tailtown.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class SecretsTest {

    /** Files that are no text, each told apart by the hash or the pixels that other tests look at. */
    private static final String NO_TEXT = ".*\\.(png|ttf)";

    /** What looks like a secret and is none: where and as what, and why. */
    private static final Map<String, String> NONE = Map.ofEntries(
            Map.entry("src/main/resources/(paper|static/vendor)/README.md: long hex", "the hashes of what is vendored"),
            Map.entry("src/main/sbom/vendored.json: long hex", "the same hashes"),
            Map.entry("src/main/resources/messages/\\w+.properties: written password", "words for people"),
            Map.entry("src/test/java/app/tailtown/files/S3Server.java: written password", "a server of one test"),
            Map.entry(
                    "src/main/java/app/tailtown/identity/SecondFactors.java: written password",
                    "the name of a parameter"),
            Map.entry(
                    "src/test/java/app/tailtown/world/World.java: written password",
                    "of people who exist in tests only"),
            Map.entry("src/test/java/app/tailtown/outbox/SmtpTlsTest.java: written password", "a key of one test"),
            Map.entry(
                    "src/test/java/app/tailtown/(installation|operations)/\\w+Test.java: .*password.*",
                    "addresses of databases that are not there"));

    @TempDir
    private Path folder;

    @Test
    void asvs_13_3_1_no_secret_is_kept_in_the_tree() throws Exception {
        assertThat(found().stream().filter(Predicate.not(SecretsTest::isNone))).isEmpty();
    }

    @Test
    void every_excuse_is_needed() throws Exception {
        var found = found();

        assertThat(NONE.keySet())
                .allMatch(none -> found.stream().anyMatch(f -> asExcused(f).matches(none)));
    }

    private static List<SecretScan.Finding> found() throws IOException, InterruptedException {
        var scan = SecretScan.ofTree();
        return kept().stream()
                .filter(file -> !file.matches(NO_TEXT))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .flatMap(file -> scan.in(file).stream())
                .toList();
    }

    private static List<String> kept() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard").start();
        var files = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(git.waitFor()).isZero();
        assertThat(files).hasSizeGreaterThan(1_000);
        return files;
    }

    private static boolean isNone(SecretScan.Finding finding) {
        return NONE.keySet().stream().anyMatch(asExcused(finding)::matches);
    }

    private static String asExcused(SecretScan.Finding finding) {
        return finding.file() + ": " + finding.shape();
    }

    /** Each put together here, so that none stands in the tree. */
    static List<String> planted() {
        var mixed = "aB3dE5fG7hJ9kL1m" + "N2pQ4rS6tU8vW0xY";
        return List.of(
                "tt" + "_" + mixed,
                "-----BEGIN RSA " + "PRIVATE KEY-----",
                "-----BEGIN " + "PRIVATE KEY-----",
                "eyJ" + "hbGciOiJIUzI1NiJ9." + "eyJ" + "zdWIiOiJtZSJ9aa." + mixed,
                "AKIA" + "IOSFODNN7EXAMPLE",
                "sk_" + "live_" + mixed,
                "xoxb" + "-1234567890-" + mixed,
                "https://hooks.slack" + ".com/services/T0000/B0000/" + mixed,
                "ghp" + "_" + mixed + "abcd",
                "AIza" + mixed + "abc",
                "$argon" + "2id$v=19$m=19456,t=2,p=1$" + mixed,
                "postgresql" + "://app:hushhush@db/tailtown",
                "pass" + "word=hunter2hunter2",
                "String PASS" + "WORD = \"four words of old\";",
                "\"api_" + "key\": \"abcdefgh1\"",
                "x = '" + mixed + mixed + "'",
                "0123456789abcdef" + "fedcba9876543210");
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_secret_is_found_and_never_said(String secret) throws IOException {
        var file = Files.writeString(folder.resolve("kept.txt"), "first\nsecond " + secret + " end\n");

        assertThat(SecretScan.ofTree().in(file))
                .isNotEmpty()
                .allSatisfy(
                        f -> assertThat(f.toString()).startsWith(file + ":2: ").doesNotContain(secret));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0193f2b0-7c1e-7000-8000-000000000001",
                "org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration2",
                "src/main/resources/db/migration/V012__who_has_which_suite.sql",
                "a_suite_is_never_let_twice_however_many_ask_at_once_2",
                "DATABASE_URL=postgresql://app:$PASSWORD@db/tailtown",
                "password={}",
                "spring.mail.password=${MAIL_PASSWORD}",
                "M12 3.4a1 1 0 0 1 1 1v6.8l4.2 2.5a1 1 0 0 1-1 1.7L11.5 12.6a1 1 0 0 1-.5-.9V4.4a1 1 0 0 1 1-1z"
            })
    void what_is_none_is_left_alone(String text) {
        assertThat(SecretScan.ofTree().in(Path.of("kept.txt"), text)).isEmpty();
    }
}
