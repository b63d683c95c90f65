package app.tailtown.admission.agreements;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.admission.Drawing;
import app.tailtown.customers.Customer;
import app.tailtown.design.Ui;
import app.tailtown.paper.Drawings;
import app.tailtown.paper.PaperSize;
import app.tailtown.paper.PrintedPage;
import app.tailtown.platform.Words;
import java.time.ZoneOffset;
import java.util.Set;

/** What was signed, word for word, with who signed it and the hand that drew. */
record SignedPaper(Signature signature, AgreementVersion version, Customer customer) implements PrintedPage {

    /** Where printers hold Letter. */
    private static final Set<String> LETTER = Set.of("US", "CA", "MX");

    String title(Words words) {
        return words.text("agreement.version.of", version.agreement(), version.number());
    }

    /** The drawing as a picture; empty when only the name was written. */
    String drawn() {
        var drawing = Drawing.of(signature.drawing());
        return drawing.lines().isEmpty() ? "" : Drawings.lines(drawing.lines(), Drawing.WIDTH, Drawing.HEIGHT);
    }

    String recorded(Ui ui) {
        return AdmissionWords.by(signature.recordedBy(), ui) + ", "
                + ui.words().moment(signature.recordedAt(), ZoneOffset.UTC) + " UTC";
    }

    @Override
    public String foot(Words words) {
        return title(words) + " · " + customer.name() + " · " + signature.id();
    }

    @Override
    public PaperSize size() {
        return LETTER.contains(customer.country()) ? PaperSize.LETTER : PaperSize.A4;
    }
}
