package app.tailtown.board;

import app.tailtown.board.BoardRows.Found;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetWarning;
import app.tailtown.lodging.HouseOrder;
import app.tailtown.lodging.NightUse;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.Suites;
import app.tailtown.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the board together from its rows: one for each pet of a let, one for a let without pets, one for a suite without lets. Columns are read by their places,
 * because a name is looked for anew in every row.
 */
final class BoardReader {

    /** Places in a row, after those of the suite. */
    private static final int TYPE_POSITION = 13;

    private static final int LET = 14;
    private static final int BOOKED = 25;
    private static final int HELD_UNTIL = 33;
    private static final int PET = 35;

    private static final Comparator<Bar.Pet> BY_NAME = Comparator.comparing(Bar.Pet::name)
            .thenComparing(p -> p.petId().value().toString());

    private final JsonMapper json;

    BoardReader(JsonMapper json) {
        this.json = json;
    }

    private record Standing(HouseOrder place, Suite suite, List<Bar> bars) {}

    Found read(ResultSet rows) throws SQLException {
        var suites = new HashMap<UUID, Standing>();
        var without = new ArrayList<Bar>();
        var pets = new HashMap<UUID, List<Bar.Pet>>();
        while (rows.next()) {
            var suite = standing(rows, suites);
            var let = rows.getObject(LET, UUID.class);
            if (let == null) continue;
            var known = pets.get(let);
            if (known == null) {
                known = new ArrayList<>(2);
                pets.put(let, known);
                (suite == null ? without : suite.bars()).add(bar(rows, let, known));
            }
            if (rows.getObject(PET) != null) known.add(pet(rows));
        }
        pets.values().forEach(p -> p.sort(BY_NAME));
        var lanes = suites.values().stream()
                .sorted(Comparator.comparing(Standing::place))
                .map(s -> new Lane(s.suite(), joined(s.bars())))
                .toList();
        return new Found(lanes, joined(without));
    }

    private static @Nullable Standing standing(ResultSet row, Map<UUID, Standing> suites) throws SQLException {
        var id = row.getObject(1, UUID.class);
        if (id == null) return null;
        var known = suites.get(id);
        if (known != null) return known;
        var suite = Suites.read(row, 0);
        var standing = new Standing(HouseOrder.of(suite, row.getInt(TYPE_POSITION)), suite, new ArrayList<>(2));
        suites.put(id, standing);
        return standing;
    }

    /** Those of the same people in the same suite one after the other as one: people see no seams. */
    private static List<Bar> joined(List<Bar> bars) {
        var joined = new ArrayList<Bar>();
        for (var bar : bars) {
            var before = joined.stream().filter(b -> b.goesOnAs(bar)).findFirst();
            if (before.isPresent())
                joined.set(joined.indexOf(before.get()), before.get().until(bar));
            else joined.add(bar);
        }
        return List.copyOf(joined);
    }

    private static Bar bar(ResultSet row, UUID let, List<Bar.Pet> pets) throws SQLException {
        var held = Columns.instant(row, HELD_UNTIL);
        return new Bar(
                let,
                row.getObject(LET + 4, UUID.class),
                NightUse.ofKind(row.getString(LET + 3), held != null),
                row.getObject(LET + 1, UUID.class),
                row.getString(LET + 2),
                row.getObject(LET + 7, LocalDate.class),
                row.getObject(LET + 8, LocalDate.class),
                Objects.requireNonNull(Columns.instant(row, LET + 5)),
                Objects.requireNonNull(Columns.instant(row, LET + 6)),
                row.getBoolean(LET + 9),
                held,
                row.getString(LET + 10),
                row.getInt(HELD_UNTIL + 1),
                guest(row),
                pets);
    }

    private static Bar.@Nullable Guest guest(ResultSet row) throws SQLException {
        var number = row.getString(BOOKED);
        return number == null
                ? null
                : new Bar.Guest(
                        number,
                        row.getString(BOOKED + 1),
                        row.getObject(BOOKED + 2, UUID.class),
                        row.getString(BOOKED + 3),
                        row.getInt(BOOKED + 4),
                        row.getInt(BOOKED + 5),
                        row.getObject(BOOKED + 6, LocalDate.class),
                        row.getObject(BOOKED + 7, LocalDate.class));
    }

    private Bar.Pet pet(ResultSet row) throws SQLException {
        var warnings = row.getString(PET + 7);
        return new Bar.Pet(
                new PetId(row.getObject(PET, UUID.class)),
                row.getString(PET + 1),
                row.getString(PET + 2),
                row.getObject(PET + 3, UUID.class),
                Columns.instant(row, PET + 4),
                Columns.instant(row, PET + 5),
                Columns.instant(row, PET + 6),
                warnings == null ? List.of() : List.of(json.readValue(warnings, PetWarning[].class)));
    }
}
