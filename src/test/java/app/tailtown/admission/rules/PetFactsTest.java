package app.tailtown.admission.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.Verdict;
import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Service;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Strictness;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** May this animal come, as far as its age, its being spayed or neutered, and its household go? Each line is one case a manager can read. */
class PetFactsTest {

    static final UUID DOG = new UUID(0, 1);
    static final UUID CAT = new UUID(0, 2);
    static final UUID SUITES = new UUID(0, 3);

    @ParameterizedTest(name = "{0} | {1} | {2} | {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # a minimum age in weeks, on the day it arrives
            born 2026-08-20                 | minimum-age 16    | 2026-12-10..2026-12-15 | old enough since 2026-12-10
            born 2026-08-21                 | minimum-age 16    | 2026-12-10..2026-12-15 | too young until 2026-12-11
            born 2026-08-19                 | minimum-age 16    | 2026-12-10..2026-12-15 | old enough since 2026-12-09
            born 2026-08-25                 | minimum-age 16    | 2026-12-10..2026-12-15 | too young until 2026-12-15
            born 2026-12-09                 | minimum-age 1     | 2026-12-10..2026-12-15 | too young until 2026-12-16
            born 2026-12-03                 | minimum-age 1     | 2026-12-10..2026-12-15 | old enough since 2026-12-10
            born 2026-12-20                 | minimum-age 1     | 2026-12-10..2026-12-15 | too young until 2026-12-27
            born 2014-02-28                 | minimum-age 16    | 2026-12-10..2026-12-15 | old enough since 2014-06-20
            born ?                          | minimum-age 16    | 2026-12-10..2026-12-15 | birth date unknown
            born ?, altered                 | minimum-age 16    | 2026-12-10..2026-12-15 | birth date unknown
            born 2026-09-10                 | minimum-age 12    | 2026-12-03..2026-12-03 | old enough since 2026-12-03
            born 2026-09-11                 | minimum-age 12    | 2026-12-03..2026-12-03 | too young until 2026-12-04
            born 2027-11-08                 | minimum-age 16    | 2028-02-28..2028-03-02 | old enough since 2028-02-28
            born 2027-11-09                 | minimum-age 16    | 2028-02-28..2028-03-02 | too young until 2028-02-29
            # spayed or neutered from an age in months on, the day it leaves included
            altered                         | intact 7          | 2026-12-10..2026-12-15 | altered
            born 2019-01-01, altered        | intact 7          | 2026-12-10..2026-12-15 | altered
            born 2019-01-01, intact         | intact 7          | 2026-12-10..2026-12-15 | intact, due since 2019-08-01
            born 2026-05-16, intact         | intact 7          | 2026-12-10..2026-12-15 | young until 2026-12-16
            born 2026-05-15, intact         | intact 7          | 2026-12-10..2026-12-15 | intact, due since 2026-12-15
            born 2026-05-10, intact         | intact 7          | 2026-12-10..2026-12-15 | intact, due since 2026-12-10
            born 2026-05-10, intact         | intact 7          | 2026-12-09..2026-12-09 | young until 2026-12-10
            born 2026-07-31, intact         | intact 7          | 2027-02-27..2027-02-28 | intact, due since 2027-02-28
            born 2026-07-31, intact         | intact 7          | 2027-02-26..2027-02-27 | young until 2027-02-28
            born ?, intact                  | intact 7          | 2026-12-10..2026-12-15 | birth date unknown
            born 2019-01-01                 | intact 7          | 2026-12-10..2026-12-15 | altered or not is unknown
            born 2026-11-01                 | intact 7          | 2026-12-10..2026-12-15 | young until 2027-06-01
            born ?                          | intact 7          | 2026-12-10..2026-12-15 | altered or not is unknown
            born 2026-05-15                 | intact 7          | 2026-12-10..2026-12-15 | altered or not is unknown
            born 2026-05-16                 | intact 7          | 2026-12-10..2026-12-15 | young until 2026-12-16
            born 2026-11-01, altered        | intact 7          | 2026-12-10..2026-12-15 | altered
            born 2028-02-29, intact         | intact 12         | 2029-02-27..2029-02-28 | intact, due since 2029-02-28
            born 2028-02-29, intact         | intact 12         | 2029-02-26..2029-02-27 | young until 2029-02-28
            # tried out among others: counts so many months, through the day it leaves; the number after "away" is months without a visit
            born ?                                                  | evaluation 12        | 2026-12-10..2026-12-10 | never evaluated
            here 2026-11-30                                         | evaluation 12        | 2026-12-10..2026-12-10 | never evaluated
            passed 2026-01-10                                       | evaluation 12        | 2026-12-10..2026-12-10 | passed until 2027-01-10
            passed 2025-12-10                                       | evaluation 12        | 2026-12-10..2026-12-10 | passed until 2026-12-10
            passed 2025-12-09                                       | evaluation 12        | 2026-12-10..2026-12-10 | evaluation counted until 2026-12-09
            passed 2025-12-12                                       | evaluation 12        | 2026-12-10..2026-12-12 | passed until 2026-12-12
            passed 2025-12-12                                       | evaluation 12        | 2026-12-10..2026-12-13 | evaluation counted until 2026-12-12
            passed 2026-08-31                                       | evaluation 6         | 2027-02-28..2027-02-28 | passed until 2027-02-28
            failed 2026-11-10                                       | evaluation 12        | 2026-12-10..2026-12-10 | failed on 2026-11-10
            failed 2019-11-10                                       | evaluation 12        | 2026-12-10..2026-12-10 | failed on 2019-11-10
            passed 2026-10-10 if small groups only                  | evaluation 12        | 2026-12-10..2026-12-10 | passed until 2027-10-10: small groups only
            passed 2026-05-01                                       | evaluation 12 away 6 | 2026-11-01..2026-11-01 | passed until 2027-05-01
            passed 2026-05-01                                       | evaluation 12 away 6 | 2026-11-02..2026-11-02 | away since 2026-05-01
            passed 2026-05-01                                       | evaluation 12        | 2026-11-02..2026-11-02 | passed until 2027-05-01
            passed 2026-05-01, here 2026-07-01                      | evaluation 12 away 6 | 2026-12-10..2026-12-10 | passed until 2027-05-01
            passed 2026-03-01, here 2026-06-01..2026-06-09          | evaluation 12 away 6 | 2026-12-10..2026-12-10 | away since 2026-06-09
            passed 2026-03-01, here 2026-06-01..2026-06-10          | evaluation 12 away 6 | 2026-12-10..2026-12-10 | passed until 2027-03-01
            passed 2026-05-01, here 2026-01-05                      | evaluation 12 away 6 | 2026-12-10..2026-12-10 | away since 2026-05-01
            passed 2026-03-01, here 2026-12-10                      | evaluation 12 away 6 | 2026-12-10..2026-12-10 | away since 2026-03-01
            passed 2026-03-01, here 2026-12-08..2026-12-14          | evaluation 12 away 6 | 2026-12-10..2026-12-10 | passed until 2027-03-01
            passed 2026-03-01, here 2026-12-20                      | evaluation 12 away 6 | 2026-12-10..2026-12-10 | away since 2026-03-01
            passed 2026-03-01, here 2026-06-01, here 2026-11-20     | evaluation 12 away 6 | 2026-12-10..2026-12-10 | passed until 2027-03-01
            # somebody to call
            contact Sam Roe                 | emergency-contact | 2026-12-10..2026-12-15 | call Sam Roe
            born 2019-01-01, altered        | emergency-contact | 2026-12-10..2026-12-15 | nobody to call
            contact Sam Roe, born ?         | emergency-contact | 2026-12-10..2026-12-15 | call Sam Roe
            """)
    void what_the_desk_is_told(String known, String written, String stay, String expected) {
        var days = stay.split("\\.\\.");
        var verdict = facts(known).against(rule(written), LocalDate.parse(days[0]), LocalDate.parse(days[1]));
        assertThat(said(verdict)).isEqualTo(expected);
        var isFine =
                expected.matches("(old enough|altered|young until|call|passed).*") && !expected.contains("unknown");
        assertThat(verdict.isMet()).isEqualTo(isFine);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # the narrower counts: one service, then a kind, then everything; within each this animal before every animal
            everything ask                                        | ask
            everything ask; dog warn                              | warn
            everything ask; cat warn                              | ask
            boarding refuse; everything ask                       | refuse
            boarding refuse; dog warn                             | refuse
            boarding refuse; boarding+dog warn                    | warn
            suites none; boarding+dog refuse                      | nothing
            suites ask; suites+dog refuse                         | refuse
            day-camp refuse                                       | nothing
            day-camp refuse; everything warn                      | warn
            everything none                                       | nothing
            cat refuse                                            | nothing
            everything ask until 2026-12-10                       | nothing
            everything ask until 2026-12-11                       | ask
            everything ask from 2026-12-11                        | nothing
            everything ask from 2026-12-10; everything refuse until 2026-12-10 | ask
            """)
    void which_rule_counts_for_a_dog_in_the_suites_on_the_tenth(String written, String expected) {
        var all = Stream.of(written.split("; ")).map(PetFactsTest::scoped).toList();
        var suites = new Service(SUITES, ServiceKind.BOARDING, "Suites", true);
        assertThat(facts("born ?").inForce(all, suites, null, LocalDate.parse("2026-12-10")))
                .extracting(r -> r.strictness().code())
                .isEqualTo(expected.equals("nothing") ? List.of() : List.of(expected));
    }

