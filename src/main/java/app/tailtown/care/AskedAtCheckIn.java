package app.tailtown.care;

import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.design.Warning;
import app.tailtown.web.Typed;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one of a family that comes is asked about: what was said last as it stands, and a field for everything that may be otherwise.
 *
 * @param row which of the family, from 0, as the form says it
 * @param isKnown whether somebody said how it is fed, and which medication it gets if a warning says that it gets any
 * @param typed of all of them
 */
public record AskedAtCheckIn(
        int row,
        StayCare.OfPet pet,
        Portrait portrait,
        List<Warning> warnings,
        boolean isKnown,
        ZoneId zone,
        Typed typed) {

    private static final int STALE = 412;

    String id() {
        return "pet-" + pet.petId().value();
    }

    String field(String name) {
        return "each[" + row + "]." + name;
    }

    private String typed(String name, String otherwise) {
        return typed.of(field(name), otherwise);
    }

    String feeding() {
        return typed("feeding", pet.instructions().feeding());
    }

    String medication() {
        return typed("medication", pet.instructions().medication());
    }

    String text() {
        var note = pet.arrivalNote();
        return typed("text", note == null ? "" : note.text());
    }

    String brought() {
        return typed.values().getOrDefault(field("brought"), List.of()).stream().collect(Collectors.joining(", "));
    }

    /** What they are asked about; the newest once the person was told that there is a newer one. */
    String version() {
        var newest = String.valueOf(pet.instructions().number());
        var problem = typed.problem();
        return problem != null && problem.status() == STALE ? newest : typed("version", newest);
    }

    @Nullable
    String error(String name) {
        return typed.error(field(name));
    }

    /** An animal of which nobody knows is asked about at once, and what was typed is never folded away. */
    boolean isOpen() {
        return !isKnown
                || Stream.of("feeding", "medication").anyMatch(f -> error(f) != null)
                || !feeding().equals(pet.instructions().feeding())
                || !medication().equals(pet.instructions().medication());
    }

    /** What one asks where it is not known. */
    String nothing(Ui ui) {
        return ui.t(pet.instructions().isKnown() ? "care.asked-no-medication" : "care.asked-nothing");
    }

    boolean isNothingToMind() {
        return typed.isOn(field("asked"));
    }

    String standing(Ui ui) {
        if (!pet.instructions().isKnown()) return ui.t("care.unknown");
        if (!isKnown) return ui.t("care.medication-unsaid");
        if (pet.isStillRight()) return ui.t("care.still-right");
        return ui.t("care.last-written", InstructionsPage.written(pet.instructions(), zone, ui));
    }

    /** What it brought before somebody came to this page. */
    String here() {
        return pet.belongings().stream()
                .filter(Belonging::isHere)
                .map(Belonging::item)
                .collect(Collectors.joining(", "));
    }
}
