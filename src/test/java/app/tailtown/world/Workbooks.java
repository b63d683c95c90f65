package app.tailtown.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;

/** What a workbook says, as its XML. */
public final class Workbooks {

    private Workbooks() {}

    /** The one sheet, and the texts it refers to. Read as spreadsheets do, by the directory at the end of the file. */
    public static String text(byte[] file) {
        try {
            var kept = Files.write(Files.createTempFile("workbook", ".xlsx"), file);
            try (var zip = new ZipFile(kept.toFile())) {
                return part(zip, "xl/worksheets/sheet1.xml") + part(zip, "xl/sharedStrings.xml");
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
