package app.tailtown.design;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of Today: one family, whatever the number of its animals.
 *
 * @param names "Biscuit & Gravy"
 * @param household "Whitfield"
 * @param facts short, most important first: suite, nights, until when
 * @param late whether the time has passed and somebody should look
 * @param done whether nothing is left to do here today
 */
public record Guest(
        List<Portrait> portraits,
        String names,
        String household,
        String href,
        List<String> facts,
        @Nullable LocalTime time,
        boolean late,
        List<Warning> warnings,
        List<Badge> badges,
        @Nullable Action action,
        boolean done) {}
