package app.tailtown.admission.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.catalog.Requirement;
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

class RequirementsInForceTest {

    static final UUID RABIES = new UUID(0, 1);

    /** Which rule counts. Rules: for whom, how strict, from and until; the kind of service that is booked; the day it arrives. */
    @ParameterizedTest(name = "{0} | {1} on {2} | {3}")
    @CsvSource(delimiter = '|', textBlock = """
            all refuse                                                      | boarding | 2026-12-10 | refuse
                                                                            | boarding | 2026-12-10 |
            all refuse; boarding warn                                       | boarding | 2026-12-10 | warn
            all refuse; boarding warn                                       | day-camp | 2026-12-10 | refuse
            all refuse; boarding warn; this ask                             | boarding | 2026-12-10 | ask
            all refuse; this none                                           | boarding | 2026-12-10 |
            boarding refuse; this none                                      | boarding | 2026-12-10 |
            boarding refuse                                                 | grooming | 2026-12-10 |
            all none; boarding refuse                                       | boarding | 2026-12-10 | refuse
            all refuse ..2026-12-10                                         | boarding | 2026-12-10 |
            all refuse ..2026-12-11                                         | boarding | 2026-12-10 | refuse
            all refuse 2026-12-10..                                         | boarding | 2026-12-10 | refuse
            all refuse 2026-12-11..                                         | boarding | 2026-12-10 |
            all warn ..2026-12-10; all refuse 2026-12-10..                  | boarding | 2026-12-09 | warn
            all warn ..2026-12-10; all refuse 2026-12-10..                  | boarding | 2026-12-10 | refuse
            all refuse; boarding none 2027-01-01..                          | boarding | 2026-12-31 | refuse
            all refuse; boarding none 2027-01-01..                          | boarding | 2027-01-01 |
            other refuse                                                    | boarding | 2026-12-10 |
            """)
    void the_narrowest_rule_that_holds(
            @Nullable String rules, String kind, LocalDate arrives, @Nullable String expected) {
        var service = new Service(new UUID(0, 5), ServiceKind.of(kind), "Suite", true);
        var all = Stream.ofNullable(rules)
                .flatMap(r -> Stream.of(r.split("; ")))
                .map(r -> rule(r, service.id()))
                .toList();

        assertThat(Compliance.inForce(all, service, arrives))
                .extracting(r -> r.strictness().code())
                .isEqualTo(Stream.ofNullable(expected).toList());
    }

    static Requirement rule(String written, UUID thisService) {
        var words = written.split(" ");
        var days = words.length > 2 ? (words[2] + " ").split("\\.\\.") : new String[] {"", " "};
        var service = words[0].equals("this") ? thisService : words[0].equals("other") ? new UUID(0, 6) : null;
        var kind = List.of("all", "this", "other").contains(words[0]) ? null : ServiceKind.of(words[0]);
        return new Requirement(
                UUID.randomUUID(),
                RABIES,
                service,
                kind,
                Strictness.of(words[1]),
                0,
                days[0].isEmpty() ? null : LocalDate.parse(days[0]),
                days[1].isBlank() ? null : LocalDate.parse(days[1].strip()));
    }
}
