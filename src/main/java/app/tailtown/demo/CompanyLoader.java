package app.tailtown.demo;

import app.tailtown.identity.Passwords;
import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Loads a company's world in one transaction, as the application would: whole or not at all, through every constraint. */
@Component
@DemoOnly
class CompanyLoader {

    private final Founding founding;
    private final PhotoRows photos;
    private final CatalogIds.Reader catalog;
    private final Passwords passwords;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final JsonMapper json;

    CompanyLoader(
            Founding founding,
            PhotoRows photos,
            CatalogIds.Reader catalog,
            Passwords passwords,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.founding = founding;
        this.photos = photos;
        this.catalog = catalog;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    boolean isLoaded(Company company) {
        return founding.isFounded(company);
    }

    /** The world is made up, the photos are taken and the passwords are hashed before the transaction begins, which holds a connection. */
    void load(Company company, Moment moment, DemoSecrets secrets) {
        var world = World.of(company, moment);
        var entries = entries(company, secrets);
        CurrentOrganization.run(Binding.toAll(company.id(), "setup", "demo"), () -> {
            var album = photos.develop(world);
            new TransactionTemplate(transactions).executeWithoutResult(_ -> write(world, entries, album));
        });
    }

    private List<StaffRows.Entry> entries(Company company, DemoSecrets secrets) {
        var dice = Dice.of(company.id().value().getMostSignificantBits());
        return company.colleagues().stream()
                .map(c -> new StaffRows.Entry(
                        c,
                        dice.id(Companies.FOUNDED),
                        passwords.hash(secrets.password(c)),
                        secrets.token(company, c),
                        dice.id(Companies.FOUNDED)))
                .toList();
    }

    private void write(World world, List<StaffRows.Entry> entries, PhotoRows.Album album) {
        var company = world.company();
        // Tables grow from nothing here: a plan that was made for the first rows is none for the rest.
        jdbc.execute("set local plan_cache_mode = auto");
        founding.found(company);
        var rows = new Rows(jdbc);
        var ids = catalog.read();
        new StaffRows(rows, JdbcClient.create(jdbc)).write(Companies.FOUNDED, entries);
        new LodgingRows(rows, ids).write(world);
        new HoursRows(rows, Dice.of(company.id().value().getMostSignificantBits() + 1)).write(world);
        new CustomerRows(rows, ids).write(world);
        photos.write(
                album,
                rows,
                Dice.of(company.id().value().getMostSignificantBits() + 8),
                world.moment().now());
        new ShotRows(rows, ids).write(world);
        new BookingRows(rows, ids, json).write(world);
        new WaitlistRows(rows, ids, Dice.of(company.id().value().getMostSignificantBits() + 6)).write(world);
        new AddOnRows(rows, jdbc, Dice.of(company.id().value().getMostSignificantBits() + 2), json).write(world);
        new CareRows(rows, Dice.of(company.id().value().getMostSignificantBits() + 4)).write(world);
        new CampRows(rows, ids, json).write(world);
        new CampWaitRows(rows, ids, Dice.of(company.id().value().getMostSignificantBits() + 9)).write(world);
        new EvaluationRows(rows, Dice.of(company.id().value().getMostSignificantBits() + 5)).write(world);
        new AgreementRows(rows, Dice.of(company.id().value().getMostSignificantBits() + 7)).write(world);
        new DeedRows(rows, Dice.of(company.id().value().getMostSignificantBits() + 3), json).write(world);
    }
}
