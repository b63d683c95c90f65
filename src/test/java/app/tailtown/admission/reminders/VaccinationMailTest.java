package app.tailtown.admission.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.VaccinatedDog;
import app.tailtown.outbox.Posting;
import app.tailtown.races.Together;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Whoever has a vaccination that ends is written to, once for each proof and day, where the resort says so. */
@HouseTest
class VaccinationMailTest extends VaccinatedDog {

    @Autowired
    PrepareReminders job;

    @Autowired
    ApplicationContext house;

    private String customer;

    @BeforeEach
    void a_household_with_an_address() {
        customer = desk.get("/api/v1/pets/" + pet).at("/customerId");
        var person = Map.of("givenName", "Vera", "familyName", customer.substring(24), "email", "vera@example.com");
        var kept = desk.put(
                "/api/v1/customers/" + customer,
                Map.of("people", List.of(person), "language", "es"),
                "If-Match",
                desk.get("/api/v1/customers/" + customer).etag());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        remind(true);
    }

    @AfterEach
    void never() {
        remind(false);
    }

    private void remind(boolean on) {
        for (var resort : ours.resorts()) {
            var path = "/api/v1/resorts/" + resort.id().value() + "/mail-rule";
            var rule = new HashMap<String, Object>(
                    Map.of("senderName", "", "booked", true, "changed", true, "cancelled", true, "vaccinations", on));
            var set = manager.put(path, rule, "If-Match", manager.get(path).etag());
            assertThat(set.status()).as(set.body()).isEqualTo(200);
        }
    }

    private String verified(int days) {
        var what = new HashMap<String, Object>(Map.of("immunizationTypeId", vaccine));
        what.put("validUntil", today.plusDays(days).toString());
        var id = tell(what).at("/id");
        desk.post("/api/v1/vaccinations/" + id + "/verification", Map.of("seenOnPaper", true));
        return id;
    }

    private boolean prepare() {
        job.run();
        return true;
    }

    private void write() {
        world.in(ours, () -> new Posting(house).write());
    }

    private List<JsonNode> mails() {
        return ours.resorts().stream()
                .flatMap(r -> desk.get("/api/v1/resorts/" + r.id().value() + "/messages?kind=vaccinations&limit=200")
                        .json()
                        .at("/items")
                        .valueStream())
                .filter(m -> m.at("/customerId").asString().equals(customer))
                .toList();
    }

    private Api.Reply only() {
        assertThat(mails()).hasSize(1);
        return desk.get("/api/v1/messages/" + mails().getFirst().at("/id").asString());
    }

    @Test
    void it_names_the_pet_the_vaccine_and_the_day_in_their_language_once() {
        verified(20);
        world.in(ours, this::prepare);
        world.in(ours, this::prepare);
        write();
        var mail = only();
        assertThat(mail.at("/message/to/address")).isEqualTo("vera@example.com");
        assertThat(mail.at("/message/to/language")).isEqualTo("es");
        assertThat(mail.at("/body/text")).contains("habrá que renovar", "Rex", "válida hasta el");
        assertThat(mail.at("/body/html")).contains("Una vacuna está por vencer");
    }

    @Test
    void who_brought_a_newer_proof_meanwhile_is_not_written_to() {
        verified(20);
        world.in(ours, this::prepare);
        verified(400);
        write();
        assertThat(only().at("/message/why")).isEqualTo("no-longer");
    }

    @Test
    void where_nobody_said_so_it_is_only_prepared() {
        remind(false);
        verified(20);
        world.in(ours, this::prepare);
        assertThat(mails()).isEmpty();
        remind(true);
        world.in(ours, this::prepare);
        assertThat(mails()).isEmpty();
    }

    @Test
    void who_wants_no_reminders_gets_none() {
        desk.post("/api/v1/customers/" + customer + "/unwanted-mail", Map.of("sort", "reminders"));
        verified(20);
        world.in(ours, this::prepare);
        write();
        assertThat(only().at("/message/why")).isEqualTo("unwanted");
    }

    @Test
    void of_several_processes_that_prepare_at_once_one_does() {
        verified(20);
        Callable<Boolean> one = () -> world.in(ours, this::prepare);
        assertThat(Together.run(Collections.nCopies(4, one))).doesNotContain(false);
        assertThat(mails()).hasSize(1);
    }
}
