package app.tailtown.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.platform.Ids;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class CustomerPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Visitor manager;

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        manager = Visitor.signedIn(port, ours.signIns().get(Role.MANAGER));
    }

    static Map<String, String> household(String family) {
        var form = new HashMap<String, String>();
        form.put("people[0].givenName", "June");
        form.put("people[0].familyName", family);
        form.put("people[0].phones[0]", "(515) 555-0166");
        form.put("people[0].email", "june@example.com");
        form.put("people[0].mayPickUp", "true");
        form.put("people[1].givenName", "");
        form.put("people[2].givenName", "Marcus");
        form.put("people[2].familyName", family);
        form.put("city", "Des Moines");
        form.put("ask", "false");
        return form;
    }

    private String added(String family) {
        manager.get("/customers/new");
        return manager.send("/customers", household(family)).location();
    }

    @Test
    void a_household_is_written_down_found_and_changed() {
        var family = "Rasmussen" + System.nanoTime();
        manager.get("/customers/new");
        var added = manager.send("/customers", household(family));
        assertThat(added.status()).as(added.body()).isEqualTo(303);

        var page = manager.get(added.location());
        assertThat(page.body())
                .contains("June " + family + " is added", "tel:5155550166", "Marcus " + family, "May pick up");
        for (var asked : List.of(
                family,
                "june+" + family,
                family + "%2C+june",
                "marcus+" + family,
                "June++" + family.substring(0, 12))) {
            assertThat(manager.get("/customers?q=" + asked).body()).as(asked).contains(family + ", June");
        }
        assertThat(manager.get("/customers?q=nobody+" + family).body()).doesNotContain(family + ", June");

        var form = manager.get(added.location() + "/edit");
        var change = household(family);
        change.put("version", form.find("name=\"version\" value=\"(\\d+)\""));
        change.put("people[0].id", form.find("name=\"people\\[0\\].id\" value=\"([^\"]+)\""));
        change.put("notes", "Calls before a storm.\r\nKindly.");
        assertThat(manager.send(added.location(), change).status()).isEqualTo(303);
        assertThat(manager.get(added.location()).body()).contains("Calls before a storm.\nKindly.");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        manager.get("/customers/new");
        var form = household("Typo");
        form.put("people[2].email", "nonsense");
        form.put("people[2].phones[0]", "x");
        var again = manager.send("/customers", form);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("2 things to fix", "href=\"#people[1].email\"", "id=\"people[1].email-error\"")
                .contains("An e-mail address looks like", "A phone number has at least three digits")
                .contains("value=\"nonsense\"", "value=\"Typo\"", "value=\"Des Moines\"");
    }

    @Test
    void somebody_needs_a_name() {
        manager.get("/customers/new");
        var again = manager.send("/customers", Map.of("people[0].email", "dana@example.com"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Somebody needs a name").doesNotContain("{field.");
    }

    @Test
    void whoever_comes_second_is_told_and_keeps_what_they_typed() {
        var path = added("Second");
        var version = manager.get(path + "/edit").find("name=\"version\" value=\"(\\d+)\"");
        var first = household("Second");
        first.put("version", version);
        first.put("city", "Ankeny");
        assertThat(manager.send(path, first).status()).isEqualTo(303);

        var second = household("Second");
        second.put("version", version);
        second.put("city", "Clive");
        var stale = manager.send(path, second);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body()).contains("Somebody changed this while you were typing", "value=\"Clive\"");

        second.put("version", stale.find("name=\"version\" value=\"(\\d+)\""));
        assertThat(manager.send(path, second).status()).isEqualTo(303);
        assertThat(manager.get(path).body()).contains("Clive");
    }

    @Test
    void a_form_that_is_sent_twice_counts_once() {
        manager.get("/customers/new");
        var key = Ids.next().toString();
        var first = manager.send("/customers", key, household("Twice"));
        var second = manager.send("/customers", key, household("Twice"));
        assertThat(second.location()).isEqualTo(first.location()).isNotEmpty();

        var other = manager.send("/customers", key, household("Thrice"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("This form was sent already", "value=\"Thrice\"");
    }

    @Test
    void deleting_is_taken_back_from_the_toast() {
        var path = added("Gone");
        manager.get(path);
        assertThat(manager.send(path + "/deletion", Map.of()).location()).isEqualTo("/customers");
        assertThat(manager.get("/customers").body())
                .contains("June Gone is deleted", "action=\"" + path + "/deletion\"");
        assertThat(manager.get(path).body()).contains("This household was deleted on", "Bring back");
        assertThat(manager.delete(path + "/deletion").location()).isEqualTo(path);
        var twice = manager.delete(path + "/deletion");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("June Gone is not deleted");
    }

    @Test
    void only_those_who_may_ban_read_why() {
        var path = added("Barred");
        manager.get(path);
        assertThat(manager.send(path + "/ban", Map.of("why", " ")).status()).isEqualTo(422);
        assertThat(manager.send(path + "/ban", Map.of("why", "Left without paying"))
                        .location())
                .isEqualTo(path);
        assertThat(manager.get(path).body()).contains("They may not come, since", "Left without paying");
        var again = manager.send(path + "/ban", Map.of("why", "Once more"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("June Barred is banned already");

        var desk = Visitor.signedIn(port, ours.signIns().get(Role.FRONT_DESK));
        assertThat(desk.get(path).body()).contains("Ask a manager why").doesNotContain("Left without paying");
        assertThat(desk.delete(path + "/ban").status()).isEqualTo(403);
        assertThat(desk.get("/customers?q=Barred").body()).contains("May not come");
        assertThat(manager.delete(path + "/ban").location()).isEqualTo(path);
    }

    @Test
    void the_kennel_looks_and_changes_nothing() {
        var path = added("Looked");
        var kennel = Visitor.signedIn(port, ours.signIns().get(Role.KENNEL));
        assertThat(kennel.get(path).body()).contains("June Looked").doesNotContain(path + "/edit", "/deletion");
        assertThat(kennel.get("/customers/new").status()).isEqualTo(403);
        assertThat(kennel.get("/customers.csv").status()).isEqualTo(403);
    }

    @Test
    void speaks_spanish_to_those_who_do() {
        var path = added("Lengua");
        manager.send("/language", Map.of("language", "es"));
        try {
            assertThat(manager.get("/customers").body()).contains("Nuevo cliente", "Nombre, mascota");
            assertThat(manager.get(path).body()).contains("Cliente desde el", "Puede recoger");
            manager.get("/customers/new");
            assertThat(manager.send("/customers", Map.of()).body()).contains("Alguien necesita un nombre");
        } finally {
            manager.send("/language", Map.of("language", "en"));
        }
    }

    @Test
    void what_does_not_exist_and_what_is_somebody_elses_is_one_answer() {
        var theirs = "/customers/" + world.theirs().customer().value();
        assertThat(manager.get(theirs).status()).isEqualTo(404);
        assertThat(manager.get("/customers/" + Ids.next()).status()).isEqualTo(404);
        manager.get("/customers/new");
        assertThat(manager.send(theirs, household("Spy")).status()).isEqualTo(404);
        assertThat(manager.send(theirs + "/ban", Map.of("why", "spite")).status())
                .isEqualTo(404);
    }

    @Test
    void the_list_goes_on_and_back() {
        var family = "Page" + System.nanoTime();
        for (var i = 0; i < CustomersPage.SIZE + 2; i++) added(family);
        var first = manager.get("/customers?q=" + family);
        var second = manager.get(
                first.find("href=\"(/customers\\?[^\"]*after=[^\"]*)\"").replace("&amp;", "&"));
        assertThat(second.body().split("data-item", -1)).hasSize(3);
        var back = manager.get(
                second.find("href=\"(/customers\\?[^\"]*before=[^\"]*)\"").replace("&amp;", "&"));
        assertThat(back.body().split("data-item", -1)).hasSize(CustomersPage.SIZE + 1);
        assertThat(back.body()).doesNotContain("before=");
    }

    @Test
    void a_spreadsheet_gets_text_and_no_formulas() {
        var family = "=Sum" + System.nanoTime();
        manager.get("/customers/new");
        manager.send("/customers", Map.of("people[0].givenName", family));
        assertThat(manager.get("/customers.csv?q=%3DSum").body())
                .startsWith("\uFEFFName,")
                .contains("\r\n'" + family);
        assertThat(manager.get("/customers.xlsx?q=%3DSum").body()).startsWith("PK");
    }
}
