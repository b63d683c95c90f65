package app.tailtown.files;

import app.tailtown.platform.FieldsRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way from what came in to what may be kept: only here is an {@link Incoming} read, and only here is an {@link Inspected} made. What is in it was shown
 * to the scanner, where there is one.
 */
@Component
class Inspection {

    private final MalwareScan scan;
    private final Quarantine quarantine;

    Inspection(MalwareScan scan, Quarantine quarantine) {
        this.scan = scan;
        this.quarantine = quarantine;
    }

    /** Waits for the scanner, so that no transaction may be open. */
    @Transactional(propagation = Propagation.NEVER)
    public Inspected passed(Incoming file) {
        var content = file.content();
        if (content.length == 0) throw FieldsRefused.field("file", "file-empty");
        if (content.length > FileCabinet.MOST_BYTES) throw FieldsRefused.field("file", "file-too-large");
        var malware = scan.malwareIn(content);
        if (malware.isPresent()) {
            quarantine.lay(FileNames.harmless(file.name(), "file"), content, malware.get());
            throw new FileRefusal.FileHasMalware(malware.get()).refused();
        }
        return new Inspected(file.name(), content);
    }

    /** A file whose size is right and in which no malware was found; of what kind it is nobody knows yet. */
    @SuppressWarnings("ArrayRecordComponent")
    record Inspected(String name, byte[] content) {}
}
