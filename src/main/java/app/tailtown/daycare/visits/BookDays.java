package app.tailtown.daycare.visits;

import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.places.CampRate;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Refusal;
import app.tailtown.pricing.Quotes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes days and writes the visits, each with its own price. The one way in for the desk and for plans. */
@Component
class BookDays {

    private final TakeDays take;
    private final CampVisits visits;
    private final Quotes quotes;
    private final Line line;
    private final Clock clock;

    BookDays(TakeDays take, CampVisits visits, Quotes quotes, Line line, Clock clock) {
        this.take = take;
        this.visits = visits;
        this.quotes = quotes;
        this.line = line;
        this.clock = clock;
    }

    /** What was booked, by day, and why the rest was not. */
    record Result(SortedMap<LocalDate, CampVisitId> booked, SortedMap<LocalDate, Refusal> not) {}

    Result book(TakeDays.Wanted wanted, SortedSet<LocalDate> days, @Nullable UUID plan, String note) {
        var slots = days.stream()
                .map(day -> new TakeDays.Slot(day, new CampVisitId(Ids.next())))
                .toList();
        var taken = take.take(wanted, slots);
        var rows = taken.got().stream().map(got -> row(wanted, got, plan, note)).toList();
        if (!rows.isEmpty()) visits.add(wanted.resort(), rows, Columns.now(clock));
        var booked = new TreeMap<LocalDate, CampVisitId>();
        rows.forEach(row -> booked.put(row.day(), row.id()));
        line.got(wanted.pets(), wanted.service().id(), booked);
        return new Result(booked, new TreeMap<>(taken.not()));
    }

    /** The days that are left when those are taken out on which the pets may not come; these are told with the others that could not be had. */
    Result bookBut(
            TakeDays.Wanted wanted,
            SortedSet<LocalDate> days,
            SortedMap<LocalDate, ? extends Refusal> notAdmitted,
            @Nullable UUID plan,
            String note) {
        var open = new TreeSet<>(days);
        open.removeAll(notAdmitted.keySet());
        var result = open.isEmpty() ? new Result(new TreeMap<>(), new TreeMap<>()) : book(wanted, open, plan, note);
        result.not().putAll(notAdmitted);
        return result;
    }

    private CampVisits.Row row(TakeDays.Wanted wanted, TakeDays.Got got, @Nullable UUID plan, String note) {
        var quote = quote(wanted, got.rate());
        return new CampVisits.Row(got.slot().id(), wanted, got.slot().day(), quote.id(), plan, note);
    }

    /** The price of one day, written down. */
    CampQuote quote(TakeDays.Wanted wanted, CampRate rate) {
        var parts = new LinkedHashMap<UUID, CampPart>();
        wanted.pets().forEach(pet -> parts.put(pet, wanted.part()));
        var quote = CampQuote.of(wanted.resort(), rate, parts);
        quotes.add(wanted.resort(), quote.id(), quote.total(), quote.lines(), quote.rules());
        return quote;
    }
}
