package app.tailtown.booking;

import app.tailtown.design.Option;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.UUID;

/**
 * What can be said of one pet of a family alone: fields of the form's list {@code each}.
 *
 * @param arrives its own date as the field has it; empty when it comes with the others
 * @param type the suite type it has of its own; empty when it sleeps where the others do
 * @param types those that take it
 * @param full whether nothing of its own type is free for it
 * @param suites those it could be put into by hand
 */
record EachRow(
        int number,
        UUID pet,
        String name,
        String arrives,
        String departs,
        String type,
        List<Option> types,
        boolean full,
        String suite,
        List<Option> suites,
        Typed typed) {

    String field(String name) {
        return "each[" + number + "]." + name;
    }
}
