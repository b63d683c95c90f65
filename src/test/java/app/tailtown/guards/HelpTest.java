package app.tailtown.guards;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.identity.Role;
import app.tailtown.platform.Words;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever asks what a screen is for is told, in every language. */
@HouseTest
class HelpTest {

    /** Nobody works there: what stands before the house, a part of another page, and paper. */
    private static final Set<String> WITHOUT = Set.of(
            "/sign-in",
            "/forgotten",
            "/password",
            "/alert-test",
            "/setup",
            "/companies",
            "/search/list",
            "/customers/alike",
            "/places/{resort}");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    MessageSource bundles;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private Stream<String> screens() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(e ->
                        Page.class.isAssignableFrom(e.getValue().getMethod().getReturnType()))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .filter(path -> WITHOUT.stream().noneMatch(path::startsWith));
    }

    private String help(String path, Locale locale) {
        return new Ui(new Words(bundles, locale), null, null, path, List.of(), "", null, "", Map.of()).help();
    }

    @Test
    void every_screen_says_what_it_is_for() {
        assertThat(screens()).hasSizeGreaterThan(60);
        assertThat(screens().filter(path -> help(path, Words.ENGLISH).isEmpty()))
                .isEmpty();
        assertThat(screens().filter(path -> help(path, Words.SPANISH).isEmpty()))
                .isEmpty();
    }

    @Test
    void it_stands_above_the_keys_of_the_page() {
        var desk = Visitor.signedIn(port, world.ours().signIns().get(Role.FRONT_DESK));
        assertThat(desk.get("/customers").body()).contains(help("/customers", Words.ENGLISH));
        assertThat(help("/customers/0198a7c4-1111-7222-8333-944444444444/edit", Words.ENGLISH))
                .isEqualTo(help("/customers/{id}", Words.ENGLISH))
                .isNotEqualTo(help("/customers", Words.ENGLISH));
        assertThat(help("/nowhere", Words.ENGLISH)).isEmpty();
    }
}
