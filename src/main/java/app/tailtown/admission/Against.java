package app.tailtown.admission;

import app.tailtown.platform.Spoken;
import app.tailtown.platform.Words;

/**
 * What stands against a pet.
 *
 * @param pet its name
 */
public record Against(String pet, Finding finding) implements Spoken {

    @Override
    public String in(Words words) {
        return words.text(
                "against." + finding.verdict().code(),
                pet,
                finding.about().in(words),
                words.say(finding.verdict().fact()));
    }
}
