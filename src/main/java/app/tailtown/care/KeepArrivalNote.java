package app.tailtown.care;

import jakarta.validation.constraints.Size;

/** What to note of a pet as it comes; an empty text takes the note back. */
public record KeepArrivalNote(@Size(max = 1000) String text) {

    public KeepArrivalNote {
        text = text == null ? "" : text.strip();
    }
}
