package app.tailtown.programs.signing;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Programs;
import app.tailtown.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the guide says to type, typed: with curl and openssl, which share nothing with the house. */
@HouseTest
class RecipeTest {

    private static final String BEGIN = "<!-- A test runs this. -->\n```sh\n";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @TempDir
    Path folder;

    @Test
    void asvs_4_1_5_the_recipe_of_the_guide_takes_the_list_away() throws IOException, InterruptedException {
        var ours = world.ours();
        var program = Programs.add(ours, ours.email(Role.OWNER), null, "customers-edit");
        var key = Programs.sign(ours, program.id());
        var pem = Base64.getMimeEncoder(64, new byte[] {10})
                .encodeToString(key.pair().getPrivate().getEncoded());
        var file = "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted("PRIVATE KEY", pem);
        Files.writeString(folder.resolve("key.pem"), file);
        var guide = Files.readString(Path.of("docs/guide/api.md"));
        var from = guide.indexOf(BEGIN) + BEGIN.length();
        var shell = new ProcessBuilder("bash", "-euc", guide.substring(from, guide.indexOf("```", from)))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("api", "http://localhost:" + port + "/api/v1");
        shell.environment().put("token", program.secret());
        shell.environment().put("keyid", key.id().toString());
        var run = shell.start();
        var said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("Name,Pets,").doesNotContain("problems/");
    }
}
