package app.tailtown.customers.documents;

import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerBook;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.CustomerRefusal;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetCard;
import app.tailtown.files.FileCabinet;
import app.tailtown.files.Incoming;
import app.tailtown.files.Prepared;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Slice;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What one does with the papers of a household. */
@Service
@Transactional
class DocumentBook {

    private final Documents documents;
    private final CustomerBook customers;
    private final PetBook pets;
    private final FileCabinet files;
    private final Clock clock;

    DocumentBook(Documents documents, CustomerBook customers, PetBook pets, FileCabinet files, Clock clock) {
        this.documents = documents;
        this.customers = customers;
        this.pets = pets;
        this.files = files;
        this.clock = clock;
    }

    /** Whose papers they are, and the pets they may be about. */
    record Owner(Customer customer, List<PetCard> pets) {}

    @Transactional(readOnly = true)
    Owner owner(CustomerId customer) {
        return new Owner(customers.find(customer), pets.of(customer));
    }

    @Transactional(readOnly = true)
    Slice<Document> list(
            CustomerId customer, @Nullable UUID pet, String search, DocumentOrder order, Cursor after, int size) {
        customers.find(customer);
        return documents.list(customer, pet, search, order, after, size);
    }

    @Transactional(readOnly = true)
    Document find(UUID id) {
        return documents.find(id);
    }

    /** Before anything is written: takes a second, and refuses what is no document. */
    @Transactional(propagation = Propagation.NEVER)
    Prepared prepare(Incoming file) {
        return files.prepare(file);
    }

    Document add(CustomerId customer, KeepDocument what, Prepared file) {
        if (customers.find(customer).deletedAt() != null) throw new NotFound();
        var pet = what.petId();
        if (pet != null
                && pets.of(customer).stream().noneMatch(p -> p.id().value().equals(pet))) {
            throw FieldsRefused.field("petId", "unknown-id");
        }
        var id = Ids.next();
        documents.add(id, customer, what, files.keep(file).id(), Columns.now(clock));
        return documents.find(id);
    }

    Document delete(UUID id) {
        var document = documents.lock(id);
        if (document.deletedAt() != null) {
            throw new CustomerRefusal.AlreadyDeleted(document.file().name()).refused();
        }
        documents.delete(id, Columns.now(clock));
        return documents.find(id);
    }

    Document restore(UUID id) {
        var document = documents.lock(id);
        if (document.deletedAt() == null) {
            throw new CustomerRefusal.NotDeleted(document.file().name()).refused();
        }
        documents.restore(id);
        return documents.find(id);
    }

    @Transactional(propagation = Propagation.NEVER)
    ResponseEntity<byte[]> content(UUID id) {
        return files.attachment(standing(id).file().id());
    }

    /** The picture that shows it. */
    @Transactional(readOnly = true)
    UUID preview(UUID id) {
        var preview = standing(id).file().preview();
        if (preview == null) throw new NotFound();
        return preview.id();
    }

    /** What was deleted is given out to nobody. */
    private Document standing(UUID id) {
        var document = documents.find(id);
        if (document.deletedAt() != null) throw new NotFound();
        return document;
    }
}
