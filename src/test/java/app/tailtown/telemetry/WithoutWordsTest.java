package app.tailtown.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import org.junit.jupiter.api.Test;

class WithoutWordsTest {

    private final Collection<SpanData> came = new ArrayList<>();

    private final SpanExporter collector = new SpanExporter() {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            came.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    };

    @Test
    void that_it_failed_is_told_and_not_in_what_words() {
        var wrong = new IllegalStateException("dana@" + "example.com is taken");
        try (var traces = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new WithoutWords(collector)))
                .build()) {
            var span = traces.get("test").spanBuilder("http post /customers").startSpan();
            span.recordException(wrong);
            span.setStatus(StatusCode.ERROR, wrong.getMessage());
            span.end();
        }

        assertThat(came).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("http post /customers");
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEmpty();
            assertThat(span.getEvents()).isEmpty();
        });
    }
}
