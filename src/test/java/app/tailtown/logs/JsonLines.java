package app.tailtown.logs;

import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.LogSettings;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a logger says, as production writes it. */
public final class JsonLines implements AutoCloseable {

    private final Logger logger;
    private final Level before;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    private JsonLines(Logger logger) {
        this.logger = logger;
        this.before = logger.getLevel();
    }

    public static JsonLines of(String name) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var lines = new JsonLines(context.getLogger(name));
        lines.appender.setContext(context);
        lines.appender.setEncoder(encoder());
        lines.appender.setOutputStream(lines.out);
        lines.appender.start();
        lines.logger.addAppender(lines.appender);
        lines.logger.setLevel(Level.INFO);
        return lines;
    }

    private static StructuredLogEncoder encoder() {
        var production = EnvironmentKind.PRODUCTION;
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "log", LogProperties.of(LogSettings.read(Map.of(), production), production)));
        var context = new LoggerContext();
        context.putObject(org.springframework.core.env.Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        return encoder;
    }

    public String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public List<JsonNode> list() {
        return text().lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setLevel(before);
        appender.stop();
    }
}
