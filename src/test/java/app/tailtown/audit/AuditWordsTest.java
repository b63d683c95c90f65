package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.audit.Line.Change;
import app.tailtown.platform.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a line says, as people read it. */
class AuditWordsTest {

    private static final Words ENGLISH = words(Words.ENGLISH);

    private static Words words(java.util.Locale locale) {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/audit");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        return new Words(bundle, locale);
    }

    private static Line line(String actor, String action, Change change) {
        return new Line(
                "1",
                Instant.parse("2026-11-27T15:00:00Z"),
                actor,
                actor.startsWith("staff") ? "Dana Roe" : "",
                null,
                null,
                "r",
                "pet",
                null,
                "",
                action,
                List.of(change));
    }

    private static List<String> said(String action, Change change, Words words) {
        return AuditWords.changes(line("job:test", action, change), ZoneOffset.UTC, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name            | Biscuit    | Muffin               | Name: Biscuit → Muffin
            notes           |            | shy                  | Notes: shy
            notes           | shy        |                      | Notes: shy → nothing
            may_pick_up     | true       | false                | May pick up: yes → no
            birth_date      | 2020-02-29 | 2020-03-01           | Born: 29 Feb 2020 → 1 Mar 2020
            deleted_at      |            | 2026-11-27T15:00:00.5+00:00 | Deleted: 27 Nov 2026, 3:00 pm
            note            | 2026-02-31 | 2026-99-99T99:99:99+00:00 | Note: 2026-02-31 → 2026-99-99T99:99:99+00:00
            note            |            | job: walk, then feed | Note: job: walk, then feed
            by_whom         |            | job:seal-audit       | By: By itself (seal-audit)
            told_with_what  |            | a mail               | Told with what: a mail
            """)
    void a_change_is_said_in_words(String field, @Nullable String before, @Nullable String after, String sentence) {
        assertThat(said("update", new Change(field, before, after), ENGLISH)).containsExactly(sentence);
    }

    @Test
    void it_is_said_in_spanish() {
        assertThat(said("update", new Change("name", "Biscuit", null), words(Words.SPANISH)))
                .containsExactly("Nombre: Biscuit → nada");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recorded_by    | job:test                             | 0
            recorded_at    | 2026-11-27T15:00:02+00:00            | 0
            vaccination_id | 86213751-b54b-4c4e-a487-0937740a79f5 | 0
            at             | 2026-11-27T11:00:00+00:00            | 1
            name           | Biscuit                              | 1
            """)
    void of_something_new_it_is_left_out_what_the_line_says_already(String field, String value, int lines) {
        assertThat(said("insert", new Change(field, null, value), ENGLISH)).hasSize(lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            staff:033a289c-0039-531b-8d78-167023afb0e4 | Dana Roe
            token:033a289c-0039-531b-8d78-167023afb0e4 | A program
            job:seal-audit                             | By itself (seal-audit)
            setup                                      | The setting up
            postgres                                   | postgres
            """)
    void whoever_did_it_has_a_name(String actor, String name) {
        assertThat(AuditWords.who(line(actor, "update", new Change("name", "a", "b")), ENGLISH))
                .isEqualTo(name);
    }
}
