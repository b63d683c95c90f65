package app.tailtown.booking.paper;

import app.tailtown.booking.today.DayLists;
import app.tailtown.files.Printouts;
import app.tailtown.organizations.ResortId;
import app.tailtown.paper.Press;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Prints the pack of the day a resort is in and lays it on the shelf, before anything is written. It takes seconds. */
@Service
class PackMaker {

    private final DayLists days;
    private final PaperDesk desk;
    private final Press press;
    private final Printouts printouts;

    PackMaker(DayLists days, PaperDesk desk, Press press, Printouts printouts) {
        this.days = days;
        this.desk = desk;
        this.press = press;
        this.printouts = printouts;
    }

    @Transactional(propagation = Propagation.NEVER)
    public MadePack make(ResortId resort, Words words) {
        var day = days.of(resort, null, null, null, words);
        var printed = press.print(desk.pack(day, words), words);
        var id = Ids.next();
        var hash = printouts.put(id, printed.pdf());
        return new MadePack(id, resort, day.day(), printed.pages(), printed.pdf().length, hash);
    }
}
