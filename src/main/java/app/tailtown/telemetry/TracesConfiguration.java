package app.tailtown.telemetry;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.web.filter.OncePerRequestFilter;

/** Traces, where an installation names who collects them: a span for each request, each transaction in it, each mail, content of the bucket and call of another server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("tailtown.traced")
class TracesConfiguration {

    /** In the log, by the names of the Elastic Common Schema. */
    @Bean
    Slf4JEventListener traceInLog() {
        return new Slf4JEventListener("trace.id", "span.id");
    }

    /** A span says the route and the id of the request, never the address with what was put into it. */
    @Bean
    ServerRequestObservationConvention withoutAddresses() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
                var response = context.getResponse();
                var id = response == null ? null : response.getHeader("X-Request-Id");
                return id == null ? KeyValues.empty() : KeyValues.of(KeyValue.of("http.request.id", id));
            }
        };
    }

    @Bean
    SpanExporters withoutWords(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters.stream().<SpanExporter>map(WithoutWords::new).toList());
    }

    /** Nobody looks for each filter of the door. */
    @Bean
    SecurityObservationSettings noFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    FilterRegistrationBean<TraceOfRequest> traceOfRequest() {
        var filter = new FilterRegistrationBean<>(new TraceOfRequest());
        // Right inside of Spring's, which begins the span.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    /** So that the line about the request, which is written after the span has ended, can say the trace. */
    static final class TraceOfRequest extends OncePerRequestFilter {

        static final String TRACE = "trace.id";

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            request.setAttribute(TRACE, MDC.get(TRACE));
            chain.doFilter(request, response);
        }
    }

    @Bean
    TransactionSpans transactionSpans(ConfigurableTransactionManager manager, Spans spans) {
        var listener = new TransactionSpans(spans);
        manager.addListener(listener);
        return listener;
    }
}
