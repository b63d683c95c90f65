package app.tailtown.programs.signing;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import app.tailtown.world.Programs;
import app.tailtown.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What programs do with a request that they signed only, and what a signature has to be for that. */
@HouseTest
class SignedRequestTest {

    private static final String LIST = "/api/v1/customers.csv";
    private static final String SECRETS = "/api/v1/program/secrets";
    private static final String BODY = "{\"days\":30}";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Programs.Key program;
    Signer signer;

    @BeforeEach
    void comeIn() {
        ours = world.ours();
        program = Programs.add(ours, ours.email(Role.OWNER), null, "customers-edit", "customers-view");
        signer = new Signer(port, program.secret(), Programs.sign(ours, program.id()));
    }

    private static String code(Api.Reply reply) {
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return reply.status() + " " + reply.at("/code");
    }

    @Test
    void asvs_4_1_5_a_whole_list_leaves_with_a_signature_only() {
        var unsigned = new Api(port, program.secret()).get(LIST);
        assertThat(code(unsigned)).isEqualTo("401 signature-missing");
        assertThat(unsigned.headers().firstValue("Accept-Signature").orElse("")).contains("@target-uri", "nonce");

        var signed = signer.send("GET", LIST, "");
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        assertThat(signed.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    }

    @Test
    void asvs_4_1_5_a_program_goes_to_its_next_secret_by_itself() {
        assertThat(code(new Api(port, program.secret()).post(SECRETS, Map.of("days", 30))))
                .isEqualTo("401 signature-missing");

        var made = signer.send("POST", SECRETS, BODY);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(new Api(port, made.at("/secret")).get("/api/v1/customers").status())
                .isEqualTo(200);
        assertThat(code(signer.send("POST", SECRETS, BODY))).as("a third").isEqualTo("409 two-secrets-work");
        assertThat(code(signer.send("POST", SECRETS, "{\"days\":0}"))).isEqualTo("422 invalid-fields");
    }

    /** Each change of what was sent after it was signed, and each thing a signature must not leave out. */
    @Test
    void asvs_4_1_5_what_is_not_what_was_signed_is_refused() {
        assertThat(code(signer.with(s -> s.sentBody = "{\"days\":700}").send("POST", SECRETS, BODY)))
                .isEqualTo("401 digest-wrong");
        assertThat(code(signer.with(s -> s.sentPath = LIST + "?x=1").send("GET", LIST, "")))
                .isEqualTo("401 signature-wrong");
        assertThat(code(signer.with(s -> s.sentMethod = "GET").send("POST", LIST, "")))
                .isEqualTo("401 signature-wrong");
        assertThat(code(signer.with(s -> s.covered = List.of("@method", "@path"))
                        .send("GET", LIST, "")))
                .isEqualTo("401 signature-incomplete");
        assertThat(code(signer.with(s -> s.covered = List.of("@method", "@target-uri"))
                        .send("POST", SECRETS, BODY)))
                .isEqualTo("401 signature-incomplete");
        assertThat(code(signer.with(s -> s.nonce = "").send("GET", LIST, ""))).isEqualTo("401 signature-incomplete");
        assertThat(code(signer.with(s -> s.algorithm = "hmac-sha256").send("GET", LIST, "")))
                .isEqualTo("401 signature-wrong");
        assertThat(code(signer.with(s -> s.line = "sig=nonsense").send("GET", LIST, "")))
                .isEqualTo("401 signature-unreadable");
        assertThat(signer.send("GET", LIST, "").status()).as("the control").isEqualTo(200);
    }

    @Test
    void asvs_4_1_5_a_signature_is_good_for_five_minutes_and_once() {
        assertThat(code(signer.with(s -> s.age = 301).send("GET", LIST, ""))).isEqualTo("401 signature-old");
        assertThat(code(signer.with(s -> s.age = -310).send("GET", LIST, ""))).isEqualTo("401 signature-old");
        assertThat(signer.with(s -> s.age = 280).send("GET", LIST, "").status()).isEqualTo(200);

        var nonce = UUID.randomUUID().toString();
        assertThat(signer.with(s -> s.nonce = nonce).send("GET", LIST, "").status())
                .isEqualTo(200);
        assertThat(code(signer.with(s -> s.nonce = nonce).send("GET", LIST, "")))
                .isEqualTo("401 signature-replayed");
    }

    /** Of many who send what they caught at the same moment one comes through; the control: each with a number of its own does. */
    @Test
    void asvs_4_1_5_of_many_with_one_signature_one_is_answered() throws Exception {
        var nonce = UUID.randomUUID().toString();
        assertThat(together(() ->
                        signer.with(s -> s.nonce = nonce).send("GET", LIST, "").status()))
                .containsOnlyOnce(200)
                .containsOnly(200, 401);
        assertThat(together(() -> signer.send("GET", LIST, "").status())).containsOnly(200);
    }

    private static List<Integer> together(Callable<Integer> work) throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var one : pool.invokeAll(java.util.Collections.nCopies(8, work))) statuses.add(one.get());
        }
        return statuses;
    }

    @Test
    void asvs_4_1_5_nobody_signs_with_a_key_of_another_program_or_one_that_has_ended() {
        var other = Programs.add(ours, ours.email(Role.OWNER), null, "customers-edit");
        var theirs = Programs.sign(ours, other.id());
        assertThat(code(new Signer(port, program.secret(), theirs).send("GET", LIST, "")))
                .isEqualTo("401 signature-wrong");
        var foreign = Programs.sign(world.theirs(), program.id());
        assertThat(code(new Signer(port, program.secret(), foreign).send("GET", LIST, "")))
                .isEqualTo("401 signature-wrong");

        var owner = PageClient.of(port, ours.email(Role.OWNER));
        owner.get("/settings/tokens/" + program.id() + "/request-keys");
        var ended = owner.post(
                "/settings/tokens/" + program.id() + "/request-keys/" + signer.keyId(), Map.of("_method", "delete"));
        assertThat(ended.status()).isEqualTo(303);
        assertThat(code(signer.send("GET", LIST, ""))).isEqualTo("401 signature-wrong");
    }

    /** As a person does it: a secret is shown once and signs; a third key is refused, and so is what is no key. */
    @Test
    void asvs_4_1_5_keys_are_brought_and_made_on_a_page() {
        var owner = PageClient.of(port, ours.email(Role.OWNER));
        var path = "/settings/tokens/" + program.id() + "/request-keys";
        owner.get(path);
        assertThat(owner.post(path, Map.of("publicKey", "hello")).body()).contains("no Ed25519 public key");
        var made = owner.post(path, Map.of("publicKey", ""));
        assertThat(made.status()).isEqualTo(201);
        var secret = Pattern.compile("<code>([A-Za-z0-9+/]{43}=)</code>").matcher(made.body());
        assertThat(secret.find()).isTrue();
        var id = Pattern.compile("<code>([0-9a-f-]{36})</code>").matcher(made.body());
        assertThat(id.find()).isTrue();
        var shared = signer.with(s -> s.secret = secret.group(1)).with(s -> s.keyId = id.group(1));
        assertThat(shared.send("GET", LIST, "").status()).isEqualTo(200);
        assertThat(owner.get(path).body()).as("shown once").doesNotContain(secret.group(1));
        assertThat(owner.post(path, Map.of("publicKey", "")).body()).contains("Two keys work already");
    }
}
