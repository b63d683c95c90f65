package app.tailtown.booking.paper;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.booking.today.DayAtTheDesk;
import app.tailtown.booking.today.DayLists;
import app.tailtown.booking.today.Sheet;
import app.tailtown.identity.Role;
import app.tailtown.installation.Installation;
import app.tailtown.web.Languages;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Pixels;
import app.tailtown.world.ReadPaper;
import app.tailtown.world.ReadPaper.Size;
import app.tailtown.world.Statements;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Kennel cards and the lists of a day as PDF, read back. */
@HouseTest
class PaperTest extends DayAtTheDesk {

    private static final Size LETTER = new Size(612, 792);
    private static final Size A4 = new Size(595, 842);

    @Autowired
    Installation installation;

    @Autowired
    PaperDesk desk;

    @Autowired
    DayLists days;

    @Autowired
    Languages languages;

    private ReadPaper cards(String stay) {
        return new ReadPaper(page.content("/reservations/" + stay + "/kennel-cards"));
    }

    private ReadPaper list(String list) {
        return new ReadPaper(page.content(root() + "/pdf?list=" + list));
    }

    private void rename(UUID pet, String name) {
        var named = api.put(
                "/api/v1/pets/" + pet,
                Map.of("name", name, "speciesId", ours.dog(), "sex", "unknown", "altered", "yes"),
                "If-Match",
                "\"1\"");
        assertThat(named.status()).as(named.body()).isEqualTo(200);
    }

    private String number(String stay) {
        return api.get("/api/v1/reservations/" + stay).at("/number");
    }

    @Test
    void a_card_says_what_whoever_stands_before_the_animal_has_to_know() {
        var family = world.family(ours, 2);
        var pet = family.pets().getFirst().value();
        var stay = book(family, Map.of("dropOff", "09:15"));
        rename(pet, "Šárka Ñandú");
        assertThat(api.post(
                                "/api/v1/pets/" + pet + "/warnings",
                                Map.of("typeId", ours.warning(), "note", "the mailman"))
                        .status())
                .isEqualTo(200);
        var said = Map.of(
                "version",
                "0",
                "feeding",
                "1½ cups, own salmon",
                "medication",
                "Apoquel 16 mg at 8",
                "item",
                "Blue leash");
        page.post("/reservations/" + stay + "/pets/" + pet + "/care", said);

        var read = cards(stay);
        assertThat(read.text())
                .contains("Šárka Ñandú", "Pet 2", "Ana Feld", "(515) 555-0142", number(stay), "9:15 am")
                .contains("1½ cups, own salmon", "Apoquel 16 mg at 8", "Blue leash", ": the mailman")
                .contains("Nobody has said yet", ours.resorts().getFirst().name(), "Printed", "Page 1 of 1");
        assertThat(read.codes()).containsExactly(installation.http().publicUrl() + "reservations/" + stay);
        assertThat(read.pages()).isEqualTo(1);
    }

    @Test
    void a_card_shows_the_photo() {
        var family = world.family(ours, 1);
        var stay = book(family, Map.of());
        assertThat(cards(stay).pictures(320)).isZero();
        var photo = api.raw(
                "POST",
                "/api/v1/pets/" + family.pets().getFirst().value() + "/photo",
                "image/png",
                Pixels.png(400, 400));
        assertThat(photo.status()).as(photo.body()).isEqualTo(200);
        assertThat(cards(stay).pictures(320)).isEqualTo(1);
    }

    @Test
    void a_name_in_any_letters_is_printed_or_it_is_said_that_it_is_not() {
        var family = world.family(ours, 1);
        var pet = family.pets().getFirst().value();
        var stay = book(family, Map.of());
        rename(pet, "Μπισκότο Бублик 小白 🐾");
        assertThat(cards(stay).text())
                .contains("Μπισκότο Бублик", "小白", "🐾")
                .doesNotContain("#", "stands for a letter that cannot be printed");
        api.put(
                "/api/v1/pets/" + pet,
                Map.of("name", "שלום محمد नमस्ते", "speciesId", ours.dog(), "sex", "unknown", "altered", "yes"),
                "If-Match",
                "\"2\"");
        assertThat(cards(stay).text())
                .contains("שלום", "محمد")
                .doesNotContain("#", "□", "stands for a letter that cannot be printed");
        api.put(
                "/api/v1/pets/" + pet,
                Map.of("name", "สวัสดี", "speciesId", ours.dog(), "sex", "unknown", "altered", "yes"),
                "If-Match",
                "\"3\"");
        assertThat(cards(stay).text())
                .contains("□□□□", "stands for a letter that cannot be printed")
                .doesNotContain("#");
    }

