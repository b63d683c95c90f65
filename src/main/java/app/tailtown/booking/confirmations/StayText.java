package app.tailtown.booking.confirmations;

import app.tailtown.platform.Words;
import java.util.ArrayList;
import java.util.List;

/** A stay as plain text, for those who read mail so. */
record StayText(StayMail mail) {

    String written() {
        var words = mail.words();
        var lines = new ArrayList<String>();
        lines.add(words.text("mail.greeting", mail.greeted()));
        lines.add("");
        lines.add(mail.lead());
        if (!mail.different().isEmpty()) different(lines, words);
        lines.add("");
        mail.facts().forEach(f -> lines.add(f.label() + ": " + f.value()));
        if (!mail.isCancelled()) more(lines, words);
        lines.add("");
        lines.add(words.text("mail.questions"));
        lines.add("");
        lines.add("-- ");
        lines.add(mail.sender());
        return String.join("\r\n", lines) + "\r\n";
    }

    private void different(List<String> lines, Words words) {
        heading(lines, words.text("mail.different"));
        mail.different().forEach(d -> lines.add("* " + d.what() + ": " + words.text("mail.was-now", d.was(), d.now())));
    }

    private void more(List<String> lines, Words words) {
        if (!mail.opens().isEmpty()) {
            heading(lines, words.text("mail.opens"));
            mail.opens().forEach(f -> lines.add(f.label() + ": " + f.value()));
        }
        if (!mail.missing().isEmpty()) {
            heading(lines, words.text("mail.missing"));
            mail.missing().forEach(m -> lines.add("* " + m));
        }
        heading(lines, words.text("mail.price"));
        mail.lines().forEach(l -> lines.add(l.what() + ", " + l.how() + ": " + l.amount()));
        lines.add(words.text("mail.total") + ": " + mail.total());
        lines.add(words.text("mail.price.note"));
    }

    private static void heading(List<String> lines, String text) {
        lines.add("");
        lines.add(text);
    }
}
