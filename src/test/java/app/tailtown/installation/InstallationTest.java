package app.tailtown.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {

    private static final String KEY = InstallationKey.random().base64().text();

    @TempDir
    private Path home;

    @Test
    void a_demo_needs_no_setting_and_keeps_its_own_key() throws IOException {
        Installation first = read("TAILTOWN_ENV=demo");
        Installation second = read("TAILTOWN_ENV=demo");

        assertThat(first.key()).isEqualTo(second.key());
        assertThat(first.key().bytes()).hasSize(32);
        assertThat(first.database()).isEmpty();
        assertThat(first.http().publicUrl()).hasToString("http://localhost:8080/");
        assertThat(first.http().bindAddress().isLoopbackAddress()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets/key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAILTOWN_ENV=holiday                                               | TAILTOWN_ENV is "holiday"; it must be one of demo, development, staging, production.
            TAILTOWN_ENV=demo DATABASE_URL=postgresql://a:b@c/d                 | embedded database only
            TAILTOWN_ENV=demo BIND_ADDRESS=0.0.0.0                              | stays on this machine
            TAILTOWN_ENV=demo PUBLIC_URL=https://demo.example.com               | stays on this machine
            TAILTOWN_ENV=demo S3_BUCKET=a-b S3_REGION=x S3_ACCESS_KEY=a S3_SECRET_KEY=b | keeps its files in its own home only
            TAILTOWN_ENV=development S3_BUCKET=tails                            | S3_BUCKET is set without S3_ACCESS_KEY, S3_REGION, S3_SECRET_KEY (or S3_SECRET_KEY_FILE).
            TAILTOWN_ENV=development S3_BUCKET=tails S3_REGION=x S3_ACCESS_KEY=a | S3_BUCKET is set without S3_SECRET_KEY (or S3_SECRET_KEY_FILE).
            TAILTOWN_ENV=development S3_SECRET_KEY=b                            | without S3_BUCKET
            TAILTOWN_ENV=development S3_ENDPOINT=https://s3.example.com         | without S3_BUCKET
            TAILTOWN_ENV=development S3_BUCKET=My_Bucket S3_REGION=x S3_ACCESS_KEY=a S3_SECRET_KEY=b | S3_BUCKET is "My_Bucket"
            TAILTOWN_ENV=development S3_BUCKET=tails S3_REGION=x S3_ACCESS_KEY=a S3_SECRET_KEY=b S3_ENDPOINT=http://s3.example.com | over a network it must be https
            TAILTOWN_ENV=development S3_BUCKET=tails S3_REGION=x S3_ACCESS_KEY=a S3_SECRET_KEY=b S3_SECRET_KEY_FILE=/nowhere | both set
            TAILTOWN_ENV=development TAILTOWN_DRAIN_SECONDS=a-while             | TAILTOWN_DRAIN_SECONDS is "a-while"; it must be a number of seconds from 0 to 120.
            TAILTOWN_ENV=development TAILTOWN_DRAIN_SECONDS=121                 | from 0 to 120
            TAILTOWN_ENV=development CLAMD=clamd                                | CLAMD is "clamd"; it must be a host and a port
            TAILTOWN_ENV=development CLAMD=localhost:65536                      | CLAMD is "localhost:65536"; it must be
            TAILTOWN_ENV=development CLAMD=clamav:3310                          | where every upload would go in clear
            TAILTOWN_ENV=development CLAMD=127.0.0.1.example.com:3310           | where every upload would go in clear
            TAILTOWN_ENV=development CLAMD=clamav:3310 CLAMD_PRIVATE=no         | where every upload would go in clear
            TAILTOWN_ENV=development CLAMD=clamav:3310 CLAMD_PRIVATE=true       | CLAMD_PRIVATE is "true"; it must be yes or no.
            TAILTOWN_ENV=development CLAMD_PRIVATE=yes                          | CLAMD_PRIVATE is set without CLAMD
            TAILTOWN_ENV=staging                                                | TAILTOWN_KEY (or TAILTOWN_KEY_FILE) is missing, which staging needs; make one with `bin/tailtown new-key`.
            PUBLIC_URL=https://tail.example.com                                 | TAILTOWN_KEY (or TAILTOWN_KEY_FILE) is missing, which production needs; make one with `bin/tailtown new-key`.
            PUBLIC_URL=https://tail.example.com TAILTOWN_KEY=c2hvcnQ=           | TAILTOWN_KEY has 5 bytes, it must have 32 in base64; make one with
            PUBLIC_URL=https://tail.example.com TAILTOWN_KEY=hello!             | TAILTOWN_KEY is not base64; make one with
            TAILTOWN_ENV=demo TAILTOWN_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | too regular
            TAILTOWN_KEY=$KEY                                                   | Production does not run over plain http
            TAILTOWN_KEY=$KEY PUBLIC_URL=http://tail.example.com                | Production does not run over plain http
            TAILTOWN_KEY=$KEY PUBLIC_URL=https://tail.example.com               | Set TRUSTED_PROXIES
            TAILTOWN_KEY=$KEY TAILTOWN_KEY_FILE=/nowhere                        | both set
            TAILTOWN_KEY_FILE=/nowhere/key                                      | TAILTOWN_KEY_FILE names /nowhere/key, which cannot be read.
            TAILTOWN_ENV=development PORT=web                                   | PORT is "web"
            TAILTOWN_ENV=development PORT=65536                                 | PORT is "65536"
            TAILTOWN_ENV=development BIND_ADDRESS=tail.example.com              | BIND_ADDRESS is "tail.example.com"; it must be an IP address.
            TAILTOWN_ENV=development TRUSTED_PROXIES=10.0.0.1,proxy             | TRUSTED_PROXIES is "proxy"
            TAILTOWN_ENV=development ALLOWED_ORIGINS=*                          | ALLOWED_ORIGINS
            TAILTOWN_ENV=development ALLOWED_ORIGINS=http://book.example.com    | ALLOWED_ORIGINS has "http://book.example.com"; each must look like https://book.example.com
            TAILTOWN_ENV=development ALLOWED_ORIGINS=https://a.example.com/app  | ALLOWED_ORIGINS has
            TAILTOWN_ENV=development ALLOWED_ORIGINS=https://a@b.example.com    | ALLOWED_ORIGINS has
            TAILTOWN_ENV=development PUBLIC_URL=tail.example.com                | PUBLIC_URL is "tail.example.com"
            TAILTOWN_ENV=development PUBLIC_URL=https://tail.example.com/app    | PUBLIC_URL is
            TAILTOWN_ENV=development DATABASE_URL=mysql://a:b@c/d               | DATABASE_URL is not an address like
            TAILTOWN_ENV=development DATABASE_URL=postgresql://c/d              | DATABASE_URL names no user
            TAILTOWN_ENV=development DATABASE_OWNER_URL=postgresql://a:b@c/d    | without DATABASE_URL
            TAILTOWN_ENV=development SMTP_HOST=mail.example.com                 | SMTP_HOST is set without MAIL_FROM
            TAILTOWN_ENV=development MAIL_FROM=stays@example.com                | MAIL_FROM is set without SMTP_HOST
            TAILTOWN_ENV=development SMTP_USER=stays                            | without SMTP_HOST
            TAILTOWN_ENV=development SMTP_HOST=m.example.com MAIL_FROM=stays@example.com SMTP_USER=stays | SMTP_USER and SMTP_PASSWORD
            TAILTOWN_ENV=development SMTP_HOST=m.example.com MAIL_FROM=stays@example.com SMTP_PASSWORD=hush | go together
            TAILTOWN_ENV=development SMTP_HOST=m.example.com MAIL_FROM=stays@example.com SMTP_SECURITY=ssl | SMTP_SECURITY is "ssl"
            TAILTOWN_ENV=development SMTP_HOST=m.example.com MAIL_FROM=stays@example.com SMTP_PORT=mail | SMTP_PORT is "mail"
            TAILTOWN_ENV=development SMTP_HOST=m.example.com MAIL_FROM=Stays<stays@example.com> | MAIL_FROM is
            TAILTOWN_ENV=development SMTP_HOST=m.example.com MAIL_FROM=stays@example.com SMTP_SECURITY=none SMTP_USER=a SMTP_PASSWORD=b | in the open
            TAILTOWN_ENV=demo SMTP_HOST=mail.example.com MAIL_FROM=stays@example.com | made up and get no mail
            TAILTOWN_ENV=development DATABASE_URL=postgresql://a@c/d DATABASE_OWNER_URL=postgresql://a@c/d | the same user
            TAILTOWN_ENV=production TRUSTED_PROXIES=::1 TAILTOWN_KEY=$KEY DATABASE_URL=postgresql://a@c/d | DATABASE_URL has no password
            TAILTOWN_ENV=production TRUSTED_PROXIES=::1 TAILTOWN_KEY=$KEY DATABASE_URL=postgresql://a:postgres@c/d | that everybody tries first
            TAILTOWN_ENV=production TRUSTED_PROXIES=::1 TAILTOWN_KEY=$KEY DATABASE_URL=postgresql://a:Changeme123@c/d | that everybody tries first
            TAILTOWN_ENV=staging TAILTOWN_KEY=$KEY DATABASE_URL=postgresql://a:h7Jq2@c/d | fewer than 16 characters
            TAILTOWN_ENV=production TRUSTED_PROXIES=::1 TAILTOWN_KEY=$KEY DATABASE_URL=postgresql://a:k3Vd9sQx7Lm2Pz8R@c/d DATABASE_OWNER_URL=postgresql://o:tailtown@c/d | DATABASE_OWNER_URL
            TAILTOWN_ENV=production TRUSTED_PROXIES=::1 TAILTOWN_KEY=$KEY TAILTOWN_KEY_PREVIOUS=$KEY | is TAILTOWN_KEY itself
            TAILTOWN_ENV=production TRUSTED_PROXIES=::1 TAILTOWN_KEY=$KEY S3_BUCKET=tails S3_REGION=x S3_ACCESS_KEY=a S3_SECRET_KEY=minioadmin | S3_SECRET_KEY has a password that everybody tries first
            """)
    void asvs_13_3_1_what_would_start_unsafely_is_refused_in_a_sentence(String environment, String sentence) {
        assertThatThrownBy(() -> read(environment.replace("$KEY", KEY)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAILTOWN_KEY=$KEY PUBLIC_URL=https://tail.example.com TRUSTED_PROXIES=::1 | production
            TAILTOWN_KEY=$KEY TRUSTED_PROXIES=10.0.0.1,::1                           | production
            TAILTOWN_KEY=$KEY TAILTOWN_ENV=staging                                   | staging
            TAILTOWN_ENV=development BIND_ADDRESS=0.0.0.0 PORT=0                     | development
            TAILTOWN_ENV=development BIND_ADDRESS=localhost PUBLIC_URL=              | development
            TAILTOWN_ENV=demo PUBLIC_URL=http://localhost:9000                       | demo
            TAILTOWN_ENV=demo CLAMD=[::1]:3310                                       | demo
            TAILTOWN_ENV=development CLAMD=/run/clamav/clamd.ctl                     | development
            TAILTOWN_ENV=development CLAMD=clamav:3310 CLAMD_PRIVATE=yes             | development
            """)
    void what_is_safe_starts(String environment, String kind) {
        assertThat(read(environment.replace("$KEY", KEY)).kind()).hasToString(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://a:$PW@db.example.com/d                                   | DATABASE_URL leads over a network
            postgresql://a:$PW@db.example.com/d?sslmode=require                   | add sslmode=verify-full
            postgresql://a:$PW@db.example.com/d?sslmode=verify-ca                 | add sslmode=verify-full
            postgresql://a:$PW@db.example.com/d?sslmode=verify-full&sslmode=disable | add sslmode=verify-full
            postgresql://a:$PW@db.example.com/d?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory | add sslmode=verify-full
            postgresql://a:$PW@localhost,db.example.com/d                         | add sslmode=verify-full
            postgresql://a:$PW@localhost.example.com/d                            | add sslmode=verify-full
            postgresql://a:$PW@127.0.0.1.example.com:5432/d                       | add sslmode=verify-full
            jdbc:postgresql://db.example.com/d?user=a&password=$PW&ssl=true       | add sslmode=verify-full
            postgresql://a:$PW@localhost/d DATABASE_OWNER_URL=postgresql://o:$PW@db.example.com/d | DATABASE_OWNER_URL leads
            postgresql://a:$PW@localhost/d DATABASE_OBSERVER_URL=postgresql://o:$PW@db.example.com/d | DATABASE_OBSERVER_URL leads
            """)
    void asvs_12_3_1_production_takes_no_database_elsewhere_that_need_not_show_who_it_is(String url, String sentence) {
        assertThatThrownBy(() -> read(production(url)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://a:$PW@db.example.com/d?sslmode=verify-full",
                "postgresql://a:$PW@one.example.com:5432,two.example.com:5432/d?sslrootcert=/etc/ca.pem&sslmode=verify-full",
                "postgresql://a:$PW@localhost/d",
                "postgresql://a:$PW@127.0.0.1:5433/d",
                "postgresql://a:$PW@[::1]:5432/d"
            })
    void production_takes_one_that_shows_it_and_one_on_this_machine(String url) {
        assertThat(read(production(url)).database()).isPresent();
    }

    private static String production(String url) {
        return "TAILTOWN_ENV=production TRUSTED_PROXIES=::1 TAILTOWN_KEY=" + KEY + " DATABASE_URL="
                + url.replace("$PW", InstallationKey.random().base64().text().replaceAll("[+/=]", "x"));
    }

    @Test
    void a_secret_may_lie_in_a_file() throws IOException {
        Path key = Files.writeString(home.resolve("mounted"), KEY + "\n");
        Path url = Files.writeString(
                home.resolve("url"), "postgresql://app:p%40ss-k3Vd9sQx7Lm2@db.example.com/tailtown\n");

        Installation installation = read("TAILTOWN_ENV=staging TAILTOWN_KEY_FILE=" + key + " DATABASE_URL_FILE=" + url);

        assertThat(installation.key().base64().text()).isEqualTo(KEY);
        assertThat(installation.database().orElseThrow().app().password().text())
                .isEqualTo("p@ss-k3Vd9sQx7Lm2");
    }

    @Test
    void mail_goes_out_encrypted_unless_somebody_says_otherwise() {
        var mail =
                read("TAILTOWN_ENV=development SMTP_HOST=m.example.com MAIL_FROM=stays@example.com SMTP_USER=a SMTP_PASSWORD=hush")
                        .mail()
                        .orElseThrow();

        assertThat(mail.security()).isEqualTo(MailServer.Security.STARTTLS);
        assertThat(mail.port()).isEqualTo(587);
        assertThat(mail.toString()).doesNotContain("hush");
        assertThat(read("TAILTOWN_ENV=development").mail()).isEmpty();
        assertThat(read("TAILTOWN_ENV=demo SMTP_HOST=localhost MAIL_FROM=a@b SMTP_SECURITY=none")
                        .mail())
                .isPresent();
    }

    @Test
    void no_secret_reaches_a_log() {
        Installation installation = read(
                "TAILTOWN_ENV=staging DATABASE_URL=postgresql://app:hush-k3Vd9sQx7Lm2@db/tailtown TAILTOWN_KEY=" + KEY);

        assertThat(installation.toString()).doesNotContain(KEY).doesNotContain("hush");
    }

    private Installation read(String environment) {
        Map<String, String> variables = new HashMap<>(Map.of("TAILTOWN_HOME", home.toString()));
        for (String setting : environment.split(" ", -1)) {
            String[] parts = setting.split("=", 2);
            variables.put(parts[0], parts[1]);
        }
        return Installation.read(variables, EnvironmentKind.PRODUCTION);
    }
}
