package app.tailtown.races.property;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A small resort, so that everybody is in everybody's way. Days and nights are numbers, counted as {@link LocalDate#toEpochDay} does.
 *
 * @param camp a group of day camp with so many {@code places} on every day
 * @param addOn what can be given to a pet on one day
 */
record House(
        UUID resort,
        UUID boarding,
        List<Suite> suites,
        List<Family> families,
        String camp,
        UUID campService,
        int places,
        String addOn) {

    /** @param most how many pets sleep in it */
    record Suite(String id, String name, String type, int most) {}

    /** {@code pets}: the first is called "Pet 1". */
    record Family(String customer, List<String> pets) {

        /** The pet of this name; none has the empty id. */
        String pet(String name) {
            return pets.stream().filter(p -> name(p).equals(name)).findFirst().orElse("");
        }

        String name(String pet) {
            return "Pet " + (pets.indexOf(pet) + 1);
        }
    }

    List<String> types() {
        return suites.stream().map(Suite::type).distinct().toList();
    }

    Suite suite(String id) {
        return suites.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** The id of the suite that has this name; none has the empty id. */
    String named(String suite) {
        return suites.stream()
                .filter(s -> s.name().equals(suite))
                .map(Suite::id)
                .findFirst()
                .orElse("");
    }

    static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}
