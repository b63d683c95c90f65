package app.tailtown.world;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hears which statements a piece of work sends to the database. */
public final class Statements {

    private static final String SENT = "Executing prepared SQL statement";

    private Statements() {}

    /** Those that this thread sent, in order. */
    public static List<String> of(Runnable work) {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(null);
        }
        var thread = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(e -> e.getThreadName().equals(thread))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(m -> m.startsWith(SENT))
                .toList();
    }
}