    static PetFacts facts(String known) {
        LocalDate born = null;
        var altered = "unknown";
        var contact = "";
        for (var fact : known.split(", ")) {
            if (fact.startsWith("born ") && !fact.endsWith("?")) born = LocalDate.parse(fact.substring(5));
            if (fact.equals("altered")) altered = "yes";
            if (fact.equals("intact")) altered = "no";
            if (fact.startsWith("contact ")) contact = fact.substring(8);
        }
        return new PetFacts(DOG, new UUID(0, 9), born, altered, contact, evaluation(known), visits(known), List.of());
    }

    /** "passed 2026-01-10", "failed 2026-01-10", "passed 2026-01-10 if small groups". */
    private static @Nullable LatestEvaluation evaluation(String known) {
        for (var fact : known.split(", ")) {
            var words = fact.split(" ", 4);
            if (!words[0].equals("passed") && !words[0].equals("failed")) continue;
            var conditions = words.length > 3 ? words[3] : "";
            return new LatestEvaluation(
                    new UUID(0, 7), LocalDate.parse(words[1]), words[0].equals("passed"), conditions);
        }
        return null;
    }

    /** "here 2026-05-01..2026-05-04". */
    private static List<DaysHere> visits(String known) {
        return Stream.of(known.split(", "))
                .filter(f -> f.startsWith("here "))
                .map(f -> f.substring(5).split("\\.\\."))
                .map(d -> new DaysHere(LocalDate.parse(d[0]), LocalDate.parse(d[d.length - 1])))
                .toList();
    }

