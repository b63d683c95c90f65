package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.KeepCustomer;
import app.tailtown.customers.KeepPet;
import app.tailtown.customers.Person;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.identity.Role;
import app.tailtown.installation.MailServer;
import app.tailtown.outbox.Message;
import app.tailtown.outbox.Posting;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.MovingClock;
import app.tailtown.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Stays whose households are written to. */
abstract class MailedStays extends FamilyStays {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private CustomerBook customers;

    @Autowired
    private PetBook pets;

    Posting posting;

    @BeforeEach
    void nothing_is_due() {
        posting = new Posting(house);
        world.in(ours, posting::clear);
        world.in(world.theirs(), posting::clear);
        suite();
    }

    /** A household with one pet, which has no proofs: for a cat nothing is asked. */
    World.Family household(String name, String pet, @Nullable String address, String language) {
        return world.inTransaction(ours, () -> {
            var id = new CustomerId(Ids.next());
            var person = new Person(null, name, "", address, List.of(), true, true);
            customers.add(id, new KeepCustomer(List.of(person), null, language, "", "", "", "", "US", ""));
            var what = new KeepPet(pet, ours.cat(), null, "unknown", "yes", null, null, "", "");
            return new World.Family(
                    id, List.of(pets.add(new PetId(Ids.next()), id, what).id()));
        });
    }

    Api.Reply bookedBy(World.Family who, int from, int until) {
        var stay = book(who, from, until, java.util.Map.of());
        assertThat(stay.status()).as(stay.body()).isEqualTo(201);
        return stay;
    }

    void post(MailServer server) {
        world.in(ours, () -> posting.post(server));
    }

    void post(MailServer server, Duration later) {
        MovingClock.at(Instant.now().plus(later), () -> post(server));
    }

    /** What became of the messages about a stay, the latest first. */
    List<Message> about(Api.Reply stay) {
        return world.in(ours, () -> posting.about(UUID.fromString(stay.at("/id"))));
    }

    String state(Api.Reply stay) {
        return about(stay).getFirst().state().code();
    }

    Api manager() {
        return new Api(port, ours.tokens().get(Role.MANAGER));
    }
}
