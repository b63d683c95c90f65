package app.tailtown.files;

import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the files of the bound company and gives them out again. Whoever asks has looked behind the wall first: an id of another company has no row. */
@Service
public class FileCabinet {

    /** The most a file may hold. */
    public static final int MOST_BYTES = 10_485_760;

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final Clock clock;

    FileCabinet(JdbcClient jdbc, Shelf shelf, Clock clock) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Refuses with field {@code file} what is empty, too large, or neither a PDF nor a JPEG, PNG or WebP picture. Gone again when the caller rolls back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile keep(String name, byte[] content) {
        if (content.length == 0) throw FieldsRefused.field("file", "file-empty");
        if (content.length > MOST_BYTES) throw FieldsRefused.field("file", "file-too-large");
        var kind = MediaKind.of(content).orElseThrow(() -> FieldsRefused.field("file", "file-kind"));
        var id = Ids.next();
        var file = new StoredFile(id, harmless(name, kind), kind.type(), content.length);
        var key = key(id);
        shelf.put(key, content);
        dropAfterRollback(key);
        jdbc.sql("insert into file (id, key, sha256, bytes, media_type, name, added_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        key,
                        sha256(content),
                        file.bytes(),
                        file.mediaType(),
                        file.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return file;
    }

    /** As an attachment that no browser opens in our name. A content that is not what was kept is an error, never given out. */
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> attachment(UUID id) {
        return jdbc.sql("select key, sha256, media_type, name from file where id = ?")
                .param(id)
                .query((row, _) -> {
                    var content = shelf.get(row.getString("key"));
                    if (!Arrays.equals(sha256(content), row.getBytes("sha256"))) {
                        throw new IllegalStateException("File " + id + " is not what was kept");
                    }
                    return answer(row.getString("name"), row.getString("media_type"), content);
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> answer(String name, String type, byte[] content) {
        var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }

    private void dropAfterRollback(String key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) shelf.drop(key);
            }
        });
    }

    /** The last digits of the id, which are chance, so that no folder grows too full. */
    private static String key(UUID id) {
        var text = id.toString();
        return CurrentOrganization.binding().organization().value() + "/" + text.substring(34) + "/" + text;
    }

    /** No folders, nothing unprintable; what is left of it, or what it is. */
    private static String harmless(String name, MediaKind kind) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{C}\"]", "").strip();
        if (clean.isEmpty()) return kind.name().toLowerCase(java.util.Locale.ROOT);
        return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
