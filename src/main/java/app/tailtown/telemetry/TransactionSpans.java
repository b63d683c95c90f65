package app.tailtown.telemetry;

import io.micrometer.observation.Observation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** A span from the moment a transaction has its connection until it has ended: all its statements, and how it ended. */
final class TransactionSpans implements TransactionExecutionListener {

    private final Spans spans;
    private final Map<TransactionExecution, Observation> running = new ConcurrentHashMap<>();

    TransactionSpans(Spans spans) {
        this.spans = spans;
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        running.put(transaction, spans.within("transaction").start());
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) end(transaction, "not-begun");
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction, failure == null ? "committed" : "not-committed");
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction, "rolled-back");
    }

    private void end(TransactionExecution transaction, String how) {
        var span = running.remove(transaction);
        if (span != null) span.lowCardinalityKeyValue("outcome", how).stop();
    }
}
