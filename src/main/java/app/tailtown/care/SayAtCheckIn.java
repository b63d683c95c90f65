package app.tailtown.care;

import jakarta.validation.constraints.Size;

/**
 * All that the desk writes down of one pet of a stay, in one form, so that no button loses what stands in a field beside it.
 *
 * @param text the note at check-in
 * @param item something it brought; empty when there is nothing to add
 * @param add whether only the thing it brought was to be added; else somebody was asked, and the instructions are right
 */
record SayAtCheckIn(
        @Size(max = 4000) String feeding,
        @Size(max = 4000) String medication,
        @Size(max = 1000) String text,
        @Size(max = 120) String item,
        @Size(max = 300) String note,
        boolean add) {

    SayAtCheckIn {
        feeding = feeding == null ? "" : feeding;
        medication = medication == null ? "" : medication;
        text = text == null ? "" : text.strip();
        item = item == null ? "" : item.strip();
        note = note == null ? "" : note;
    }

    boolean saysHow() {
        return !feeding.isEmpty() || !medication.isEmpty();
    }

    BringBelonging belonging() {
        return new BringBelonging(item, note);
    }

    KeepInstructions instructions() {
        return new KeepInstructions(feeding, medication);
    }
}
