package app.tailtown.admission;

import app.tailtown.catalog.VaccineNames;
import app.tailtown.platform.Spoken;
import app.tailtown.platform.Words;

/**
 * What a rule is about.
 *
 * @param name the vaccine or the agreement; empty where the rule says it all
 */
public record Subject(String rule, String name) implements Spoken {

    @Override
    public String in(Words words) {
        if (name.isEmpty()) return words.text("waiver.rule." + rule);
        return rule.equals("vaccination") ? VaccineNames.in(name, words) : name;
    }
}
