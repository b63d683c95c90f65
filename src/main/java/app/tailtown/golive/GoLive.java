package app.tailtown.golive;

import app.tailtown.golive.boxes.Item;
import app.tailtown.golive.items.Checklist;
import app.tailtown.golive.seen.Pulse;
import app.tailtown.golive.seen.Records.Filed;
import app.tailtown.golive.seen.Seen;
import app.tailtown.installation.CannotStart;
import app.tailtown.installation.Installation;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The checklist of one installation, for the house itself and for commands beside it. */
public final class GoLive {

    private final Installation installation;

    private final Map<String, String> environment;
    private final Supplier<JdbcClient> app;
    private final Supplier<Optional<JdbcClient>> observer;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * @param environment the variables of this process
     * @param app the database as the app
     * @param observer who may count what must never be, if anybody may
     */
    public GoLive(
            Installation installation,
            Map<String, String> environment,
            Supplier<JdbcClient> app,
            Supplier<Optional<JdbcClient>> observer,
            Clock clock) {
        this.installation = installation;
        this.environment = Map.copyOf(environment);
        this.app = app;
        this.observer = observer;
        this.json = JsonMapper.builder().build();
        this.clock = clock;
    }

    /**
     * Looks at every box, and changes nothing.
     *
     * @param isStrict whether what is right for a demo is judged as if people's data lay in it
     * @param each is told of every box that was looked at
     */
    public Look look(boolean isStrict, String by, Runnable each) {
        return look(items(), isStrict, by, each);
    }

    private Look look(List<Item> items, boolean isStrict, String by, Runnable each) {
        var places = new Seen.Places(
                installation, environment, app, observer, installation.http().publicUrl(), () -> filing().records());
        return new Examination(items, attestations(), clock).look(Seen.in(places, isStrict, clock), by, each);
    }

    /** Looks at one item again, and answers the last look with what is found now in place of what was. */
    Look lookAgain(Item item, String by) {
        var now = look(List.of(item), false, by, () -> {});
        var rest = last().map(Look::findings).orElse(List.of()).stream().filter(f -> f.item() != item.number());
        var all = Stream.concat(rest, now.findings().stream())
                .sorted(Comparator.comparingInt(Finding::item))
                .toList();
        // The rest was looked at when it was: each finding says when.
        var whole = last().orElse(now);
        return new Look(whole.began(), whole.ended(), by, all);
    }

    public static List<Item> items() {
        return Checklist.items();
    }

    /** Where the database cannot be asked, nobody is known to answer for anything. */
    private List<Attestation> attestations() {
        try {
            return new Attestations(app.get()).list();
        } catch (CannotStart | DataAccessException away) {
            return List.of();
        }
    }

    /** The version of the database's schema; empty where it cannot be asked. */
    public String schema() {
        try {
            return Pulse.schemaOf(app.get()).version();
        } catch (CannotStart | DataAccessException away) {
            return "";
        }
    }

    /** So that the next look knows of it. */
    public void file(Filed record) {
        filing().file(record);
    }

    public void keep(Look look) {
        new Looks(app.get(), json).keep(look);
    }

    Optional<Look> last() {
        return new Looks(app.get(), json).last();
    }

    private Filing filing() {
        return new Filing(app.get(), json);
    }
}
