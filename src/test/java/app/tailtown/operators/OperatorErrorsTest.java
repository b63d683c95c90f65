package app.tailtown.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.tailtown.errors.ErrorLedger;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.identity.Role;
import app.tailtown.organizations.Organizations;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Tables;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever goes wrong by a fault of ours is seen at the console, with whom it befell and without what anybody typed. */
@HouseTest
class OperatorErrorsTest extends AtTheConsole {

    private static final String NAMES = "Rex of Dana Roe, 515-555-0134";

    @Autowired
    ErrorLedger ledger;

    @Autowired
    Organizations organizations;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    RequestMappingInfo planted;

    /** Fails differently for whoever asks differently. */
    @Requires(Permission.CUSTOMERS_VIEW)
    static final class Broken {
        public String open(@PathVariable String bowl) {
            if (bowl.equals("other")) throw new UnsupportedOperationException("No water in \"" + NAMES + "\"");
            throw new IllegalStateException(
                    "The bowl “" + bowl + "” of dana@example.com leaks, and that is ours",
                    new IllegalArgumentException(bowl));
        }
    }

    @Autowired
    ApplicationContext context;

    /** A house that was started and ended beside this one began the log of the process anew. */
    @BeforeEach
    void hear() {
        var hearing = context.getBean("hearing", SmartLifecycle.class);
        hearing.stop();
        hearing.start();
    }

    @BeforeEach
    void plant() throws NoSuchMethodException {
        planted = RequestMappingInfo.paths("/bowls/{bowl}")
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(
                planted, new Broken(), Broken.class.getMethod("open", String.class));
        Tables.asOwner().sql("delete from platform.error_group").update();
        signIn();
    }

    @AfterEach
    void weed() {
        requestMappingHandlerMapping.unregisterMapping(planted);
    }

    private String page(String query) {
        ledger.write();
        var page = browser.get("/operator/errors" + query);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private String path(String list) {
        var found = Pattern.compile("href=\"(/operator/errors/[0-9a-f-]{36})\"").matcher(list);
        assertThat(found.find()).as(list).isTrue();
        return found.group(1);
    }

    @Test
    void alike_ones_are_one_group_with_whom_they_befell() {
        var dana = PageClient.of(port, world.ours().email(Role.OWNER));
        String request = "";
        for (var bowl : new String[] {"Rexs-own", "another", "a-third"}) {
            var answer = dana.get("/bowls/" + bowl);
            assertThat(answer.status()).isEqualTo(500);
            request = answer.headers().firstValue("X-Request-Id").orElseThrow();
        }
        dana.get("/bowls/other");

        var list = page("?q=bowls.");
        assertThat(page(""))
                .contains("UnsupportedOperationException", "IllegalArgumentException", "operators.OperatorErrorsTest");
        assertThat(list).contains("Nothing is wrong");
        var one = browser.get(path(page("?q=" + request))).body();
        assertThat(one)
                .contains(
                        "<dd>3</dd>",
                        "GET /bowls/{bowl}",
                        "staff:",
                        request,
                        world.ours().slug(),
                        "(not packaged)")
                .contains(
                        "The bowl “…” of … leaks, and that is ours",
                        "OperatorErrorsTest$Broken.open(OperatorErrorsTest.java:")
                .doesNotContain("Rex", "Dana Roe", "dana@", "0134", "a-third");
        assertThat(everything()).doesNotContain("Rex", "dana@", "0134", "a-third");
    }

    private static String everything() {
        return Tables.asOwner()
                .sql(
                        "select string_agg(g::text, '') || coalesce((select string_agg(s::text, '') from platform.error_sighting s), '') from platform.error_group g")
                .query(String.class)
                .single();
    }

    @Test
    void a_job_that_fails_says_for_which_company() {
        var theirs = world.theirs().id();
        assertThat(catchThrowable(() -> organizations.forEach("fill-bowls", "r-1", company -> {
                    if (company.equals(theirs)) throw new UnsupportedOperationException("No water");
                })))
                .isNotNull();
        var one = browser.get(path(page("?q=No+water"))).body();
        assertThat(one)
                .contains("job:fill-bowls", world.theirs().slug(), "<dd>1</dd>")
                .doesNotContain(world.ours().slug());
    }

    @Test
    void what_is_resolved_and_comes_again_is_open_and_says_so_and_what_is_ignored_is_not() {
        var dana = PageClient.of(port, world.ours().email(Role.OWNER));
        dana.get("/bowls/first");
        var path = path(page(""));
        assertThat(browser.post(path + "/state", Map.of("state", "resolved")).status())
                .isIn(302, 303);
        assertThat(page("")).doesNotContain(path);
        assertThat(page("?state=resolved")).contains(path);
        dana.get("/bowls/second");
        assertThat(page("")).contains(path, "Came again");
        assertThat(browser.get(path).body()).contains("after it had been called resolved", "Olga");
        browser.post(path + "/state", Map.of("state", "ignored"));
        dana.get("/bowls/third");
        assertThat(page("")).doesNotContain(path);
        assertThat(page("?state=all")).contains(path);
        assertThat(browser.post(path + "/state", Map.of("state", "gone")).status())
                .isEqualTo(422);
        assertThat(browser.post("/operator/errors/" + UUID.randomUUID() + "/state", Map.of("state", "open"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_but_an_operator_sees_them() {
        var owner = PageClient.of(port, world.ours().email(Role.OWNER));
        assertThat(owner.get("/operator/errors").status()).isEqualTo(404);
        assertThat(owner.get("/operator/errors/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}
