package app.tailtown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.audit.Line.Change;
import app.tailtown.platform.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a line says, as people read it. */
class AuditWordsTest {

    private static final Words ENGLISH = words(Words.ENGLISH);
    private static final Local LOCAL = new Local(ZoneOffset.UTC, Currency.getInstance("USD"));

    private static Words words(java.util.Locale locale) {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/audit");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        return new Words(bundle, locale);
    }

    private static Line line(String actor, String action, Change change) {
        return line(actor, "pet", action, change);
    }

    private static Line lineOf(String table, Change... changes) {
        return line("job:test", table, "insert", changes);
    }

    private static Line line(String actor, String table, String action, Change... changes) {
        return new Line(
                "1",
                Instant.parse("2026-11-27T15:00:00Z"),
                actor,
                actor.startsWith("staff") ? "Dana Roe" : "",
                null,
                null,
                "r",
                table,
                null,
                "",
                action,
                List.of(changes));
    }

    private static List<String> said(String action, Change change, Words words) {
        return AuditWords.changes(line("job:test", action, change), LOCAL, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name            | Biscuit    | Muffin               | Name: Biscuit → Muffin
            notes           |            | shy                  | Notes: shy
            notes           | shy        |                      | Notes: shy → nothing
            may_pick_up     | true       | false                | May pick up: yes → no
            birth_date      | 2020-02-29 | 2020-03-01           | Born: 29 Feb 2020 → 1 Mar 2020
            deleted_at      |            | 2026-11-27T15:00:00.5+00:00 | Deleted: 27 Nov 2026, 3:00 pm
            note            | 2026-02-31 | 2026-99-99T99:99:99+00:00 | Note: 2026-02-31 → 2026-99-99T99:99:99+00:00
            note            |            | job: walk, then feed | Note: job: walk, then feed
            by_whom         |            | job:seal-audit       | By: By itself (sealing of the audit)
            told_with_what  |            | a mail               | Told with what: a mail
            weight_grams    | 4500       | 4700                 | Weight: 9.9 lb → 10.4 lb
            drop_off        | 07:00:00   | 15:30:00             | Drop-off: 7:00 am → 3:30 pm
            valid           | [2024-03-01,) | [2024-03-01,2026-02-01) | Valid: from 1 Mar 2024 → 1 Mar 2024 – 31 Jan 2026
            days            | (,)        | [2024-07-04,2024-07-05) | Days: always → 4 Jul 2024
            span            |            | ["2026-03-04 17:00:00+00","2026-03-05 16:00:00+00") | From and until: 4 Mar 2026, 5:00 pm – 5 Mar 2026, 4:00 pm
            weekdays        | [1,5]      | [2]                  | Weekdays: Monday, Friday → Tuesday
            enforced_at     | booking    | check-in             | Asked at: at booking → at check-in
            state           | booked     | not-known-yet        | State: booked → Not known yet
            language        | en         | es                   | Language: English → Spanish
            photo_id        | 86213751-b54b-4c4e-a487-0937740a79f5 | 033a289c-0039-531b-8d78-167023afb0e4 | Photo: changed
            facts           |            | {"pets": ["Max", "Ella"], "arrives": "2026-04-11", "quote": "86213751-b54b-4c4e-a487-0937740a79f5", "note": ""} | What it was about: Pets: Max, Ella, Arrives: 11 Apr 2026
            facts           |            | {"something": {"else_there": true}} | What it was about: Something: Else there: yes
            note            |            | {cut off             | Note: {cut off
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
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add_on_price | price       | USD | 1250 | Price: $12.50
            suite_rate   | per_night   | EUR | [2800, 1800] | Per night: €28.00, €18.00
            quote        | total_minor | USD | 140000 | Total: $1,400.00
            quote        | lines       | USD | [{"suite": "C8", "amount": 16800, "nights": 6, "perNight": 2800}] | What it is made of: Suite: C8, Amount: $168.00, Nights: 6, Per night: $28.00
            admission_rule | amount    | USD | 12 | Amount: 12
            """)
    void an_amount_is_money_of_the_company(String table, String field, String currency, String value, String sentence) {
        var local = new Local(ZoneOffset.UTC, Currency.getInstance(currency));

        assertThat(AuditWords.changes(lineOf(table, new Change(field, null, value)), local, ENGLISH))
                .containsExactly(sentence);
    }

    @Test
    void a_price_is_said_in_the_currency_it_was_made_in() {
        var line = lineOf("quote", new Change("currency", null, "EUR"), new Change("total_minor", null, "100"));

        assertThat(AuditWords.changes(line, LOCAL, ENGLISH)).containsExactly("Currency: EUR", "Total: €1.00");
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
            job:lapse-holds                            | By itself (holds that ran out)
            job:not-known-yet                          | By itself (not-known-yet)
            setup                                      | The setting up
            postgres                                   | postgres
            """)
    void whoever_did_it_has_a_name(String actor, String name) {
        assertThat(AuditWords.who(line(actor, "update", new Change("name", "a", "b")), ENGLISH))
                .isEqualTo(name);
    }
}
