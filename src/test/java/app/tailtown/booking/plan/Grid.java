package app.tailtown.booking.plan;

import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.NightUse;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.SuiteNights;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.lodging.TypeNights;
import app.tailtown.organizations.ResortId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Suites through the nights as a manager draws them: one line a suite, one letter a night: L let, C closed, D by day, a dot free. */
public final class Grid {

    public static final LocalDate FIRST = LocalDate.of(2026, 11, 27);

    private Grid() {}

    /** The first line is suite 1. A line {@code owed LL..} is a guest who lost a suite in these nights. */
    public static TypeNights of(String type, String lines) {
        var suites = new ArrayList<SuiteNights>();
        var owed = new ArrayList<TypeNights.Owed>();
        var nights = 0;
        for (var line : lines.strip().split("\\s*/\\s*")) {
            if (line.startsWith("owed")) {
                var who = line.substring(4).strip();
                owed.add(new TypeNights.Owed(
                        new HolderId(id(type + owed.size())), who.indexOf('L'), who.lastIndexOf('L') + 1));
            } else {
                nights = line.length();
                suites.add(new SuiteNights(
                        suite(type, suites.size() + 1),
                        line.chars().mapToObj(c -> use((char) c)).toList()));
            }
        }
        var stay = new Stay(FIRST, FIRST.plusDays(nights));
        return new TypeNights(new SuiteTypeId(id(type)), type, stay, List.copyOf(suites), List.copyOf(owed));
    }

    private static SuiteNights.Use use(char letter) {
        return switch (letter) {
            case 'L' -> new SuiteNights.Use(NightUse.LET, HolderId.NOBODY, "");
            case 'H' -> new SuiteNights.Use(NightUse.HELD, HolderId.NOBODY, "");
            case 'C' -> new SuiteNights.Use(NightUse.CLOSED, HolderId.NOBODY, "floor");
            case 'D' -> new SuiteNights.Use(NightUse.DAY, HolderId.NOBODY, "");
            case '.' -> new SuiteNights.Use(NightUse.FREE, null, "");
            default -> throw new IllegalArgumentException("No use is written " + letter);
        };
    }

    private static Suite suite(String type, int number) {
        var name = type + " " + number;
        return new Suite(
                new SuiteId(id(name)),
                1,
                new ResortId(id("resort")),
                new SuiteTypeId(id(type)),
                type,
                name,
                "",
                number,
                2,
                null,
                null,
                null);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
