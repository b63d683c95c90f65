package app.tailtown.logs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Puts {@link Redaction} around whatever writes lines for people, once Boot has set it up; JSON has it in {@link LogMembers}. */
final class RedactText implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("Only Logback is known here: nothing would be redacted");
        }
        for (var logger : context.getLoggerList()) {
            logger.iteratorForAppenders().forEachRemaining(appender -> {
                if (appender instanceof OutputStreamAppender<ILoggingEvent> out
                        && out.getEncoder() instanceof LayoutWrappingEncoder<ILoggingEvent> lines) {
                    out.setEncoder(new Redacting(lines));
                }
            });
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    /** What it encodes, without what nobody may read. */
    static final class Redacting extends EncoderBase<ILoggingEvent> {

        private final LayoutWrappingEncoder<ILoggingEvent> lines;

        Redacting(LayoutWrappingEncoder<ILoggingEvent> lines) {
            this.lines = lines;
            setContext(lines.getContext());
            start();
        }

        @Override
        public byte[] encode(ILoggingEvent event) {
            var charset = lines.getCharset();
            return Redaction.of(lines.getLayout().doLayout(event))
                    .getBytes(charset == null ? StandardCharsets.UTF_8 : charset);
        }

        @Override
        public byte[] headerBytes() {
            return lines.headerBytes();
        }

        @Override
        public byte[] footerBytes() {
            return lines.footerBytes();
        }

        @Override
        public void stop() {
            lines.stop();
            super.stop();
        }
    }
}
