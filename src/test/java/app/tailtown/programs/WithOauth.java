package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.identity.Secrets;
import app.tailtown.identity.Staff;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner who registers clients, and people who allow them something, over real HTTP. */
@HouseTest
abstract class WithOauth {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Autowired
    SigningKeys keys;

    @Autowired
    Clock clock;

    Company ours;
    PageClient owner;
    final String verifier = Secrets.next();

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        owner = PageClient.of(port, ours.email(Role.OWNER));
    }

    OauthClient client(String kind, String... permissions) {
        return OauthClient.register(port, owner, kind, List.of(permissions));
    }

    Api.Reply tokens(OauthClient client, PageClient person, String... scopes) {
        var reply = client.exchange(client.codeFrom(person, verifier, scopes), verifier);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    int get(String token, String path) {
        return new Api(port, token).get("/api/v1" + path).status();
    }
}
