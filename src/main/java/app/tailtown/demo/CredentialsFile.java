package app.tailtown.demo;

import app.tailtown.demo.Company.Colleague;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code demo-credentials.json} in the installation's home: every way in to the demo, for its owner's eyes only. */
record CredentialsFile(Path file, JsonMapper json) {

    record Contents(String baseUrl, List<OfCompany> companies) {}

    record OfCompany(String slug, List<OfResort> resorts, List<SignIn> signIns) {}

    record OfResort(UUID id, String name, String timeZone) {}

    record SignIn(String role, String email, String password, String apiToken) {}

    static CredentialsFile in(Path home, JsonMapper json) {
        return new CredentialsFile(home.resolve("demo-credentials.json"), json);
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(String baseUrl, List<Company> companies, DemoSecrets secrets) {
        write(new Contents(baseUrl, companies.stream().map(c -> of(c, secrets)).toList()));
    }

    /** Leaves the secrets as they are: they were right when the accounts were opened, even under another key. */
    void moveTo(String baseUrl) {
        try {
            var contents = (ObjectNode) json.readTree(Files.readString(file));
            if (!contents.path("baseUrl").asString("").equals(baseUrl)) write(contents.put("baseUrl", baseUrl));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OfCompany of(Company company, DemoSecrets secrets) {
        return new OfCompany(
                company.slug(),
                company.resorts().stream()
                        .map(p -> p.resort())
                        .map(r ->
                                new OfResort(r.id().value(), r.name(), r.zone().getId()))
                        .toList(),
                company.colleagues().stream()
                        .map(c -> signIn(company, c, secrets))
                        .toList());
    }

    private static SignIn signIn(Company company, Colleague colleague, DemoSecrets secrets) {
        return new SignIn(
                colleague.role().code(),
                colleague.email(),
                secrets.password(colleague),
                secrets.token(company, colleague));
    }

    /** Made readable to nobody else before anything is in it, and renamed into place. */
    private void write(Object contents) {
        try {
            Files.createDirectories(file.getParent());
            var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(file.getParent(), ".demo-credentials-", "", onlyMine);
            Files.writeString(fresh, json.writerWithDefaultPrettyPrinter().writeValueAsString(contents) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
