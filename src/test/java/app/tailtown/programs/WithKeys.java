package app.tailtown.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.World;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who makes keys, and programs that come in with them. */
@HouseTest
abstract class WithKeys {

    static final Pattern SECRET = Pattern.compile("<code>(tt_[\\w-]{43})</code>");
    static final Pattern ID = Pattern.compile("action=\"/settings/tokens/([0-9a-f-]{36})/secrets\"");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    app.tailtown.identity.Staff staff;

    @Autowired
    org.springframework.context.ApplicationContext context;

    Company ours;
    PageClient owner;

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        owner = PageClient.of(port, ours.email(Role.OWNER));
        owner.get("/settings/tokens/new");
    }

    static Map<String, Object> form(String name, Object resorts, String... permissions) {
        return new HashMap<>(Map.of(
                "name", name, "kind", "key", "resorts", resorts, "permissions", List.of(permissions), "days", "30"));
    }

    static String name() {
        return "Website " + UUID.randomUUID();
    }

    record Made(String id, String secret) {}

    Made make(PageClient who, Map<String, Object> form) {
        var reply = who.post("/settings/tokens", form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        var secret = SECRET.matcher(reply.body());
        assertThat(secret.find()).isTrue();
        return new Made(id(reply.body()), secret.group(1));
    }

    private static String id(String page) {
        var id = ID.matcher(page);
        return id.find() ? id.group(1) : "";
    }

    int get(String secret, String path) {
        return new Api(port, secret).get("/api/v1" + path).status();
    }
}
