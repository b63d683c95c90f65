package app.tailtown.paper;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF, and of how many sheets it is. */
@SuppressWarnings("ArrayRecordComponent")
public record Printed(byte[] pdf, int pages) {

    /** Opens in the browser, from where it is printed. Nobody keeps it: a minute later it may be different. */
    public ResponseEntity<byte[]> shown(String name) {
        var disposition = ContentDisposition.inline().filename(name + ".pdf", StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(pdf);
    }
}
