package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.Tailtown;
import app.tailtown.guards.planted.modules.PlantedHouse;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void no_module_reaches_where_its_package_does_not_allow_it() {
        ApplicationModules.of(Tailtown.class).verify();
    }

    @Test
    void a_module_that_reaches_into_another_is_refused() {
        var violations = ApplicationModules.of(PlantedHouse.class, _ -> true).detectViolations();

        assertThat(violations.getMessages()).anySatisfy(m -> assertThat(m).contains("Parlour"));
    }
}
