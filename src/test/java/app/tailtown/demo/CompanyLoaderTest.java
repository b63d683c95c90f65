package app.tailtown.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.catalog.Breeds;
import app.tailtown.catalog.ImmunizationTypes;
import app.tailtown.catalog.KnownSpecies;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.catalog.WarningTypes;
import app.tailtown.database.Planner;
import app.tailtown.database.TestPostgres;
import app.tailtown.files.PictureStudio;
import app.tailtown.files.Pictures;
import app.tailtown.identity.Passwords;
import app.tailtown.identity.Role;
import app.tailtown.identity.Secrets;
import app.tailtown.identity.SignInShortcuts;
import app.tailtown.installation.DatabaseUrls;
import app.tailtown.installation.Installation;
import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.Organizations;
import app.tailtown.organizations.Resorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Both companies in a real database of their own, through every constraint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyLoaderTest {

    private static final Moment MOMENT = Moment.of("2026-11-23", Clock.systemUTC());

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final DatabaseUrls database = TestPostgres.shared().emptyDatabase();
    private final Installation installation = TestPostgres.installation(database);
    private final DemoSecrets secrets = new DemoSecrets(installation.key());
    private final List<Company> companies = Companies.small();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private CompanyLoader loader;

    @BeforeAll
    void load() {
        context.registerBean("installation", Installation.class, () -> installation);
        context.register(WithoutTheWeb.class);
        context.refresh();
        loader = new CompanyLoader(
                new Founding(bean(Organizations.class), bean(Resorts.class)),
                new PhotoRows(bean(PictureStudio.class), bean(Pictures.class)),
                new CatalogIds.Reader(
                        bean(KnownSpecies.class),
                        bean(Breeds.class),
                        bean(Services.class),
                        bean(WarningTypes.class),
                        bean(ImmunizationTypes.class)),
                new Passwords(),
                bean(JdbcTemplate.class),
                bean(PlatformTransactionManager.class),
                JsonMapper.builder().build());
        companies.forEach(c -> loader.load(c, MOMENT, secrets));
    }

    @AfterAll
    void close() {
        context.close();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** As real photos: through the same door as those that people send. */
    @Test
    void whoever_is_here_or_comes_within_days_has_a_photo() {
        for (var company : companies) {
            var world = World.of(company, MOMENT);
            var near = WithoutTheWeb.near(world, TODAY);
            var sql =
                    "select p.id from pet p join pet_photo f on f.id = p.photo_id join picture i on i.id = f.picture_id where p.id = any (?)";
            var shown = in(
                    company,
                    () -> bean(JdbcClient.class)
                            .sql(sql)
                            .param(near)
                            .query(UUID.class)
                            .list());
            assertThat(near).isNotEmpty();
            assertThat(shown).containsExactlyInAnyOrder(near);
        }
    }

    private <T> T in(Company company, Supplier<T> work) {
        return CurrentOrganization.call(
                Binding.toAll(company.id(), "setup", "test"),
                () -> new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(_ -> work.get()));
    }

    private long count(Company company, String from) {
        return in(
                company,
                () -> bean(JdbcClient.class)
                        .sql("select count(*) from " + from)
                        .query(Long.class)
                        .single());
    }

    @Test
    void every_row_of_the_world_is_there() {
        for (var company : companies) {
            var world = World.of(company, MOMENT);
            assertThat(loader.isLoaded(company)).isTrue();
            assertThat(count(company, "resort")).isEqualTo(company.resorts().size());
            assertThat(count(company, "suite"))
                    .isEqualTo(world.lodgings().suites().size());
            assertThat(count(company, "customer")).isEqualTo(world.households().size());
            assertThat(count(company, "reservation")).isEqualTo(world.bookings().size());
            assertThat(count(company, "camp_visit"))
                    .isEqualTo(world.camp().days().size());
            assertThat(count(company, "camp_plan"))
                    .isEqualTo(world.camp().plans().size());
            assertThat(count(company, "vaccination")).isEqualTo(world.shots().size());
            assertThat(count(company, "let where kind = 'out-of-service'"))
                    .isEqualTo(world.outOfService().size());
            assertThat(count(company, "pet_stay where checked_in_at is not null and checked_out_at is null"))
                    .isPositive();
        }
    }

    @Test
    void every_company_starts_with_our_lists() {
        for (var company : companies) {
            assertThat(in(company, bean(Breeds.class)::list)).hasSize(935);
            assertThat(in(company, bean(KnownSpecies.class)::list))
                    .extracting(s -> s.code())
                    .containsExactly("dog", "cat", "other");
            assertThat(in(company, () -> bean(Services.class).listActive(ServiceKind.BOARDING)))
                    .extracting(s -> s.name())
                    .startsWith("Indoor Suite Boarding")
                    .hasSize(6);
            assertThat(in(company, bean(Services.class)::list)).hasSize(27);
            assertThat(in(company, bean(WarningTypes.class)::list).getFirst().code())
                    .isEqualTo("bites");
            assertThat(count(company, "immunization_type")).isEqualTo(7);
            assertThat(count(company, "vaccine_product")).isEqualTo(12);
            assertThat(count(company, "requirement")).isEqualTo(5);
            assertThat(count(company, "temperament")).isEqualTo(5);
        }
    }

    @Test
    void a_second_load_is_refused_whole() {
        var company = companies.getLast();
        var before = count(company, "audit");
        assertThatThrownBy(() -> loader.load(company, MOMENT, secrets))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(count(company, "audit")).isEqualTo(before);
    }

    @Test
    void every_token_of_the_file_comes_in_with_its_role() {
        for (var company : companies) {
            for (var colleague : company.colleagues()) {
                var grants = bean(JdbcClient.class)
                        .sql("select grants::text from platform.enter_by_token(?, ?)")
                        .params(Secrets.hash(secrets.token(company, colleague)), OffsetDateTime.now(Clock.systemUTC()))
                        .query(String.class)
                        .single();
                assertThat(grants).contains("\"" + colleague.role().code() + "\"");
            }
        }
    }

    @Test
    void credentials_that_were_lost_come_back_the_same_and_those_that_are_there_stay(@TempDir Path home)
            throws IOException {
        var here = TestPostgres.in(home, installation);
        var start = new FirstStart(
                loader,
                bean(Planner.class),
                here,
                context.getEnvironment(),
                Clock.systemUTC(),
                JsonMapper.builder().build(),
                context);
        var file = home.resolve("demo-credentials.json");

        start.run(new DefaultApplicationArguments());
        var written = Files.readString(file);
        assertThat(written)
                .contains(secrets.password(companies.getFirst().one(Role.OWNER)))
                .contains(secrets.token(companies.getLast(), companies.getLast().one(Role.KENNEL)));

        Files.delete(file);
        start.run(new DefaultApplicationArguments());
        assertThat(file).hasContent(written);

        Files.writeString(
                file, written.replace(secrets.password(companies.getFirst().one(Role.OWNER)), "as it was"));
        start.run(new DefaultApplicationArguments());
        assertThat(Files.readString(file)).contains("as it was");
    }

    @Test
    void one_account_belongs_to_both_companies() throws SQLException {
        var owner = database.owner().orElseThrow();
        try (var connection = DriverManager.getConnection(
                        owner.jdbcUrl(), owner.user(), owner.password().text());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from (select account_id from platform.membership group by 1 having count(*) = 2) both_of_them")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void outside_of_a_demo_there_is_no_way_in_without_a_password() {
        assertThat(context.getBeansOfType(SignInShortcuts.class)).isEmpty();
        assertThat(context.getBeansOfType(FirstStart.class)).isEmpty();
        assertThat(context.getBeansOfType(CompanyLoader.class)).isEmpty();
    }
}
