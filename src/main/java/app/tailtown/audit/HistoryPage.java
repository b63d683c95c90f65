package app.tailtown.audit;

import app.tailtown.design.Page;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to one household, pet or stay, and who did it. */
record HistoryPage(Thing thing, UUID id, String name, Slice<Line> rows, boolean isFirst, Local local) implements Page {

    static final int SIZE = 50;

    /** Where the thing itself is. */
    String path() {
        return "/" + thing.path() + "/" + id;
    }

    @Nullable
    String first() {
        return isFirst ? null : path() + "/history";
    }

    @Nullable
    String next() {
        return rows.next().isEmpty()
                ? null
                : path() + "/history?after=" + Cursor.read(rows.next()).text();
    }
}
