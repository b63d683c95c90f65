package app.tailtown.errors;

import app.tailtown.installation.Installation;
import app.tailtown.installation.SentryDsn;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads where errors are told beside our own page, and refuses to start when that is no address of a project. */
@Configuration(proxyBeanMethods = false)
class ErrorsConfiguration {

    @Bean
    ErrorLedger errorLedger(Waiting waiting, JdbcClient jdbc, JsonMapper json, Installation installation, Clock clock) {
        return new ErrorLedger(
                waiting,
                jdbc,
                json,
                SentryDsn.read().map(to -> new Tracker(to, installation.kind(), Release.current(), clock)));
    }
}
