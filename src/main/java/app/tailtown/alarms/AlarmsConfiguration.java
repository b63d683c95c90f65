package app.tailtown.alarms;

import app.tailtown.backups.BackupsSeen;
import app.tailtown.installation.AlertHook;
import app.tailtown.installation.AlertMail;
import app.tailtown.installation.Installation;
import app.tailtown.platform.Words;
import app.tailtown.telemetry.Spans;
import app.tailtown.watch.Hook;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads who is told, and refuses to start when that is said by half. */
@Configuration(proxyBeanMethods = false)
class AlarmsConfiguration {

    private static final String EMBEDDED = "postgres";

    @Bean
    RoomLook roomLook(Installation installation) {
        var home = installation.home();
        return new RoomLook(
                Map.of("home", home, "database", home.resolve(EMBEDDED), "backups", home.resolve("backups")));
    }

    @Bean
    CertificateLook certificateLook(Installation installation) {
        return new CertificateLook(installation.http().publicUrl(), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    @Bean
    BackupsLook backupsLook(BackupsSeen backups) {
        return new BackupsLook(backups::state);
    }

    @Bean
    Teller teller(Installation installation, MessageSource bundles, JsonMapper json, Spans spans) {
        var to = AlertMail.read();
        var language = to.map(AlertMail::language).orElse("en");
        var text = new AlarmText(
                new Words(bundles, Locale.forLanguageTag(language + "-US")),
                installation.http().publicUrl());
        return new Teller(to, installation.mail(), AlertHook.read().map(hook -> new Hook(hook, spans)), text, json);
    }

    @Bean
    HouseWatch houseWatch(List<Look> looks, Teller teller, AlarmRows rows, Clock clock) {
        return new HouseWatch(looks, teller, rows, clock);
    }

    @Bean
    Rounds rounds(HouseWatch watch, @Value("${tailtown.alarms.by-itself:true}") boolean byItself) {
        return new Rounds(watch, byItself);
    }

    @Bean
    TestAlarms testAlarms(Installation installation, JdbcClient jdbc, Clock clock) {
        return new TestAlarms(AlertMail.read(), installation, jdbc, clock);
    }
}
