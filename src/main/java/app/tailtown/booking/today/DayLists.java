package app.tailtown.booking.today;

import app.tailtown.catalog.Services;
import app.tailtown.design.Ui;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of Today for whoever prints them: one definition of the day and of its night. */
@Service
public class DayLists {

    private final Desk desk;
    private final Services services;

    DayLists(Desk desk, Services services) {
        this.desk = desk;
        this.services = services;
    }

    /** Everything of one moment. {@code day} null means the resort's own today; {@code service} and {@code area} are the filters of Today. */
    @Transactional(readOnly = true)
    public DayList of(
            ResortId resort, @Nullable LocalDate day, @Nullable UUID service, @Nullable String area, Words words) {
        if (service != null && services.findById(service).isEmpty()) throw FieldsRefused.field("service", "unknown-id");
        var page = desk.today(resort, day, new Filter(service, area == null ? "" : area), true, words);
        var lines = new SheetLines(page, words);
        var sheets = new EnumMap<Sheet, List<SheetLine>>(Sheet.class);
        for (var sheet : Sheet.values()) sheets.put(sheet, lines.of(sheet));
        var tasks = DayTask.of(page).stream()
                .map(t -> new DayList.Task(t.what(), t.who(), t.isDone()))
                .toList();
        return new DayList(
                page.resort(), page.day(), page.today(), page.now(), page.lead(Ui.without(words)), sheets, tasks);
    }
}
