package app.tailtown.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.admission.VaccinatedDog;
import app.tailtown.events.Ledger;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.Role;
import app.tailtown.platform.Sha256;
import app.tailtown.world.Api;
import app.tailtown.world.Eicar;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Papers;
import app.tailtown.world.Pixels;
import app.tailtown.world.StandInScanner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever comes in as a file, at whichever route, is shown to the scanner before anything of it is kept. */
@HouseTest
class UploadsAreScannedTest extends VaccinatedDog {

    private static final String KEPT = "select (select count(*) from file) + (select count(*) from picture)"
            + " + (select count(*) from upload) + (select count(*) from vaccination) + (select count(*) from document)";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Shelf shelf;

    @Autowired
    NamedContents contents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SecurityEvents events;

    @Autowired
    Ledger ledger;

    @Autowired
    MalwareScan scan;

    @Autowired
    Clock clock;

    private PageClient person;
    private List<String> routes;
    private Map<String, UUID> ids;

    @BeforeEach
    void every_route_that_takes_a_file() {
        routes = UploadRoutes.of(requestMappingHandlerMapping).patterns();
        var customer = UUID.fromString(desk.get("/api/v1/pets/" + pet).at("/customerId"));
        var told = desk.post("/api/v1/pets/" + pet + "/vaccinations", dose());
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        ids = Map.of("pets", pet, "customers", customer, "vaccinations", UUID.fromString(told.at("/id")));
        person = PageClient.of(port, ours.email(Role.MANAGER));
    }

    private Map<String, Object> dose() {
        return Map.of("immunizationTypeId", vaccine, "validUntil", today.plusYears(1));
    }

    private Api.Reply bring(String route, byte[] content) {
        var fields = route.endsWith("/documents") ? Map.of("kind", "other") : dose();
        return UploadRoutes.bring(UploadRoutes.path(route, ids), manager, person, fields, content);
    }

    private long count(String sql) {
        return world.inTransaction(ours, () -> jdbc.sql(sql).query(Long.class).single());
    }

    private List<UUID> locked() {
        return world.inTransaction(
                ours,
                () -> jdbc.sql("select id from quarantined_upload order by id desc")
                        .query(UUID.class)
                        .list());
    }

    @Test
    void no_route_is_forgotten() {
        assertThat(routes)
                .containsExactlyInAnyOrder(
                        "/api/v1/customers/{customer}/documents",
                        "/api/v1/pets/{pet}/photo",
                        "/api/v1/vaccinations/{id}/document",
                        "/customers/{customer}/documents",
                        "/pets/{pet}/photo",
                        "/pets/{pet}/vaccinations",
                        "/vaccinations/{id}/document");
    }

    @Test
    void asvs_5_4_3_malware_is_refused_wherever_it_is_brought_and_nothing_of_it_is_kept() {
        for (var route : routes) {
            for (var malware :
                    List.of(Eicar.file(), Eicar.behind(Pixels.png(40, 30)), Eicar.behind(Papers.withScript()))) {
                var before = count(KEPT);
                var locked = locked().size();
                var reply = bring(route, malware);
                assertThat(reply.status()).as(route + reply.body()).isEqualTo(422);
                assertThat(reply.body()).as(route).contains(StandInScanner.MALWARE);
                if (route.startsWith("/api/")) {
                    assertThat(reply.at("/code")).isEqualTo("file-has-malware");
                    assertThat(reply.at("/facts/malware")).isEqualTo(StandInScanner.MALWARE);
                }
                assertThat(count(KEPT)).as(route).isEqualTo(before);
                assertThat(locked()).as(route).hasSize(locked + 1);
                assertThat(liesAt(locked().getFirst())).as(route).isEqualTo(malware);
            }
        }
    }

    private byte[] liesAt(UUID id) {
        return world.in(ours, () -> shelf.get(Quarantine.key(id)));
    }

    @Test
    void asvs_16_5_3_where_the_scanner_does_not_answer_nothing_is_taken_and_somebody_may_come_again() {
        for (var route : routes) {
            for (var how : List.of(StandInScanner.HANGS_UP, StandInScanner.TALKS_NONSENSE, StandInScanner.FAILS)) {
                var before = count(KEPT);
                var locked = locked().size();
                var reply = bring(route, Papers.with(how));
                assertThat(reply.status()).as(route + reply.body()).isEqualTo(503);
                assertThat(reply.headers().firstValue("Retry-After")).as(route).isPresent();
                if (route.startsWith("/api/")) assertThat(reply.at("/code")).isEqualTo("scanner-does-not-answer");
                else assertThat(reply.body()).contains("Files cannot be taken just now");
                assertThat(count(KEPT)).as(route).isEqualTo(before);
                assertThat(locked()).as(route).hasSize(locked);
            }
        }
    }