    static AdmissionRule rule(String written) {
        var words = written.split(" ");
        var amount = words.length > 1 ? Integer.valueOf(words[1]) : null;
        var away = words.length > 3 ? Integer.valueOf(words[3]) : null;
        return new AdmissionRule(
                UUID.randomUUID(),
                words[0],
                null,
                null,
                null,
                Strictness.REFUSE,
                Moment.BOOKING,
                amount,
                away,
                null,
                null,
                null);
    }

    static AdmissionRule scoped(String written) {
        var words = written.split(" ");
        var scope = List.of(words[0].split("\\+"));
        return new AdmissionRule(
                UUID.randomUUID(),
                AdmissionRule.EMERGENCY_CONTACT,
                scope.contains("dog") ? DOG : scope.contains("cat") ? CAT : null,
                scope.contains("suites") ? SUITES : null,
                scope.contains("boarding")
                        ? ServiceKind.BOARDING
                        : scope.contains("day-camp") ? ServiceKind.DAY_CAMP : null,
                Strictness.of(words[1]),
                Moment.CHECK_IN,
                null,
                null,
                null,
                day(words, "from"),
                day(words, "until"));
    }

    private static @Nullable LocalDate day(String[] words, String what) {
        return words.length > 3 && words[2].equals(what) ? LocalDate.parse(words[3]) : null;
    }

    static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.OldEnough v -> "old enough since " + v.since();
            case Verdict.TooYoung v -> "too young until " + v.oldEnoughOn();
            case Verdict.BirthDateUnknown _ -> "birth date unknown";
            case Verdict.Altered _ -> "altered";
            case Verdict.StillYoung v -> "young until " + v.until();
            case Verdict.StillIntact v -> "intact, due since " + v.since();
            case Verdict.AlteredUnknown _ -> "altered or not is unknown";
            case Verdict.ContactThere v -> "call " + v.name();
            case Verdict.NoContact _ -> "nobody to call";
            case Verdict.EvaluatedUntil v when v.conditions().isEmpty() -> "passed until " + v.until();
            case Verdict.EvaluatedUntil v -> "passed until %s: %s".formatted(v.until(), v.conditions());
            case Verdict.NeverEvaluated _ -> "never evaluated";
            case Verdict.EvaluationFailed v -> "failed on " + v.heldOn();
            case Verdict.EvaluationTooOld v -> "evaluation counted until " + v.lastDay();
            case Verdict.AwayTooLong v -> "away since " + v.lastHere();
            default -> throw new AssertionError("About a vaccine: " + verdict);
        };
    }
}
