package app.tailtown.world;

import app.tailtown.catalog.KnownSpecies;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Services;
import app.tailtown.catalog.Species;
import app.tailtown.catalog.WarningTypes;
import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.KeepCustomer;
import app.tailtown.customers.KeepPet;
import app.tailtown.customers.Person;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.KeepSuite;
import app.tailtown.lodging.KeepSuiteType;
import app.tailtown.lodging.LodgingBook;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.Organizations;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The world of the tests: two companies behind one wall, made once through the same services that people use. */
@Import({Keys.class, CampServices.class, Shots.class})
public class World {

    /** Named in the order they are made, which is the order they are chosen in. */
    private static final AtomicInteger SUITES = new AtomicInteger();

    public static final String PASSWORD = "a long walk in the park";

    @Autowired
    private Organizations organizations;

    @Autowired
    private Resorts resorts;

    @Autowired
    private Keys keys;

    @Autowired
    private LodgingBook lodging;

    @Autowired
    private CustomerBook customers;

    @Autowired
    private PetBook pets;

    @Autowired
    private Services services;

    @Autowired
    private KnownSpecies species;

    @Autowired
    private WarningTypes warnings;

    @Autowired
    private CampServices camp;

    @Autowired
    private Shots shots;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private @Nullable Company ours;
    private @Nullable Company theirs;

    public synchronized Company ours() {
        if (ours == null) ours = found("alder", "America/Chicago", "America/Denver");
        return ours;
    }

    public synchronized Company theirs() {
        if (theirs == null) theirs = found("birch", "America/New_York");
        return theirs;
    }

    /** Runs work bound to a company, as its jobs are. */
    public <T> T in(Company company, ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentOrganization.call(binding(company.id()), work);
    }

    /** The same in one transaction. */
    public <T> T inTransaction(Company company, ScopedValue.CallableOp<T, RuntimeException> work) {
        return in(company, () -> transacted(work));
    }

    private <T> T transacted(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.call()));
    }

    private static Binding binding(OrganizationId id) {
        return Binding.toAll(id, "job:test", "test");
    }

    private Company found(String slug, String... zones) {
        var id = new OrganizationId(Ids.next());
        return CurrentOrganization.call(binding(id), () -> transacted(() -> furnish(id, slug, zones)));
    }

    private Company furnish(OrganizationId id, String slug, String... zones) {
        organizations.found(id, slug, slug);
        var places = Stream.of(zones).map(zone -> addResort(slug, zone)).toList();
        var types = List.of(addType("Standard " + slug, 0), addType("Big " + slug, 1));
        for (var place : places) {
            addRate(place, types.get(0), 5_000, 3_000);
            addRate(place, types.get(1), 8_000, 4_000);
        }
        var customer = addCustomer("Dana", "Whitfield");
        var animals = transacted(() -> List.of(addPet(customer, "Biscuit"), addPet(customer, "Gravy")));
        return new Company(
                id,
                slug,
                places,
                keys.tokens(null),
                keys.tokens(places.getFirst().id().value()),
                keys.signIns(slug, null),
                keys.signIns("first." + slug, places.getFirst().id().value()),
                types,
                services.listActive(ServiceKind.BOARDING).getFirst().id(),
                speciesOf("dog"),
                speciesOf("cat"),
                warnings.list().getFirst().id(),
                customer,
                animals);
    }

    private Resort addResort(String slug, String zone) {
        var resort = new Resort(
                new ResortId(Ids.next()),
                1,
                slug + " " + zone.substring(8),
                zone.substring(8),
                "",
                ZoneId.of(zone),
                Currency.getInstance("USD"),
                LocalTime.NOON);
        resorts.add(resort, 0);
        return resort;
    }

    private UUID addType(String name, int position) {
        return lodging.addType(new SuiteTypeId(Ids.next()), new KeepSuiteType(name, "", position))
                .id()
                .value();
    }

    private void addRate(Resort resort, UUID type, long first, long further) {
        jdbc.sql(
                        "insert into suite_rate (id, resort_id, suite_type_id, valid, per_night) values (?, ?, ?, daterange('2020-01-01', null), ?)")
                .params(Ids.next(), resort.id().value(), type, new Long[] {first, further})
                .update();
    }

    private UUID speciesOf(String code) {
        return species.list().stream()
                .filter(s -> s.code().equals(code))
                .map(Species::id)
                .findFirst()
                .orElseThrow();
    }

    private CustomerId addCustomer(String given, String family) {
        var id = new CustomerId(Ids.next());
        var person = new Person(null, given, family, "dana@example.com", List.of("(515) 555-0142"), true, true);
        customers.add(id, new KeepCustomer(List.of(person), null, "en", "", "", "", "", "US", ""));
        return id;
    }

    /** It has all that is required of dogs, verified and for good, and was tried out among others. */
    private PetId addPet(CustomerId customer, String name) {
        var what = new KeepPet(
                name, speciesOf("dog"), null, "unknown", "yes", LocalDate.parse("2020-02-29"), null, "", "");
        return shots.pass(
                shots.give(pets.add(new PetId(Ids.next()), customer, what).id()));
    }

    /** A household of its own, so that tests do not meet each other's pets. */
    public Family family(Company company, int howMany) {
        return inTransaction(company, () -> {
            var customer = addCustomer("Ana", "Feld");
            var animals = IntStream.rangeClosed(1, howMany).mapToObj(i -> addPet(customer, "Pet " + i));
            return new Family(customer, animals.toList());
        });
    }

    /** A household and its pets. */
    public record Family(CustomerId customer, List<PetId> pets) {}

    /** A new suite of a type that takes two dogs. */
    public UUID suite(Company company, Resort resort, UUID type) {
        return inTransaction(company, () -> {
            var id = new SuiteId(Ids.next());
            var name = "S-" + SUITES.incrementAndGet();
            lodging.addSuite(id, resort.id(), new KeepSuite(type, name, "", 0, 2, null, null));
            return id.value();
        });
    }

    /** The first day-camp service, which has a price at every resort: 25.00 a half day, 40.00 a full one. */
    public synchronized UUID dayCamp(Company company) {
        return inTransaction(company, () -> camp.priced(company));
    }

    /** Another day-camp service, which has no price anywhere. */
    public UUID unpricedDayCamp(Company company) {
        return inTransaction(company, camp::unpriced);
    }

    /** A new suite type of its own with a rate, so that a race has it to itself. */
    public UUID type(Company company, Resort resort) {
        return inTransaction(company, () -> {
            var type = addType("Type " + Ids.next(), 9);
            addRate(resort, type, 5_000, 3_000);
            return type;
        });
    }

    /** Something dogs can be vaccinated against that nobody requires yet, with one product that lasts twelve months. */
    public UUID vaccine(Company company) {
        return inTransaction(company, () -> shots.vaccine(company.dog()));
    }
}