    @Test
    void what_is_clean_was_looked_at_once_and_is_kept() {
        for (var route : routes) {
            var before = count(KEPT);
            var looked = StandInScanner.looked();
            var reply = bring(route, Pixels.png(60, 40));
            assertThat(reply.status()).as(route + reply.body()).isIn(200, 201, 303);
            assertThat(StandInScanner.looked()).as(route).isEqualTo(looked + 1);
            assertThat(count(KEPT)).as(route).isGreaterThan(before);
        }
    }

    /** In the other company: of one kind no more than 20 events a minute are told apart. */
    @Test
    void who_brought_what_and_where_is_written_down_and_an_event() {
        ours = world.theirs();
        var family = world.family(ours, 1).customer().value();
        var path = "/api/v1/customers/" + family + "/documents";
        var theirs = new Api(port, ours.tokens().get(Role.FRONT_DESK));
        assertThat(theirs.raw("POST", path + "?name=..%2Fbill.pdf", "application/pdf", Eicar.file())
                        .status())
                .isEqualTo(422);
        var row = world.inTransaction(
                ours,
                () -> jdbc.sql("select * from quarantined_upload order by id desc limit 1")
                        .query()
                        .singleRow());
        assertThat(row).containsEntry("name", "bill.pdf").containsEntry("brought_to", path);
        assertThat(row.get("bytes")).isEqualTo(Eicar.file().length);
        assertThat(row.get("malware")).isEqualTo(StandInScanner.MALWARE);
        assertThat(row.get("sha256")).isEqualTo(Sha256.of(Eicar.file()));
        assertThat((String) row.get("brought_by")).startsWith("token:");
        ledger.write();
        scan.look();
        var seen = PageClient.of(port, ours.email(Role.OWNER))
                .get("/settings/security-events?kind=malware-found&q=" + row.get("id"))
                .body();
        assertThat(seen)
                .contains("quarantine/" + row.get("id"), "Malware: " + StandInScanner.MALWARE, "Sent to: " + path)
                .contains("Bytes: 68", "Malware in an upload", "shown to a malware scanner before it is kept: ClamAV ");
    }

    @Test
    void what_is_locked_away_is_given_out_by_no_route_and_named_by_no_file() {
        bring("/api/v1/customers/{customer}/documents", Eicar.file());
        var id = locked().getFirst();
        for (var path : List.of(
                "/documents/" + id + "/content",
                "/documents/" + id + "/preview",
                "/vaccinations/" + id + "/document",
                "/pets/" + pet + "/photos/" + id,
                "/quarantine/" + id,
                "/files/quarantine/" + id)) {
            assertThat(person.get(path).status()).as(path).isEqualTo(404);
            assertThat(manager.get("/api/v1" + path).status()).as(path).isEqualTo(404);
        }
        var key = world.in(ours, () -> Quarantine.key(id));
        assertThatThrownBy(() -> world.inTransaction(
                        ours,
                        () -> jdbc.sql(
                                        "insert into file (id, key, sha256, bytes, media_type, name, added_at) values (?, ?, ?, 1, 'application/pdf', 'a', now())")
                                .params(id, key, new byte[32])
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(world.inTransaction(ours, () -> contents.unnamed(List.of(key))))
                .isEmpty();
    }

    @Test
    void it_is_gone_after_a_month_and_not_before() {
        bring("/api/v1/customers/{customer}/documents", Eicar.behind("a month".getBytes(US_ASCII)));
        var id = locked().getFirst();
        forgetIn(Duration.ofDays(29));
        assertThat(locked()).contains(id);
        assertThat(liesAt(id)).isNotEmpty();
        forgetIn(Duration.ofDays(31));
        assertThat(locked()).isEmpty();
        assertThatThrownBy(() -> liesAt(id)).isInstanceOf(java.io.UncheckedIOException.class);
    }

    private void forgetIn(Duration time) {
        var then = new Quarantine(shelf, jdbc, transaction, events, Clock.offset(clock, time));
        world.in(ours, then::forget);
    }
}
