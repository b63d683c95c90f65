package app.tailtown.paper;

import app.tailtown.design.Page;
import app.tailtown.platform.Words;

/** A page that is made for paper: its template is XHTML with classes of {@code paper/paper.css}, and shows no picture but what it carries itself. */
public interface PrintedPage extends Page {

    /** What stands at the foot of each sheet, beside which of how many it is. */
    String foot(Words words);

    PaperSize size();
}
