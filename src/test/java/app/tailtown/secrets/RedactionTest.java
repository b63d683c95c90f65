package app.tailtown.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.logs.JsonLines;
import app.tailtown.world.HouseTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Somebody logs what nobody may: it stands in no line, neither for people nor as JSON. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class RedactionTest {

    private static final String NAME = RedactionTest.class.getName();

    /** As they come in messages of libraries, headers and addresses. */
    private static final List<String> SLIPS = List.of(
            "mail to " + Canaries.EMAIL + " was refused",
            "mailto:" + Canaries.EMAIL.replace("@", "%40"),
            "<" + Canaries.EMAIL + ">",
            "called " + Canaries.PHONE + ".",
            "tel:+1515" + "5550187",
            "+1 515 555 " + "0187",
            "515-555-" + "0187",
            "paid with " + Canaries.CARD,
            Canaries.CARD.replace(" ", ""),
            "Authorization: Bearer " + Canaries.TOKEN,
            "Authorization: Basic " + "Y2FuYXJ5OmNhbmFyeS1z" + "aW5nc1F1aWV0bHk3NzMx",
            "key " + Canaries.TOKEN,
            "jdbc:postgresql://db/tailtown?user=app&password=" + Canaries.PASSWORD,
            "postgresql://app:" + Canaries.PASSWORD + "@db.example.com/tailtown",
            "{\"password\": \"" + Canaries.PASSWORD + "\", \"pets\": 2}",
            "{\\\"secret\\\":\\\"" + Canaries.PASSWORD + "\\\"}",
            "client_secret='" + Canaries.PASSWORD + "'",
            "GET /customers?search=" + Canaries.PASSWORD + "&page=2");

    private static void slip() {
        var log = LoggerFactory.getLogger(NAME);
        for (var slip : SLIPS) {
            log.warn("It says {}", slip);
            log.atWarn().addKeyValue("said", slip).log("Beside it");
            log.error("Thrown", new IllegalStateException("Cannot: " + slip, new IllegalArgumentException(slip)));
        }
        try (var _ = MDC.putCloseable("from", Canaries.EMAIL)) {
            log.warn("From somebody");
        }
        // Ids, times, versions and addresses of ours are no secrets.
        log.warn(
                "about=token:0193f2b0-7c1e-7000-8000-000000000001 at 2026-11-23T09:00:00.000+01:00 took 1764499999 ns, 4111111111111112");
    }

    @Test
    void asvs_16_2_5_what_slips_into_a_line_for_people_is_stars(CapturedOutput output) {
        slip();

        assertThat(output.getAll())
                .contains("It says mail to *** was refused", "about=token:0193f2b0-7c1e-7000-8000-000000000001 at")
                .contains("+01:00 took 1764499999 ns, 4111111111111112", "\"pets\": 2}");
        assertThat(SecretScan.ofLogs().in(Path.of("output"), output.getAll())).isEmpty();
    }

    @Test
    void asvs_16_2_5_what_slips_into_a_line_of_json_is_stars() {
        try (var lines = JsonLines.of(NAME)) {
            slip();

            assertThat(lines.list())
                    .hasSize(3 * SLIPS.size() + 2)
                    .anySatisfy(line -> assertThat(line.at("/said").asString()).isEqualTo("mail to *** was refused"))
                    .anySatisfy(line ->
                            assertThat(line.at("/error/stack_trace").asString()).contains("Cannot: called ***."))
                    .anySatisfy(line -> assertThat(line.at("/from").asString()).isEqualTo("***"))
                    .last()
                    .satisfies(line -> assertThat(line.at("/message").asString())
                            .endsWith("took 1764499999 ns, 4111111111111112"));
            var unescaped = lines.text().replace("\\n", "\n").replace("\\t", "\t");
            assertThat(SecretScan.ofLogs().in(Path.of("json"), unescaped)).isEmpty();
        }
    }
}
