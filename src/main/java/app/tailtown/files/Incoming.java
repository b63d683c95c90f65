package app.tailtown.files;

import app.tailtown.platform.FieldsRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it came in, before anybody looked at it: only {@link Inspection} reads what is in it.
 *
 * @param name as it was called where it came from
 */
@SuppressWarnings("ArrayRecordComponent")
public record Incoming(String name, byte[] content) {

    /** Of the field {@code file} of a form, the first that is one: a form may offer the camera beside the folder. Refuses when none is. */
    public static Incoming of(@Nullable List<MultipartFile> files) {
        if (files == null) throw FieldsRefused.field("file", "file-empty");
        return files.stream()
                .filter(f -> !f.isEmpty())
                .findFirst()
                .map(Incoming::read)
                .orElseThrow(() -> FieldsRefused.field("file", "file-empty"));
    }

    /** Whether the form has a file in it: a browser sends an empty one where nobody chose. */
    public static boolean isThere(@Nullable List<MultipartFile> files) {
        return files != null && !files.stream().allMatch(MultipartFile::isEmpty);
    }

    private static Incoming read(MultipartFile file) {
        try {
            var name = file.getOriginalFilename();
            return new Incoming(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be read", e);
        }
    }
}
