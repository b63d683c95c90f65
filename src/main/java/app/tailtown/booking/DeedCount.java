package app.tailtown.booking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How often stays were booked, changed, cancelled, checked in: of what was committed, by what was done. */
@Component
class DeedCount {

    private final MeterRegistry registry;

    DeedCount(MeterRegistry registry) {
        this.registry = registry;
        Deed.BY_CODE.keySet().forEach(this::of);
    }

    void happened(List<Deed> deeds) {
        var codes = deeds.stream().map(Deed::code).collect(Collectors.toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                codes.forEach(code -> of(code).increment());
            }
        });
    }

    private Counter of(String code) {
        return Counter.builder("tailtown_stay_deeds")
                .description("What was done to stays")
                .tag("deed", code)
                .register(registry);
    }
}
