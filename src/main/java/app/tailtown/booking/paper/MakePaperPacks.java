package app.tailtown.booking.paper;

import app.tailtown.jobs.QuarterHourlyJob;
import app.tailtown.web.Languages;
import org.springframework.stereotype.Component;

/** Makes the pack of each resort when its night has come; one that could not be made is told, and tried again in a quarter of an hour. */
@Component
class MakePaperPacks implements QuarterHourlyJob {

    private final PackDesk desk;
    private final PackMaker maker;
    private final Languages languages;

    MakePaperPacks(PackDesk desk, PackMaker maker, Languages languages) {
        this.desk = desk;
        this.maker = maker;
        this.languages = languages;
    }

    @Override
    public String name() {
        return "make-paper-packs";
    }

    @Override
    public void run() {
        RuntimeException failed = null;
        for (var due : desk.due()) {
            try {
                desk.keep(maker.make(due.resort(), languages.of(due.language())), true);
            } catch (RuntimeException e) {
                desk.failed(due.resort());
                if (failed == null) failed = e;
                else failed.addSuppressed(e);
            }
        }
        if (failed != null) throw failed;
    }
}
