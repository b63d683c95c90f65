package app.tailtown.booking.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.customers.PetId;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Statements;
import app.tailtown.world.World;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why nothing is free costs three statements, for one pet and a night as for a family and a month. */
@HouseTest
class ExplanationCostTest {

    private static final int MOST = 3;

    @Autowired
    World world;

    @Autowired
    Explanations explanations;

    @Test
    void three_statements_however_many_nights_types_and_pets() {
        var ours = world.ours();
        var resort = ours.resorts().getFirst();
        var family = world.family(ours, 3).pets().stream().map(PetId::value).toList();
        world.suite(ours, resort, world.type(ours, resort));
        var day = LocalDate.now(resort.zone()).plusDays(3);
        for (var nights : new int[] {1, 31}) {
            var sent = Statements.of(
                    () -> world.in(ours, () -> explanations.of(resort.id(), day, day.plusDays(nights), family)));
            assertThat(sent).hasSizeLessThanOrEqualTo(MOST).isNotEmpty();
        }
    }
}
