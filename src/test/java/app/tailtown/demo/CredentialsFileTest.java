package app.tailtown.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.installation.InstallationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CredentialsFileTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final InstallationKey key = InstallationKey.random();

    @Test
    void it_has_the_shape_scripts_rely_on_and_only_its_owner_reads_it(@TempDir Path home) throws IOException {
        CredentialsFile.in(home, json).write("http://localhost:8080", Companies.small(), new DemoSecrets(key));
        var file = home.resolve("demo-credentials.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var contents = json.readTree(Files.readString(file));
        assertThat(contents.path("baseUrl").asString()).isEqualTo("http://localhost:8080");
        var creek = contents.path("companies").get(0);
        assertThat(creek.path("slug").asString()).isEqualTo("cedar-creek");
        assertThat(creek.path("resorts").get(0).path("timeZone").asString()).isEqualTo("America/Chicago");
        assertThat(creek.path("resorts").get(0).path("id").asString()).hasSize(36);
        assertThat(creek.path("signIns").valueStream().map(s -> s.path("role").asString()))
                .startsWith("owner", "manager", "front-desk", "kennel", "read-only");
        assertThat(creek.path("signIns").get(0).path("email").asString()).isEqualTo("owner@cedar-creek.example");
    }

    @Test
    void no_two_secrets_are_alike_except_the_password_of_the_one_account_in_both_companies() {
        var secrets = new DemoSecrets(key);
        var seen = new HashSet<String>();
        var colleagues = 0;
        for (var company : Companies.small()) {
            for (var colleague : company.colleagues()) {
                colleagues++;
                assertThat(secrets.password(colleague)).hasSizeGreaterThanOrEqualTo(20);
                seen.add(secrets.password(colleague));
                seen.add(secrets.token(company, colleague));
            }
        }
        assertThat(seen).hasSize(2 * colleagues - 1);
    }

    @Test
    void another_installation_has_other_secrets_and_the_same_one_the_same() {
        var owner = Companies.small().getFirst().colleagues().getFirst();
        assertThat(new DemoSecrets(key).password(owner))
                .isEqualTo(new DemoSecrets(key).password(owner))
                .isNotEqualTo(new DemoSecrets(InstallationKey.random()).password(owner));
    }

    @Test
    void a_move_to_another_port_leaves_the_secrets_alone(@TempDir Path home) throws IOException {
        var file = CredentialsFile.in(home, json);
        file.write("http://localhost:8080", Companies.small(), new DemoSecrets(key));
        var before = Files.readString(home.resolve("demo-credentials.json"));
        file.moveTo("http://localhost:9090");
        assertThat(Files.readString(home.resolve("demo-credentials.json"))).isEqualTo(before.replace("8080", "9090"));
    }
}
