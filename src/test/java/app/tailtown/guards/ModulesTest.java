package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.Tailtown;
import app.tailtown.guards.planted.modules.PlantedHouse;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final ApplicationModules HOUSE = ApplicationModules.of(Tailtown.class);

    private static final ApplicationModules PLANTED = ApplicationModules.of(PlantedHouse.class, _ -> true);

    @Test
    void no_module_reaches_where_its_package_does_not_allow_it() {
        HOUSE.verify();
    }

    @Test
    void a_module_that_reaches_into_another_is_refused() {
        assertThat(PLANTED.detectViolations().getMessages())
                .anySatisfy(m -> assertThat(m).contains("Parlour"));
    }

    @Test
    void every_module_says_where_it_may_go() {
        assertThat(HOUSE.stream()
                        .filter(m ->
                                allowed(m.getBasePackage().getName()).anyMatch(ApplicationModule.OPEN_TOKEN::equals)))
                .extracting(m -> m.getIdentifier().toString())
                .containsExactly("operations");
    }

    @Test
    void no_module_may_go_where_it_never_goes() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.tailtown");

        assertThat(unused(HOUSE, classes)).isEmpty();
    }

    @Test
    void a_module_that_may_and_never_goes_is_found() {
        var classes = new ClassFileImporter().importPackages("app.tailtown.guards.planted.modules");

        assertThat(unused(PLANTED, classes)).containsExactly("kitchen -> parlour");
    }

    private static List<String> unused(ApplicationModules house, JavaClasses classes) {
        return house.stream()
                .flatMap(module -> {
                    var own = module.getBasePackage().getName();
                    var gone = classes.stream()
                            .filter(c -> isIn(own, c.getPackageName()))
                            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                            .map(Dependency::getTargetClass)
                            .map(c -> c.getBaseComponentType().getPackageName())
                            .collect(Collectors.toSet());
                    var beside = own.substring(0, own.lastIndexOf('.') + 1);
                    return allowed(own)
                            .filter(name -> !name.equals(ApplicationModule.OPEN_TOKEN))
                            .filter(name -> gone.stream().noneMatch(p -> isIn(beside + name, p)))
                            .map(name -> module.getIdentifier() + " -> " + name);
                })
                .toList();
    }

    private static boolean isIn(String module, String name) {
        return name.equals(module) || name.startsWith(module + ".");
    }

    /** What stands in the {@code package-info.java} of a module. */
    private static Stream<String> allowed(String module) {
        try {
            var said = Class.forName(module + ".package-info").getAnnotation(ApplicationModule.class);
            return Arrays.stream(said.allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
