package app.tailtown.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where answers go is an address that a mail can say: one that it cannot would keep every mail of the resort from going out. */
@HouseTest
class MailRuleTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    private Api.Reply set(String replyTo) {
        var ours = world.ours();
        var manager = new Api(port, ours.token(Role.MANAGER));
        var path = "/api/v1/resorts/" + ours.resort() + "/mail-rule";
        var now = manager.get(path);
        var rule = Map.of("senderName", "", "replyTo", replyTo, "booked", true, "changed", true, "cancelled", true);
        return manager.put(path, rule, "If-Match", now.etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@x_y.com", "\u00e9@example.com", "a?subject=x@example.com"})
    void what_no_mail_can_say_is_refused(String replyTo) {
        var no = set(replyTo);
        assertThat(no.status()).as(no.body()).isEqualTo(422);
        assertThat(no.at("/errors/0/pointer")).isEqualTo("/replyTo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk@example.com", "desk+stays@b\u00fccher.example"})
    void what_it_can_is_kept(String replyTo) {
        assertThat(set(replyTo).status()).isEqualTo(200);
    }
}
