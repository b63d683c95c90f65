package app.tailtown.admission.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.Verdict;
import app.tailtown.admission.agreements.AgreementStanding;
import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Service;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Strictness;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Has the household signed what it has to sign? Each line is one case a manager can read. */
class AgreementFactsTest {

    static final UUID BOARDING = new UUID(0, 4);
    static final UUID THERE = new UUID(0, 10);
    static final UUID POOL = new UUID(0, 11);

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # an agreement: version 3 is in force since 2026-05-01; "typo" says that who signed version 2 need not sign again
            nothing                      | version 3 of 2026-05-01 not signed
            signed 3 2026-06-01          | signed version 3 on 2026-06-01
            signed 3 2026-12-10          | signed version 3 on 2026-12-10
            signed 2 2026-03-03          | signed version 2 on 2026-03-03, version 3 since 2026-05-01
            signed 1 2019-03-03          | signed version 1 on 2019-03-03, version 3 since 2026-05-01
            signed 2 2026-03-03, typo    | signed version 2 on 2026-03-03
            signed 1 2019-03-03, typo    | signed version 1 on 2019-03-03, version 3 since 2026-05-01
            typo                         | version 3 of 2026-05-01 not signed
            signed 3 2026-06-01, typo     | signed version 3 on 2026-06-01
            """)
    void what_the_desk_is_told(String known, String expected) {
        var day = LocalDate.parse("2026-12-10");
        var verdict = facts(known).against(rule("boarding refuse"), day, day);
        assertThat(said(verdict)).isEqualTo(expected);
        assertThat(verdict.isMet()).isEqualTo(expected.startsWith("signed") && !expected.contains(", version"));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # two agreements do not compete with each other; one of a resort is asked for there and nowhere else
            boarding refuse; pool warn       | anywhere   | refuse, warn
            boarding refuse; pool warn       | the pool   | refuse, warn
            boarding refuse; pool warn       | elsewhere  | refuse
            boarding warn; boarding none     | elsewhere  | nothing
            pool refuse                      | elsewhere  | nothing
            unheard-of refuse                | anywhere   | nothing
            """)
    void which_agreements_are_asked_for(String written, String where, String expected) {
        var all = Stream.of(written.split("; ")).map(AgreementFactsTest::rule).toList();
        var resort = switch (where) {
            case "the pool" -> new ResortId(POOL);
            case "elsewhere" -> new ResortId(new UUID(0, 12));
            default -> null;
        };
        var suites = new Service(PetFactsTest.SUITES, ServiceKind.BOARDING, "Suites", true);
        assertThat(facts("").inForce(all, suites, resort, LocalDate.parse("2026-12-10")))
                .extracting(r -> r.strictness().code())
                .isEqualTo(expected.equals("nothing") ? List.of() : List.of(expected.split(", ")));
    }

    /** "none" takes back what is asked of everybody, for one service. */
    private static AdmissionRule rule(String written) {
        var words = written.split(" ");
        var strictness = Strictness.of(words[1]);
        var of = switch (words[0]) {
            case "boarding" -> BOARDING;
            case "pool" -> THERE;
            default -> new UUID(0, 13);
        };
        return new AdmissionRule(
                UUID.randomUUID(),
                AdmissionRule.AGREEMENT,
                null,
                strictness == Strictness.NONE ? PetFactsTest.SUITES : null,
                null,
                strictness,
                Moment.CHECK_IN,
                null,
                null,
                of,
                null,
                null);
    }

    private static PetFacts facts(String known) {
        return new PetFacts(PetFactsTest.DOG, new UUID(0, 9), null, "unknown", "", null, List.of(), agreements(known));
    }

    /** "signed 2 2026-03-03": the version and the day. */
    private static List<AgreementStanding> agreements(String known) {
        var last = Stream.of(known.split(", "))
                .filter(f -> f.startsWith("signed "))
                .map(f -> f.split(" "))
                .map(w -> new AgreementStanding.Last(
                        new UUID(0, 8), Integer.parseInt(w[1]), LocalDate.parse(w[2]), "Dana Roe"))
                .findFirst()
                .orElse(null);
        var countsFrom = List.of(known.split(", ")).contains("typo") ? 2 : 3;
        var since = LocalDate.parse("2026-05-01");
        return List.of(
                new AgreementStanding(BOARDING, "Boarding", null, new UUID(0, 6), 3, since, countsFrom, last),
                new AgreementStanding(THERE, "Pool", POOL, new UUID(0, 5), 1, since, 1, null));
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.AgreementSigned v -> "signed version %d on %s".formatted(v.number(), v.signedOn());
            case Verdict.AgreementNotSigned v -> "version %d of %s not signed".formatted(v.number(), v.since());
            case Verdict.EarlierVersionSigned v ->
                "signed version %d on %s, version %d since %s"
                        .formatted(v.signedNumber(), v.signedOn(), v.number(), v.since());
            default -> throw new AssertionError("Not about an agreement: " + verdict);
        };
    }
}
