package app.tailtown.daycare.visits;

import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.places.CampRate;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Money;
import app.tailtown.web.Amounts;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The price of a visit with a line for each pet. Immutable: who stays longer gets a new one.
 *
 * @param rules id of the rate row that made it
 */
public record CampQuote(UUID id, Money total, List<Line> lines, String rules) {

    /**
     * One pet's day at its rate.
     *
     * @param half whether it pays a half day
     * @param amount minor units
     */
    public record Line(
            UUID pet,
            boolean half,
            @JsonSerialize(using = Amounts.Minor.class) long amount) {}

    /** For these pets, each with the part of the day it pays. */
    static CampQuote of(Resort resort, CampRate rate, Map<UUID, CampPart> parts) {
        var lines = parts.entrySet().stream()
                .map(p -> new Line(p.getKey(), p.getValue().isHalf(), rate.of(p.getValue())))
                .toList();
        var total = lines.stream().mapToLong(Line::amount).reduce(0, Math::addExact);
        return new CampQuote(
                Ids.next(),
                new Money(total, resort.currency()),
                lines,
                rate.id().toString());
    }

    @JsonIgnore
    boolean says(CampQuote other) {
        return lines.size() == other.lines.size() && lines.containsAll(other.lines);
    }
}
