package app.tailtown.board;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.lodging.NightCount;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.organizations.ResortId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of a resort, for programs. */
@RestController
class BoardApi {

    private final BoardDesk desk;

    BoardApi(BoardDesk desk) {
        this.desk = desk;
    }

    /**
     * The suites of a resort through some days, and who has them when.
     *
     * @param from the first day, local to the resort
     * @param types in the order of the house; the types of which the resort has suites
     * @param withoutSuite guests of these days who lost their suite and have none yet
     */
    record Suites(UUID resortId, LocalDate from, int days, List<Type> types, List<Bar> withoutSuite) {}

    /** @param nights what its suites are used for, night by night */
    record Type(SuiteTypeId id, String name, List<NightCount> nights, List<OfSuite> suites) {}

    /** @param lets who has it in these days, in their order */
    record OfSuite(SuiteId id, String name, String area, List<Bar> lets) {}

    @GetMapping("/api/v1/resorts/{resort}/board")
    @Requires(Permission.RESERVATIONS_VIEW)
    Suites board(
            @PathVariable UUID resort,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "" + BoardDesk.USUAL_DAYS) @Min(1) @Max(BoardDesk.MOST_DAYS) int days) {
        var board = desk.look(new ResortId(resort), from, days);
        return new Suites(
                resort,
                board.from(),
                days,
                board.groups().stream().map(BoardApi::type).toList(),
                board.withoutSuite());
    }

    private static Type type(Board.Group group) {
        return new Type(
                group.id(),
                group.name(),
                IntStream.range(0, group.nights().stay().nights())
                        .mapToObj(group.nights()::count)
                        .toList(),
                group.lanes().stream()
                        .map(l -> new OfSuite(
                                l.suite().id(), l.suite().name(), l.suite().area(), l.bars()))
                        .toList());
    }
}
