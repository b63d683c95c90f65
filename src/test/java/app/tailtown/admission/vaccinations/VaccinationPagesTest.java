package app.tailtown.admission.vaccinations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.admission.VaccinatedDog;
import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vaccinations at the desk, without script. */
@HouseTest
class VaccinationPagesTest extends VaccinatedDog {

    Visitor person(Role role) {
        return Visitor.signedIn(port, ours.signIns().get(role));
    }

    String path() {
        return "/pets/" + pet + "/vaccinations";
    }

    Map<String, String> filledIn(String verified) {
        return Map.of(
                "immunizationTypeId",
                vaccine.toString(),
                "productId",
                product(),
                "administeredOn",
                today.minusDays(30).toString(),
                "clinicName",
                "Elm Street Vet",
                "verified",
                verified);
    }

    @Test
    void a_proof_is_recorded_seen_and_downloaded_and_the_pet_shows_it() {
        var person = person(Role.FRONT_DESK);
        assertThat(person.get("/pets/" + pet).body()).contains("Missing", path());
        person.get(path() + "/new?immunizationTypeId=" + vaccine);
        var sent = person.upload(path(), filledIn("true"), "rabies.pdf", PDF);
        assertThat(sent.location()).as(sent.body()).isEqualTo(path());
        var page = person.get(path());
        assertThat(page.body()).contains("Elm Street Vet", "Verified", "is recorded");
        assertThat(verdict()).isEqualTo("compliant-until");
        var vaccination = page.find("href=\"(/vaccinations/[0-9a-f-]{36})\"");
        assertThat(person.get(vaccination).body()).contains("rabies.pdf", "from the product");
        assertThat(person.get(vaccination + "/document").body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(person.get("/pets/" + pet).body()).contains("Valid until");
    }

    @Test
    void a_file_that_is_no_proof_keeps_what_was_typed_and_records_nothing() {
        var person = person(Role.FRONT_DESK);
        person.get(path() + "/new");
        var again = person.upload(path(), filledIn(""), "proof.html", "<html>".getBytes(StandardCharsets.US_ASCII));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("A PDF or a picture: JPEG, PNG or WebP.", "value=\"Elm Street Vet\"");
        assertThat(desk.get("/api/v1" + path()).json().size()).isZero();
    }

    @Test
    void a_proof_is_rejected_with_a_reason_and_each_step_is_taken_back() {
        var id = tell(dose(3)).at("/id");
        var person = person(Role.FRONT_DESK);
        var page = "/vaccinations/" + id;
        person.get(page);
        assertThat(person.send(page + "/rejection", Map.of("why", "")).status()).isEqualTo(422);
        assertThat(person.send(page + "/rejection", Map.of("why", "another dog"))
                        .location())
                .isEqualTo(page);
        assertThat(person.get(page).body()).contains("another dog", "Rejected");
        assertThat(person.delete(page + "/rejection").location()).isEqualTo(page);
        var blind = person.send(page + "/verification", Map.of());
        assertThat(blind.status()).as("nothing is attached").isEqualTo(409);
        assertThat(blind.body()).contains("No document is attached", "I saw it on paper at the desk");
        assertThat(person.send(page + "/verification", Map.of("seenOnPaper", "true"))
                        .location())
                .isEqualTo(page);
        assertThat(person.get(page).body()).contains("seen on paper at the desk");
        var twice = person.send(page + "/verification", Map.of());
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("is verified already");
        assertThat(person.send(page + "/withdrawal", Map.of()).location()).isEqualTo(page);
        assertThat(person.get(page).body()).contains("Taken back", "Bring it back");
        var empty = person.upload(page + "/document", Map.of(), "x.pdf", new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        var late = person.upload(page + "/document", Map.of(), "x.pdf", "%PDF-1.4 proof".getBytes(UTF_8));
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void a_manager_gives_a_waiver_and_ends_it() {
        var person = person(Role.MANAGER);
        person.get("/pets/" + pet + "/waivers/new?immunizationTypeId=" + vaccine);
        var sent = person.send(
                "/pets/" + pet + "/waivers",
                Map.of(
                        "rule",
                        "vaccination",
                        "immunizationTypeId",
                        vaccine.toString(),
                        "until",
                        today.plusDays(9).toString(),
                        "why",
                        "vet visit on Friday"));
        assertThat(sent.location()).as(sent.body()).isEqualTo(path());
        var page = person.get(path());
        assertThat(page.body()).contains("Waived until", "vet visit on Friday");
        var end = page.find("action=\"(/waivers/[0-9a-f-]{36}/end)\"");
        assertThat(person.send(end, Map.of()).location()).isEqualTo(path());
        assertThat(verdict()).isEqualTo("missing");
        assertThat(person.delete(end).location()).isEqualTo(path());
        assertThat(verdict()).isEqualTo("waived-until");
        assertThat(person(Role.FRONT_DESK).get(path()).body()).doesNotContain("/waivers/new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_page_speaks_both_languages(String language) {
        var id = tell(dose(3)).at("/id");
        var person = person(Role.OWNER);
        person.get(path());
        person.send("/language", Map.of("language", language));
        var english = language.equals("en");
        assertThat(person.get(path()).body()).contains(english ? "How it stands" : "Cómo está");
        assertThat(person.get("/vaccinations/" + id).body()).contains(english ? "What we know" : "Lo que sabemos");
        assertThat(person.get(path() + "/new").body()).contains(english ? "Valid until" : "Vale hasta");
        assertThat(person.get("/pets/" + pet + "/waivers/new").body()).contains(english ? "Reason" : "Motivo");
        assertThat(person.get("/vaccinations?state=missing").body())
                .contains(english ? "Nothing is sent yet" : "Todavía no se envía nada");
        person.send("/language", Map.of("language", "en"));
    }

    @Test
    void what_no_document_could_be_comes_in_nowhere_else() {
        var person = person(Role.OWNER);
        person.get("/customers/new");
        assertThat(person.upload("/customers", Map.of(), "x.pdf", PDF).status()).isEqualTo(415);
        assertThat(person.get(path().replace(pet.toString(), UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
    }
}
