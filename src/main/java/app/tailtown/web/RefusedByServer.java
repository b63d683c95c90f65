package app.tailtown.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the server refuses before any filter of ours sees it, such as an address that no browser writes, is told with an id and in our words too. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusedByServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Answers answers;

    RefusedByServer(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            var pipeline = host.getPipeline();
            for (var valve : pipeline.getValves()) {
                if (valve instanceof ErrorReportValve) pipeline.removeValve(valve);
            }
            pipeline.addValve(new Told(answers));
            host.setErrorReportValveClass(Told.class.getName());
        });
    }

    /** The valve that writes an answer when nobody has. */
    static final class Told extends ErrorReportValve {

        private static final Logger LOG = LoggerFactory.getLogger(RefusedByServer.class);

        private final Answers answers;

        Told(Answers answers) {
            this.answers = answers;
        }

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            try {
                RequestIds.begin(request, response);
                var refused = new ResponseStatusException(HttpStatusCode.valueOf(response.getStatus()));
                var isOurs = thrown != null && response.getStatus() >= 500;
                answers.tell(isOurs ? thrown : refused, request, response.getResponse());
                response.finishResponse();
            } catch (IOException e) {
                LOG.debug("Whoever asked is gone", e);
            } catch (RuntimeException e) {
                // What was sent is so broken that even saying so does not work; the server would say nothing at all.
                LOG.error("What the server refused could not be told", e);
            } finally {
                RequestIds.end();
            }
        }
    }
}
