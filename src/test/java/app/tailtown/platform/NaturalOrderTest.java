package app.tailtown.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each line of the list stands where people look for it, in the program and in the database. */
@HouseTest
class NaturalOrderTest {

    private static final List<String> IN_ORDER = List.of(
            "2",
            "10",
            "Ávila 1",
            "B1",
            "B2",
            "B2 left",
            "B10",
            "B10.2",
            "B10.10",
            "b11",
            "Suite 1 West",
            "Suite 2",
            "Zoo");

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private static List<String> shuffled() {
        var names = new java.util.ArrayList<>(IN_ORDER);
        Collections.shuffle(names, new Random(7));
        return names;
    }

    @Test
    void names_are_sorted_as_people_count() {
        assertThat(shuffled().stream().sorted(NaturalOrder.OF_NAMES)).containsExactlyElementsOf(IN_ORDER);
    }

    @Test
    void the_database_sorts_them_the_same() {
        Company ours = world.ours();
        var sorted = world.inTransaction(
                ours,
                () -> jdbc.sql("select n from unnest(?) as n order by n collate natural_order")
                        .param(shuffled().toArray(String[]::new))
                        .query(String.class)
                        .list());
        assertThat(sorted).containsExactlyElementsOf(IN_ORDER);
    }
}
