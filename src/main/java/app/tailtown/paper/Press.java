package app.tailtown.paper;

import app.tailtown.platform.HeavyWork;
import app.tailtown.platform.Words;
import app.tailtown.web.Pages;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws pages as PDF. It takes seconds and memory, so that no transaction is open meanwhile, and whoever waits too long is told to come back. */
@Component
public class Press {

    private static final int PATIENCE_SECONDS = 20;
    /** A box of the margin is taken from one rule as a whole, so all of it stands here. */
    private static final String AT_FOOT =
            "; font: 7.5pt paper-text, paper-emoji, paper-signs, paper-han, paper-hangul, paper-hebrew, paper-arabic, paper-devanagari; color: #333; vertical-align: top; padding-top: 2mm; }";

    private static final String SHEET = read("/paper/paper.css");

    private final Pages pages;
    private final HeavyWork work;

    Press(Pages pages, HeavyWork work) {
        this.pages = pages;
        this.work = work;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    @Transactional(propagation = Propagation.NEVER)
    public Printed print(PrintedPage page, Words words) {
        var style = "<style>" + foot(page, words) + SHEET + "</style></head>";
        var html = Letters.fit(pages.drawn(page, words)).replace("</head>", style);
        return work.done(PATIENCE_SECONDS, () -> drawn(html));
    }

    private static Printed drawn(String html) {
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .withProducer("Tailtown")
                    .withHtmlContent(html, null)
                    .useUnicodeBidiSplitter(RightToLeft.Runs::new)
                    .useUnicodeBidiReorderer(new RightToLeft())
                    // Nothing is fetched: a page carries its pictures in itself.
                    .useUriResolver((_, address) -> address.startsWith("data:") ? address : null);
            for (var face : Typeface.values()) {
                if (face.weight() == 400 && face != Typeface.TEXT && !html.contains(face.family() + "\"")) continue;
                var font = PDType0Font.load(document, face.open(), true);
                builder.useFont(new PDFontSupplier(font), face.family(), face.weight(), FontStyle.NORMAL, true);
            }
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                var bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return new Printed(bytes.toByteArray(), document.getNumberOfPages());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A page could not be drawn as PDF", e);
        }
    }

    /** The sheet itself, and what stands at its foot: {@code content} is all that CSS can print there. */
    private static String foot(PrintedPage page, Words words) {
        var of = words.text("paper.page", "\u0001", "\u0002").split("[\u0001\u0002]", -1);
        return "@page { size: " + page.size().code() + "; margin: 10mm 10mm 14mm; @bottom-left { content: "
                + quoted(page.foot(words)) + AT_FOOT + " @bottom-right { content: " + quoted(of[0]) + " counter(page) "
                + quoted(of[1]) + " counter(pages) " + quoted(of[2]) + AT_FOOT + " }\n";
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == ' ' || Character.isLetterOrDigit(letter) && letter < 0x80) out.appendCodePoint(letter);
            else out.append('\\').append("%06x ".formatted(letter));
        });
        return out.append('"').toString();
    }

    private static String read(String resource) {
        try (var bytes = Objects.requireNonNull(Press.class.getResourceAsStream(resource), resource)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A style sheet of ours cannot be read: " + resource, e);
        }
    }
}
