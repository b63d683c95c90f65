package app.tailtown.races.property;

import app.tailtown.Tailtown;
import app.tailtown.database.TestPostgres;
import app.tailtown.identity.Role;
import app.tailtown.organizations.Resort;
import app.tailtown.races.Scratch;
import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The application on a database of its own, where the clock moves, no job runs and guards may be taken away. */
final class OwnHouse implements AutoCloseable {

    private static final int FAMILIES = 10;
    private static final int PETS = 3;
    private static final int PLACES = 4;

    final Scratch scratch = Scratch.migrated();
    private final ConfigurableApplicationContext context;
    private final World world;
    private final Company company;
    private final Resort resort;
    private final Api api;
    private final SingleConnectionDataSource superuser;

    OwnHouse() {
        context = new SpringApplicationBuilder(Tailtown.class)
                .sources(HouseTest.class.getAnnotation(Import.class).value())
                .properties("server.port=0", "tailtown.limits.times=1000")
                .initializers(c ->
                        c.getBeanFactory().registerSingleton("installation", TestPostgres.installation(scratch.urls())))
                .run();
        context.getBean(Scheduler.class).pause();
        world = context.getBean(World.class);
        company = world.ours();
        resort = company.resorts().getFirst();
        var port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        api = new Api(port, company.token(Role.OWNER));
        try {
            superuser = new SingleConnectionDataSource(scratch.superuser(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A run over a house that nobody has booked yet. */
    Run run(UnaryOperator<Reply> heard) {
        var house = furnished();
        return new Run(
                house, api, new Written(JdbcClient.create(superuser), house), this::broken, resort.zone(), heard);
    }

    /** Everything as it is on the first day. */
    State empty(Run run) {
        return new State(
                run.house(), Math.toIntExact(LocalDate.now(resort.zone()).toEpochDay()));
    }

    Map<String, Long> broken() {
        var broken = new TreeMap<String, Long>();
        JdbcClient.create(context.getBean("observer", DataSource.class))
                .sql("select name, violations from platform.invariant where violations > 0")
                .query((row, _) -> broken.put(row.getString("name"), row.getLong("violations")))
                .list();
        return broken;
    }

    private House furnished() {
        var suites = new ArrayList<House.Suite>();
        suites.addAll(suites(5, 2));
        suites.addAll(suites(4, 1));
        suites.addAll(suites(3, 3));
        var families = Stream.generate(() -> world.family(company, PETS))
                .limit(FAMILIES)
                .map(f -> new House.Family(
                        f.customer().value().toString(),
                        f.pets().stream().map(p -> p.value().toString()).toList()))
                .toList();
        var camp = world.dayCamp(company);
        return new House(
                company.resort(),
                company.boarding(),
                List.copyOf(suites),
                families,
                group(camp),
                camp,
                PLACES,
                addOn());
    }

    private List<House.Suite> suites(int howMany, int most) {
        var type = world.type(company, resort);
        return IntStream.range(0, howMany)
                .mapToObj(_ -> {
                    var name = "S-" + UUID.randomUUID().toString().substring(24);
                    var what = Map.of("suiteTypeId", type, "name", name, "position", 0, "maximumPets", most);
                    var id = made("/api/v1/resorts/" + company.resort() + "/suites", what);
                    return new House.Suite(id, name, type.toString(), most);
                })
                .toList();
    }

    private String group(UUID service) {
        var hours = Map.of(
                "name",
                "G-" + UUID.randomUUID(),
                "opens",
                "07:00",
                "cutOff",
                "13:00",
                "closes",
                "19:00",
                "serviceIds",
                List.of(service));
        var group = made("/api/v1/resorts/" + company.resort() + "/camp-groups", hours);
        made(
                "/api/v1/camp-groups/" + group + "/capacities",
                Map.of("from", LocalDate.now(resort.zone()).toString(), "places", PLACES));
        return group;
    }

    private String addOn() {
        var addOn = made("/api/v1/add-ons", Map.of("name", "A-" + UUID.randomUUID(), "unit", "each", "active", true));
        made(
                "/api/v1/resorts/" + company.resort() + "/add-on-prices",
                Map.of("addOnId", addOn, "from", LocalDate.now(resort.zone()).toString(), "price", 500));
        return addOn;
    }

    private String made(String path, Object what) {
        var reply = api.post(path, what);
        if (reply.status() / 100 != 2)
            throw new IllegalStateException(path + " " + reply.status() + " " + reply.body());
        return reply.at("/id");
    }

    @Override
    public void close() {
        superuser.destroy();
        context.close();
    }
}
