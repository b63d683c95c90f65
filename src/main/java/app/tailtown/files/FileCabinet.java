package app.tailtown.files;

import app.tailtown.files.Developed.Shelved;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files of the bound company and gives them out again. Whoever asks has looked behind the wall first: an id of another company has no row. */
@Service
public class FileCabinet {

    /** The most a file may hold. */
    public static final int MOST_BYTES = 10_485_760;

    private final FileRows rows;
    private final Inspection inspection;
    private final Shelf shelf;
    private final Bringing bringing;
    private final PictureStudio studio;
    private final Pictures pictures;
    private final PdfFirstPage pdfs;

    FileCabinet(
            FileRows rows,
            Inspection inspection,
            Shelf shelf,
            Bringing bringing,
            PictureStudio studio,
            Pictures pictures,
            PdfFirstPage pdfs) {
        this.rows = rows;
        this.inspection = inspection;
        this.shelf = shelf;
        this.bringing = bringing;
        this.studio = studio;
        this.pictures = pictures;
        this.pdfs = pdfs;
    }

    /**
     * Looks at a file, draws how it looks and lays it on the shelf, before anything is written. A picture is kept as one of our own making, a PDF as it came.
     * Refuses with field {@code file} what is empty, too large, or neither a PDF nor a JPEG, PNG or WebP picture; and what has malware in it.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Prepared prepare(Incoming incoming) {
        var file = inspection.passed(incoming);
        var kind = MediaKind.of(file.content()).orElseThrow(() -> FieldsRefused.field("file", "file-kind"));
        var name = FileNames.harmless(file.name(), kind.name().toLowerCase(Locale.ROOT));
        if (kind.isPicture()) {
            var picture = studio.develop(file);
            var large = Objects.requireNonNull(picture.sizes().get(PictureSize.LARGE));
            return new Prepared(Ids.next(), FileNames.asWebp(name), MediaKind.WEBP.type(), large, picture);
        }
        var hash = Sha256.of(file.content());
        bringing.put(Map.of(ContentKey.of(hash), file.content()));
        var picture = pdfs.of(file.content()).map(studio::develop).orElse(null);
        return new Prepared(
                Ids.next(), FileNames.asPdf(name), kind.type(), new Shelved(hash, file.content().length), picture);
    }

    /** In the caller's transaction, so that there is no file of nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile keep(Prepared file) {
        var picture = file.picture();
        if (picture != null) pictures.keep(picture);
        rows.add(file, picture == null ? null : picture.id());
        bringing.done(List.of(ContentKey.of(file.content().sha256())));
        var preview = picture == null ? null : new StoredFile.Preview(picture.id(), picture.width(), picture.height());
        return new StoredFile(
                file.id(), file.name(), file.mediaType(), file.content().bytes(), preview);
    }

    /**
     * As an attachment that no browser opens in our name. A content that is not what was kept is an error, never given out. No transaction is open while the
     * shelf is read, which may be far away.
     */
    @Transactional(propagation = Propagation.NEVER)
    public ResponseEntity<byte[]> attachment(UUID id) {
        var kept = rows.find(id);
        return answer(kept.name(), kept.mediaType(), shelf.get(kept.key(), kept.sha256()));
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
}
