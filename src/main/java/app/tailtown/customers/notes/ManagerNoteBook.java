package app.tailtown.customers.notes;

import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.platform.NotFound;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with managers' notes: write one, take it back, bring it back. */
@Service
@Transactional
class ManagerNoteBook {

    private final ManagerNotes notes;
    private final CustomerBook customers;
    private final Clock clock;

    ManagerNoteBook(ManagerNotes notes, CustomerBook customers, Clock clock) {
        this.notes = notes;
        this.customers = customers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ManagerNote> of(CustomerId customer) {
        customers.find(customer);
        return notes.of(customer);
    }

    @Transactional(readOnly = true)
    ManagerNote find(UUID id) {
        return notes.find(id);
    }

    @Transactional(readOnly = true)
    ManagerNotesPage page(CustomerId customer, Typed typed) {
        return new ManagerNotesPage(customers.find(customer), notes.of(customer), typed);
    }

    ManagerNote write(UUID id, CustomerId of, WriteNote what) {
        if (customers.find(of).deletedAt() != null) throw new NotFound();
        notes.add(id, of, what.text(), now());
        return notes.find(id);
    }

    ManagerNote takeBack(UUID id) {
        notes.find(id);
        notes.takeBack(id, now());
        return notes.find(id);
    }

    ManagerNote restore(UUID id) {
        notes.find(id);
        notes.restore(id);
        return notes.find(id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
