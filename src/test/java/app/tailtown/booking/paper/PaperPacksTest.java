package app.tailtown.booking.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tailtown.booking.today.DayAtTheDesk;
import app.tailtown.files.Printouts;
import app.tailtown.identity.Role;
import app.tailtown.installation.Installation;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.ReadPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Paper that is there in the morning, whatever became of the mains in the night. */
@HouseTest
class PaperPacksTest extends DayAtTheDesk {

    @Autowired
    MakePaperPacks job;

    @Autowired
    PackDesk desk;

    @Autowired
    Printouts printouts;

    @Autowired
    Installation installation;

    private Resort resort() {
        return ours.resorts().getFirst();
    }

    private String path() {
        return "/resorts/" + ours.resort() + "/paper-packs";
    }

    /** In the night that ends on a day of its own, far from all other tests. */
    private void at(LocalDate day, String time, Runnable work) {
        MovingClock.at(day.atTime(LocalTime.parse(time)).atZone(resort().zone()).toInstant(), work);
    }

    private List<Pack> of(LocalDate day) {
        return world.in(ours, () -> desk.list(resort().id())).packs().stream()
                .filter(p -> p.day().equals(day))
                .toList();
    }

    private void run() {
        world.in(ours, () -> {
            job.run();
            return true;
        });
    }

    @Test
    void the_night_makes_one_and_whoever_runs_the_job_twice_has_one() {
        var day = today.plusDays(41);
        var stay = book(
                world.family(ours, 2),
                Map.of("arrives", day.toString(), "departs", day.plusDays(2).toString()));
        at(day, "02:30", this::run);
        assertThat(of(day)).isEmpty();
        at(day, "03:10", this::run);
        at(day, "03:25", this::run);
        assertThat(of(day)).singleElement().satisfies(pack -> {
            assertThat(pack.isWhole()).isTrue();
            assertThat(pack.nightly()).isTrue();
        });
        var pack = new ReadPaper(page.content(of(day).getFirst().path()));
        var number = api.get("/api/v1/reservations/" + stay).at("/number");
        assertThat(pack.text())
                .contains("Day sheet", "Arrivals", "In house by area", number, "Pet 2", "Nobody has said yet");
        assertThat(pack.pages()).isEqualTo(of(day).getFirst().pages());
        at(day, "09:00", () -> {
            page = PageClient.of(port, ours.email(Role.FRONT_DESK));
            assertThat(page.get(path()).body()).contains("by itself").doesNotContain("could not be made");
            assertThat(page.get(root()).body()).contains("3:10 am");
        });
    }

    @Test
    void one_that_cannot_be_made_is_told_and_tried_again() throws IOException {
        var day = today.plusDays(43);
        var shelf = installation.home().resolve("files/" + ours.id().value() + "/printed");
        blocked(
                shelf,
                () -> at(day, "03:10", () -> assertThatThrownBy(this::run).isInstanceOf(RuntimeException.class)));
        assertThat(of(day))
                .singleElement()
                .satisfies(pack -> assertThat(pack.isWhole()).isFalse());
        at(day, "03:20", () -> {
            page = PageClient.of(port, ours.email(Role.FRONT_DESK));
            assertThat(page.get(path()).body()).contains("could not be made", "Make one now");
            assertThat(page.get(root()).body()).contains("could not be made");
            assertThat(page.get(of(day).getFirst().path()).status()).isEqualTo(404);
        });
        at(day, "03:25", this::run);
        assertThat(of(day)).extracting(Pack::isWhole).containsExactly(true, false);
    }

    /** While a file stands where the folder should be. */
    private static void blocked(Path folder, Runnable work) throws IOException {
        var aside = folder.resolveSibling("printed-aside");
        if (Files.exists(folder)) Files.move(folder, aside);
        Files.createDirectories(folder.getParent());
        Files.createFile(folder);
        try {
            work.run();
        } finally {
            Files.delete(folder);
            if (Files.exists(aside)) Files.move(aside, folder);
        }
    }

    @Test
    void the_latest_fourteen_are_kept_and_nothing_of_the_others() {
        var elsewhere = ours.resorts().getLast().id();
        var made = java.util.stream.IntStream.range(0, PackDesk.KEPT + 2)
                .mapToObj(i -> world.in(ours, () -> {
                    var id = Ids.next();
                    var hash = printouts.put(id, new byte[] {(byte) i});
                    var pack = new MadePack(id, elsewhere, today.plusDays(i), 1, 1, hash);
                    desk.keep(pack, false);
                    return pack;
                }))
                .toList();
        assertThat(world.in(ours, () -> desk.list(elsewhere)).packs()).hasSize(PackDesk.KEPT);
        assertThatThrownBy(() -> world.in(
                        ours,
                        () -> printouts.get(
                                made.getFirst().id(), made.getFirst().sha256())))
                .isInstanceOf(RuntimeException.class);
        assertThat(world.in(
                        ours,
                        () -> printouts.get(made.getLast().id(), made.getLast().sha256())))
                .hasSize(1);
    }

    @Test
    void whoever_works_at_the_desk_makes_one_now_and_whoever_may_only_look_does_not() {
        book(world.family(ours, 1), Map.of());
        assertThat(page.post(path(), Map.of()).status()).isEqualTo(303);
        assertThat(of(today)).isNotEmpty();
        assertThat(page.get(path()).body())
                .contains("The pack is made", "by " + of(today).getFirst().by());
        assertThat(page.get(root()).body()).contains("Made ");
        var reader = PageClient.of(port, ours.email(Role.READ_ONLY));
        assertThat(reader.get(path()).body()).doesNotContain("Make one now");
        assertThat(reader.post(path(), Map.of()).status()).isEqualTo(403);
        var foreign = PageClient.of(port, world.theirs().email(Role.OWNER));
        var own = of(today).getFirst();
        assertThat(foreign.get(own.path()).status()).isEqualTo(404);
        var through = PacksPage.path(world.theirs().resort()) + "/content?pack=" + own.id();
        assertThat(foreign.get(through).status()).isEqualTo(404);
        var first = "/resorts/" + world.theirs().resort() + "/paper-packs";
        assertThat(foreign.get(first).body()).contains("No paper pack yet");
    }
}
