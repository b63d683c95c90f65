package app.tailtown.booking;

import app.tailtown.design.Option;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.UUID;

/**
 * What can be said of one pet of a family alone: fields of the form's list {@code each}.
 *
 * @param arrives its own date as the field has it; empty when it comes with the others
 * @param suites those it could be put into by hand
 */
record EachRow(
        int number,
        UUID pet,
        String name,
        String arrives,
        String departs,
        String suite,
        List<Option> suites,
        Typed typed) {

    String field(String name) {
        return "each[" + number + "]." + name;
    }
}
