package app.tailtown.booking;

import app.tailtown.booking.plan.Bed;
import app.tailtown.booking.plan.Plan;
import app.tailtown.platform.Remedy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a stay could be instead.
 *
 * @param code of the remedy it becomes
 * @param words what its label names, before the price
 * @param change the fields to say differently
 * @param plan who would sleep where, for the price; nights that stay as they are belong to it too
 */
record Proposal(String code, List<Object> words, Map<String, String> change, Plan plan) {

    static Proposal of(String code, List<Object> words, Map<String, String> change, Collection<Bed> beds) {
        return new Proposal(code, words, change, Plan.of(beds));
    }

    /** The same with its price as the last words of the label. */
    Remedy priced(List<Object> price, Map<String, String> together) {
        var said = new ArrayList<>(words);
        said.addAll(price);
        var fields = new java.util.LinkedHashMap<>(together);
        fields.putAll(change);
        return Remedy.change(code, List.copyOf(said), fields);
    }
}
