package app.tailtown.golive;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.golive.boxes.Box;
import app.tailtown.golive.boxes.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    private static List<Item.Placed> placed() {
        return GoLive.items().stream().flatMap(Item::placed).toList();
    }

    @Test
    void every_box_of_the_list_is_there_in_its_words_and_in_its_place() throws IOException {
        var asked = Files.readAllLines(Path.of("src/test/resources/golive/boxes.tsv"), StandardCharsets.UTF_8);
        assertThat(asked).hasSize(169);
        assertThat(placed().stream().map(p -> p.item().number() + "\t" + p.box().text()))
                .containsExactlyElementsOf(asked);
    }

    @Test
    void every_box_names_a_book_that_is_there_and_a_place_in_it_that_is_there() {
        assertThat(placed().stream().map(p -> p.box().book()).distinct().filter(book -> !Book.has(book)))
                .isEmpty();
    }

    @Test
    void every_test_that_a_box_relies_on_is_there() {
        assertThat(NamedTests.all()).hasSizeGreaterThan(30);
        assertThat(NamedTests.all().stream().filter(name -> !NamedTests.isThere(name)))
                .isEmpty();
    }

    @Test
    void what_a_person_says_is_asked_as_a_question_and_runs_out() {
        assertThat(placed().stream().map(Item.Placed::box).map(Box::way).filter(Box.Way.Said.class::isInstance))
                .isNotEmpty()
                .allSatisfy(way -> {
                    var said = (Box.Way.Said) way;
                    assertThat(said.question()).endsWith("?");
                    assertThat(said.lasts().toTotalMonths()).isBetween(1L, 12L);
                });
    }
}
