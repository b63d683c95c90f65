package app.tailtown.fuzz;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What the house writes into files that other programs open: no cell is a formula, no paper holds a script. */
final class WrittenFiles {

    private WrittenFiles() {}

    /** Whether a text of the corpus stands in it. */
    static boolean look(String path, byte[] content, Set<String> wrong) throws IOException {
        var head = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
        if (head.equals("%PDF")) return paper(path, content, wrong);
        if (path.contains(".csv")) return list(path, new String(content, StandardCharsets.UTF_8), wrong);
        return false;
    }

    private static boolean list(String path, String text, Set<String> wrong) throws IOException {
        var withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (var rows = CsvReader.builder().ofCsvRecord(withoutMark)) {
            rows.stream()
                    .flatMap(row -> row.getFields().stream())
                    .filter(cell -> cell.matches("(?s)[=+\\-@\t\r].*"))
                    .forEach(cell -> wrong.add("MEDIUM a cell is a formula in " + Walk.kind(path)));
        }
        return text.contains(Scripts.MARK);
    }

    private static boolean paper(String path, byte[] content, Set<String> wrong) throws IOException {
        try (var paper = Loader.loadPDF(content)) {
            var catalog = paper.getDocumentCatalog();
            if (catalog.getOpenAction() != null
                    || catalog.getNames() != null && catalog.getNames().getJavaScript() != null) {
                wrong.add("HIGH a paper holds a script: " + Walk.kind(path));
            }
            return new PDFTextStripper().getText(paper).contains(Scripts.MARK);
        }
    }
}
