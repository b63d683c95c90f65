package app.tailtown.admission.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.Finding;
import app.tailtown.admission.PetAdmission;
import app.tailtown.admission.Verdict;
import app.tailtown.admission.vaccinations.Vaccination;
import app.tailtown.admission.waivers.Waiver;
import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Requirement;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Strictness;
import app.tailtown.customers.PetId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is this pet vaccinated for this stay? Each line is one case: what is known, the stay, how many days to wait after a dose, and what the desk is told. */
class ComplianceTest {

    static final UUID RABIES = new UUID(0, 1);
    static final PetId PET = new PetId(new UUID(0, 2));

    /**
     * What is known: each proof as its state, the day of the dose and its last good day, "?" for a day nobody knows; the later in the line, the later it was
     * brought. "waiver" and its last day.
     */
    @ParameterizedTest(name = "{0} | {1} | wait {2} | {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # nothing, or not enough
                                                                                                | 2026-12-10..2026-12-15 | 0  | missing
            verified 2026-06-01..2027-06-01                                                     | 2026-12-10..2026-12-15 | 0  | compliant until 2027-06-01
            submitted 2026-06-01..2027-06-01                                                    | 2026-12-10..2026-12-15 | 0  | not verified
            rejected 2026-06-01..2027-06-01                                                     | 2026-12-10..2026-12-15 | 0  | rejected: blurred
            taken-back 2026-06-01..2027-06-01                                                   | 2026-12-10..2026-12-15 | 0  | missing
            verified ?..?                                                                       | 2026-12-10..2026-12-15 | 0  | unknown
            verified 2026-06-01..?                                                              | 2026-12-10..2026-12-15 | 0  | unknown
            verified ?..2027-06-01                                                              | 2026-12-10..2026-12-15 | 0  | compliant until 2027-06-01
            submitted ?..?                                                                      | 2026-12-10..2026-12-15 | 0  | not verified
            submitted 2026-06-01..?                                                             | 2026-12-10..2026-12-15 | 0  | not verified
            rejected ?..?                                                                       | 2026-12-10..2026-12-15 | 0  | rejected: blurred
            # the last good day counts, the day it leaves counts
            verified 2025-12-15..2026-12-15                                                     | 2026-12-10..2026-12-15 | 0  | compliant until 2026-12-15
            verified 2025-12-14..2026-12-14                                                     | 2026-12-10..2026-12-15 | 0  | lapses on 2026-12-14
            verified 2025-12-10..2026-12-10                                                     | 2026-12-10..2026-12-15 | 0  | lapses on 2026-12-10
            verified 2025-12-09..2026-12-09                                                     | 2026-12-10..2026-12-15 | 0  | lapsed on 2026-12-09
            verified 2025-12-16..2026-12-16                                                     | 2026-12-10..2026-12-15 | 0  | compliant until 2026-12-16
            verified 2025-12-10..2026-12-10                                                     | 2026-12-10..2026-12-10 | 0  | compliant until 2026-12-10
            verified 2025-12-09..2026-12-09                                                     | 2026-12-10..2026-12-10 | 0  | lapsed on 2026-12-09
            verified 2020-01-01..2021-01-01                                                     | 2026-12-10..2026-12-15 | 0  | lapsed on 2021-01-01
            verified ?..2026-12-12                                                              | 2026-12-10..2026-12-15 | 0  | lapses on 2026-12-12
            verified ?..2026-12-01                                                              | 2026-12-10..2026-12-15 | 0  | lapsed on 2026-12-01
            # over the turn of the year, over a leap day
            verified 2026-01-02..2027-01-02                                                     | 2026-12-30..2027-01-02 | 0  | compliant until 2027-01-02
            verified 2026-01-01..2027-01-01                                                     | 2026-12-30..2027-01-02 | 0  | lapses on 2027-01-01
            verified 2027-02-28..2028-02-28                                                     | 2028-02-27..2028-02-29 | 0  | lapses on 2028-02-28
            verified 2027-03-01..2028-03-01                                                     | 2028-02-27..2028-02-29 | 0  | compliant until 2028-03-01
            # given on the day, given during the stay
            verified 2026-12-10..2027-12-10                                                     | 2026-12-10..2026-12-15 | 0  | compliant until 2027-12-10
            verified 2026-12-11..2027-12-11                                                     | 2026-12-10..2026-12-15 | 0  | too recent, wait until 2026-12-11
            verified 2026-12-09..2027-12-09                                                     | 2026-12-10..2026-12-15 | 0  | compliant until 2027-12-09
            verified 2026-12-12..2026-12-14                                                     | 2026-12-10..2026-12-15 | 0  | too recent, wait until 2026-12-12
            # a wait after the dose
            verified 2026-12-08..2027-12-08                                                     | 2026-12-10..2026-12-15 | 2  | compliant until 2027-12-08
            verified 2026-12-09..2027-12-09                                                     | 2026-12-10..2026-12-15 | 2  | too recent, wait until 2026-12-11
            verified 2026-12-10..2027-12-10                                                     | 2026-12-10..2026-12-15 | 2  | too recent, wait until 2026-12-12
            verified 2026-12-10..2027-12-10                                                     | 2026-12-10..2026-12-15 | 14 | too recent, wait until 2026-12-24
            verified 2026-11-26..2027-11-26                                                     | 2026-12-10..2026-12-15 | 14 | compliant until 2027-11-26
            verified 2026-11-27..2027-11-27                                                     | 2026-12-10..2026-12-15 | 14 | too recent, wait until 2026-12-11
            verified ?..2027-06-01                                                              | 2026-12-10..2026-12-15 | 2  | unknown
            submitted ?..2027-06-01                                                             | 2026-12-10..2026-12-15 | 2  | not verified
            submitted 2026-12-09..2027-12-09                                                    | 2026-12-10..2026-12-15 | 2  | too recent, wait until 2026-12-11
            verified 2026-12-05..2026-12-06                                                     | 2026-12-10..2026-12-15 | 30 | lapsed on 2026-12-06
            # one dose takes over from the other
            verified 2025-12-12..2026-12-12; verified 2026-12-01..2027-12-01                    | 2026-12-10..2026-12-15 | 0  | compliant until 2027-12-01
            verified 2025-12-12..2026-12-12; verified 2026-12-09..2027-12-09                    | 2026-12-10..2026-12-15 | 2  | compliant until 2027-12-09
            verified 2025-12-12..2026-12-12; verified 2026-12-09..2027-12-09                    | 2026-12-10..2026-12-15 | 4  | compliant until 2027-12-09
            verified 2025-12-12..2026-12-12; verified 2026-12-09..2027-12-09                    | 2026-12-10..2026-12-15 | 5  | too recent, wait until 2026-12-14
            verified 2025-12-12..2026-12-12; verified 2026-12-13..2027-12-13                    | 2026-12-10..2026-12-15 | 0  | compliant until 2027-12-13
            verified 2025-12-12..2026-12-12; verified 2026-12-14..2027-12-14                    | 2026-12-10..2026-12-15 | 0  | too recent, wait until 2026-12-14
            verified 2024-06-01..2027-06-01; verified 2026-06-01..2026-12-01                    | 2026-12-10..2026-12-15 | 0  | compliant until 2027-06-01
            verified 2026-06-01..2026-12-12; verified 2024-06-01..2026-12-11                    | 2026-12-10..2026-12-15 | 0  | lapses on 2026-12-12
            verified 2024-01-01..2025-01-01; verified 2025-01-01..2026-01-01                    | 2026-12-10..2026-12-15 | 0  | lapsed on 2026-01-01
            verified 2026-01-01..2026-12-11; verified 2026-01-01..2026-12-13; verified 2026-12-14..2027-12-14 | 2026-12-10..2026-12-15 | 0 | compliant until 2027-12-14
            # a proof nobody looked at beside others
            verified 2025-12-12..2026-12-12; submitted 2026-12-01..2027-12-01                   | 2026-12-10..2026-12-15 | 0  | not verified
            verified 2025-01-01..2026-01-01; submitted 2026-06-01..2027-06-01                   | 2026-12-10..2026-12-15 | 0  | not verified
            verified 2026-06-01..2027-06-01; submitted 2026-12-01..2027-12-01                   | 2026-12-10..2026-12-15 | 0  | compliant until 2027-06-01
            verified 2025-12-12..2026-12-12; submitted 2024-01-01..2025-01-01                   | 2026-12-10..2026-12-15 | 0  | lapses on 2026-12-12
            submitted 2025-12-12..2026-12-12                                                    | 2026-12-10..2026-12-15 | 0  | lapses on 2026-12-12
            submitted 2025-01-01..2026-01-01                                                    | 2026-12-10..2026-12-15 | 0  | lapsed on 2026-01-01
            verified 2025-01-01..2026-01-01; submitted ?..?                                     | 2026-12-10..2026-12-15 | 0  | not verified
            verified 2025-12-12..2026-12-12; submitted ?..?                                     | 2026-12-10..2026-12-15 | 0  | lapses on 2026-12-12
            # an end nobody knows beside others
            verified 2025-01-01..2026-01-01; verified 2026-06-01..?                             | 2026-12-10..2026-12-15 | 0  | unknown
            verified 2026-06-01..?; verified 2025-12-12..2026-12-12                             | 2026-12-10..2026-12-15 | 0  | lapses on 2026-12-12
            verified 2025-12-12..2026-12-12; verified 2026-06-01..?                             | 2026-12-10..2026-12-15 | 0  | unknown
            verified 2026-06-01..?; verified 2026-06-01..2027-06-01                             | 2026-12-10..2026-12-15 | 0  | compliant until 2027-06-01
            verified 2026-06-01..?; submitted 2026-06-01..2027-06-01                            | 2026-12-10..2026-12-15 | 0  | not verified
            # rejected and taken back beside others
            rejected 2026-06-01..2027-06-01; verified 2026-07-01..2027-07-01                    | 2026-12-10..2026-12-15 | 0  | compliant until 2027-07-01
            verified 2025-01-01..2026-01-01; rejected 2026-06-01..2027-06-01                    | 2026-12-10..2026-12-15 | 0  | lapsed on 2026-01-01
            rejected 2026-06-01..2027-06-01; submitted 2026-06-01..2027-06-01                   | 2026-12-10..2026-12-15 | 0  | not verified
            taken-back 2026-06-01..2027-06-01; rejected ?..?                                    | 2026-12-10..2026-12-15 | 0  | rejected: blurred
            # an exception
            waiver 2026-12-31                                                                   | 2026-12-10..2026-12-15 | 0  | waived until 2026-12-31 by Sam: vet visit booked
            waiver 2026-12-15                                                                   | 2026-12-10..2026-12-15 | 0  | waived until 2026-12-15 by Sam: vet visit booked
            waiver 2026-12-14                                                                   | 2026-12-10..2026-12-15 | 0  | missing
            verified 2026-06-01..2027-06-01; waiver 2026-12-31                                  | 2026-12-10..2026-12-15 | 0  | compliant until 2027-06-01
            verified 2025-12-12..2026-12-12; waiver 2026-12-31                                  | 2026-12-10..2026-12-15 | 0  | waived until 2026-12-31 by Sam: vet visit booked
            verified 2025-12-12..2026-12-12; waiver 2026-12-13                                  | 2026-12-10..2026-12-15 | 0  | lapses on 2026-12-12
            verified 2026-12-09..2027-12-09; waiver 2026-12-31                                  | 2026-12-10..2026-12-15 | 7  | waived until 2026-12-31 by Sam: vet visit booked
            rejected ?..?; waiver 2026-12-31                                                    | 2026-12-10..2026-12-15 | 0  | waived until 2026-12-31 by Sam: vet visit booked
            waiver 2026-12-16; waiver 2027-01-31                                                | 2026-12-10..2026-12-15 | 0  | waived until 2027-01-31 by Sam: vet visit booked
            # against something else
            other 2026-06-01..2027-06-01                                                        | 2026-12-10..2026-12-15 | 0  | missing
            """)
    void a_stay(@Nullable String known, String stay, int wait, String expected) {
        var parts = known == null ? List.<String>of() : List.of(known.split("; "));
        var days = stay.split("\\.\\.");
        var compliance =
                new Compliance(evidence(parts), waivers(parts), LocalDate.parse(days[0]), LocalDate.parse(days[1]));

        assertThat(said(compliance.against(rule(null, null, Strictness.REFUSE, wait))))
                .isEqualTo(expected);
    }

    static List<Evidence> evidence(List<String> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> !parts.get(i).startsWith("waiver") && !parts.get(i).startsWith("taken-back"))
                .mapToObj(i -> {
                    var words = parts.get(i).split(" |\\.\\.");
                    var isOther = words[0].equals("other");
                    var state = isOther ? "VERIFIED" : words[0].toUpperCase(java.util.Locale.ROOT);
                    return new Evidence(
                            new UUID(1, i),
                            PET,
                            isOther ? new UUID(0, 9) : RABIES,
                            day(words[1]),
                            day(words[2]),
                            Vaccination.State.valueOf(state),
                            Instant.parse("2026-12-01T10:00:00Z").plusSeconds(i),
                            state.equals("REJECTED") ? "blurred" : "");
                })
                .toList();
    }

    static List<Waiver> waivers(List<String> parts) {
        return parts.stream()
                .filter(p -> p.startsWith("waiver"))
                .map(p -> new Waiver(
                        new UUID(2, 0),
                        PET,
                        "vaccination",
                        RABIES,
                        "Rabies",
                        null,
                        "",
                        LocalDate.parse("2026-12-01"),
                        LocalDate.parse(p.split(" ")[1]),
                        "vet visit booked",
                        Instant.parse("2026-12-01T10:00:00Z"),
                        "Sam",
                        null))
                .toList();
    }

    static @Nullable LocalDate day(String text) {
        return text.equals("?") ? null : LocalDate.parse(text);
    }

    static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CompliantUntil v -> "compliant until " + v.until();
            case Verdict.WaivedUntil v -> "waived until " + v.until() + " by " + v.by() + ": " + v.why();
            case Verdict.Missing _ -> "missing";
            case Verdict.Unknown _ -> "unknown";
            case Verdict.LapsesOn v -> "lapses on " + v.lastDay();
            case Verdict.LapsedOn v -> "lapsed on " + v.lastDay();
            case Verdict.TooRecent v -> "too recent, wait until " + v.waitUntil();
            case Verdict.NotVerified _ -> "not verified";
            case Verdict.Rejected v -> "rejected: " + v.why();
            default -> throw new AssertionError("Not about a vaccine: " + verdict);
        };
    }

    static Requirement rule(@Nullable UUID service, @Nullable ServiceKind kind, Strictness strictness, int wait) {
        return new Requirement(UUID.randomUUID(), RABIES, service, kind, strictness, wait, Moment.CHECK_IN, null, null);
    }

    @Test
    void only_a_refusing_rule_that_is_not_met_refuses() {
        var missing = new Verdict.Missing();
        var fine = new Verdict.CompliantUntil(LocalDate.parse("2027-01-01"), new UUID(0, 0));
        assertThat(finding(Strictness.REFUSE, missing).at(Moment.CHECK_IN)).isEqualTo(Strictness.REFUSE);
        assertThat(finding(Strictness.WARN, missing).at(Moment.CHECK_IN)).isEqualTo(Strictness.WARN);
        assertThat(finding(Strictness.REFUSE, fine).at(Moment.CHECK_IN)).isEqualTo(Strictness.NONE);
        assertThat(new PetAdmission(PET, "Bella", List.of()).isCompliant()).isTrue();
    }

    private static Finding finding(Strictness strictness, Verdict verdict) {
        return new Finding(PET, RABIES, "vaccination", RABIES, null, "Rabies", strictness, Moment.CHECK_IN, verdict);
    }
}