    @Test
    void it_is_on_the_sheets_that_the_resort_has_or_on_those_one_asks_for() {
        var stay = book(world.family(ours, 1), Map.of());
        assertThat(cards(stay).size()).isEqualTo(LETTER);
        var asked = page.content("/reservations/" + stay + "/kennel-cards?paper=a4");
        assertThat(new ReadPaper(asked).size()).isEqualTo(A4);
        assertThat(page.get("/reservations/" + stay + "/kennel-cards?paper=a7").status())
                .isEqualTo(404);
        assertThat(new ReadPaper(page.content(root() + "/pdf?paper=a4")).size()).isEqualTo(A4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrivals", "in-house", "day-sheet"})
    void each_list_is_a_pdf_with_the_same_animals_as_its_sheet(String list) {
        var stay = book(world.family(ours, 2), Map.of());
        var read = list(list);
        assertThat(read.text()).contains(number(stay), "Pet 2", "Page 1 of " + read.pages());
        if (!list.equals("day-sheet")) {
            var lines = page.get(root() + "/sheet?list=" + list).body().split("class=\"box\"", -1).length - 1;
            assertThat(read.text().split("R-\\d+", -1)).hasSize(lines + 1);
        }
        assertThat(page.get(root() + "/pdf?list=nonsense").status()).isEqualTo(404);
    }

    @Test
    void a_list_that_goes_on_says_at_each_sheet_what_stands_in_its_columns() {
        for (var i = 0; i < 20; i++) book(world.family(ours, 2), Map.of());
        var read = list("arrivals");
        assertThat(read.pages()).isGreaterThan(1);
        for (var sheet = 1; sheet <= read.pages(); sheet++) {
            assertThat(read.text(sheet)).contains("Departs", "Page " + sheet + " of " + read.pages());
        }
    }

    @Test
    void who_leaves_and_who_comes_for_the_day_have_lists_too() {
        var stay = book(world.family(ours, 1), Map.of());
        var leaves = page.content(root() + "/pdf?list=departures&day=" + today.plusDays(2));
        assertThat(new ReadPaper(leaves).text()).contains(number(stay), "Departures");
        assertThat(list("camp").text()).contains("Day camp");
    }

    @Test
    void all_who_come_and_all_who_are_here_have_cards_and_none_who_are_not() {
        var here = book(world.family(ours, 1), Map.of());
        var coming =
                book(world.family(ours, 1), Map.of("arrives", today.plusDays(1).toString()));
        var cards = new ReadPaper(page.content(root() + "/kennel-cards?list=in-house")).text();
        assertThat(cards).contains(number(here)).doesNotContain(number(coming));
        var tomorrow = page.content(root() + "/kennel-cards?list=arrivals&day=" + today.plusDays(1));
        assertThat(new ReadPaper(tomorrow).text()).contains(number(coming)).doesNotContain(number(here));
        assertThat(page.get(root() + "/kennel-cards?list=departures").status()).isEqualTo(404);
    }

    @Test
    void it_is_in_the_language_of_whoever_prints_it() {
        var family = world.family(ours, 1);
        var stay = book(family, Map.of());
        say(family, stay);
        page.post("/language", Map.of("language", "es"));
        try {
            assertThat(cards(stay).text()).contains("Comida", "Medicinas", "Dueño", "Impreso", "Página 1 de 1");
            assertThat(list("day-sheet").text()).contains("Hoja del día", "Llegadas");
        } finally {
            page.post("/language", Map.of("language", "en"));
        }
    }

    @Test
    void it_takes_so_many_statements_however_many_animals_there_are() {
        book(world.family(ours, 1), Map.of());
        var few = statements();
        for (var i = 0; i < 3; i++) book(world.family(ours, 2), Map.of());
        assertThat(statements()).hasSameSizeAs(few);
    }

    private List<String> statements() {
        var words = languages.of("en");
        return Statements.of(() -> world.in(ours, () -> {
            var day = days.of(ours.resorts().getFirst().id(), null, null, null, words);
            assertThat(desk.cards(day, Sheet.ARRIVALS, "").cards()).isNotEmpty();
            return desk.pack(day, words);
        }));
    }

    @Test
    void whoever_may_see_stays_may_print_them() {
        var stay = book(world.family(ours, 1), Map.of());
        page = PageClient.of(port, ours.email(Role.READ_ONLY));
        assertThat(cards(stay).text()).contains(number(stay));
        var foreign = PageClient.of(port, world.theirs().email(Role.OWNER));
        assertThat(foreign.get("/reservations/" + stay + "/kennel-cards").status())
                .isEqualTo(404);
        assertThat(foreign.get(root() + "/pdf").status()).isEqualTo(404);
    }
}
