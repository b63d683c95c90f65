package app.tailtown.files;

import app.tailtown.installation.Installation;
import jakarta.annotation.PreDestroy;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws the first page of a PDF, in a thread of its own and one at a time; nothing in it is run. What is locked, broken, too large, too slow or a bomb has no picture,
 * and is kept all the same. A drawing that is slow holds up no request longer than its time.
 */
@Component
final class PdfFirstPage {

    private static final Logger log = LoggerFactory.getLogger(PdfFirstPage.class);
    private static final int PATIENCE_SECONDS = 6;
    private static final int DRAWING_SECONDS = 5;
    private static final int LONGEST_SECONDS = 8;
    private static final long MOST_MEMORY = 64_000_000;
    private static final float LONGEST_SIDE = 1600;
    private static final float CLOSEST = 3;

    private final Semaphore place = new Semaphore(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("pdf-first-page")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    PdfFirstPage(Installation installation) {
        // Else what it knows of the machine's fonts is written into the home of whoever runs the process.
        System.setProperty("pdfbox.fontcache", installation.home().toString());
        LimitedFilter.install();
    }

    Optional<BufferedImage> of(byte[] pdf) {
        try {
            if (!place.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) return Optional.empty();
            return thread.submit(() -> drawnInTurn(pdf)).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException no) {
            log.info("A PDF has no picture of its first page: {}", String.valueOf(no.getCause()));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<BufferedImage> drawnInTurn(byte[] pdf) throws IOException {
        try {
            return drawn(pdf);
        } finally {
            place.release();
        }
    }

    /** In this thread. */
    static Optional<BufferedImage> drawn(byte[] pdf) throws IOException {
        return PdfUnpacking.limited(() -> draw(pdf));
    }

    private static Optional<BufferedImage> draw(byte[] pdf) throws IOException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAWING_SECONDS);
        var memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache;
        try (var document = Loader.loadPDF(new TimedRead(pdf, end), "", null, null, memory)) {
            if (document.getNumberOfPages() == 0) return Optional.empty();
            var page = document.getPage(0);
            if (!PdfLimits.allow(page.getCOSObject())) return Optional.empty();
            // Else it is unpacked as it is drawn, which nobody counts.
            try (var contents = page.getContents()) {
                contents.transferTo(OutputStream.nullOutputStream());
            }
            PdfUnpacking.current().refuseOver();
            var box = page.getCropBox();
            var longest = Math.max(box.getWidth(), box.getHeight());
            if (!(longest >= 1 && Math.min(box.getWidth(), box.getHeight()) >= 1)) return Optional.empty();
            var renderer = new InTime(document, end);
            renderer.setSubsamplingAllowed(true);
            return Optional.of(renderer.renderImage(0, Math.min(CLOSEST, LONGEST_SIDE / longest), ImageType.RGB));
        }
    }

    /** Gives up between two of the page's operators once its time is over: a small file can hold millions. */
    private static final class InTime extends PDFRenderer {

        private final long end;

        InTime(PDDocument document, long end) {
            super(document);
            this.end = end;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (System.nanoTime() - end > 0) throw new IOException("It takes too long to draw");
                    super.processOperator(operator, operands);
                }
            };
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
