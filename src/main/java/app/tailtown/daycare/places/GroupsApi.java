package app.tailtown.daycare.places;

import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Dates;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Refuses;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups of day camp and their places, for programs. */
@RestController
@RequestMapping("/api/v1")
class GroupsApi {

    private final GroupBook book;
    private final Places places;
    private final Resorts resorts;
    private final Clock clock;
    private final Idempotent idempotent;

    GroupsApi(GroupBook book, Places places, Resorts resorts, Clock clock, Idempotent idempotent) {
        this.book = book;
        this.places = places;
        this.resorts = resorts;
        this.clock = clock;
        this.idempotent = idempotent;
    }

    /** How full a day is; without one, today at the resort. */
    @GetMapping("/resorts/{resort}/day-camp")
    @Requires(Permission.RESERVATIONS_VIEW)
    @Transactional(readOnly = true)
    List<Places.Count> counts(@PathVariable UUID resort, @RequestParam(required = false) @Nullable LocalDate day) {
        var at = resorts.find(new ResortId(resort));
        var shown = day == null ? at.today(clock) : day;
        Dates.refuseOutOfRange("day", shown, at.today(clock));
        return places.counts(at.id(), shown, shown.plusDays(1));
    }

    @GetMapping("/resorts/{resort}/camp-groups")
    @Requires(Permission.LODGING_VIEW)
    List<CampGroup> list(@PathVariable UUID resort) {
        return book.list(new ResortId(resort));
    }

    @PostMapping("/resorts/{resort}/camp-groups")
    @Requires(Permission.LODGING_EDIT)
    @Refuses(DaycareRefusal.CampGroupNameTaken.class)
    Answered<CampGroup> add(
            @PathVariable UUID resort, @Valid @RequestBody KeepCampGroup what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var group = book.add(new CampGroupId(Ids.next()), new ResortId(resort), what);
            return Answer.created("/api/v1/camp-groups/" + group.id().value(), group, group.version());
        });
    }

    @GetMapping("/camp-groups/{id}")
    @Requires(Permission.LODGING_VIEW)
    ResponseEntity<CampGroup> find(@PathVariable UUID id) {
        var group = book.find(new CampGroupId(id));
        return Versions.tagged(group, group.version());
    }

    @PutMapping("/camp-groups/{id}")
    @Requires(Permission.LODGING_EDIT)
    @Refuses(DaycareRefusal.CampGroupNameTaken.class)
    Answered<CampGroup> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepCampGroup what,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(what, String.valueOf(ifMatch)), () -> {
            book.find(new CampGroupId(id));
            return answer(book.change(new CampGroupId(id), Versions.expected(ifMatch), what));
        });
    }

    @PostMapping("/camp-groups/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    Answered<CampGroup> delete(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            book.delete(new CampGroupId(id));
            return answer(book.find(new CampGroupId(id)));
        });
    }

    @DeleteMapping("/camp-groups/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    @Refuses(DaycareRefusal.CampGroupNameTaken.class)
    Answered<CampGroup> restore(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.restore(new CampGroupId(id))));
    }

    @GetMapping("/camp-groups/{id}/capacities")
    @Requires(Permission.LODGING_VIEW)
    List<Capacity> capacities(@PathVariable UUID id) {
        return book.capacities(new CampGroupId(id));
    }

    @PostMapping("/camp-groups/{id}/capacities")
    @Requires(Permission.LODGING_EDIT)
    Answered<Capacity> set(@PathVariable UUID id, @Valid @RequestBody SetCapacity what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var capacity = book.set(Ids.next(), new CampGroupId(id), what);
            return Answer.created("/api/v1/camp-groups/" + id + "/capacities", capacity, 0);
        });
    }

    @DeleteMapping("/camp-capacities/{id}")
    @Requires(Permission.LODGING_EDIT)
    Answered<Void> takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            book.takeBack(id);
            return new Answer<>(204, null, "", 0);
        });
    }

    /** Days from today on that differ from the others. */
    @GetMapping("/camp-groups/{id}/exceptions")
    @Requires(Permission.LODGING_VIEW)
    List<CampException> exceptions(@PathVariable UUID id) {
        return book.exceptions(new CampGroupId(id));
    }

    @PostMapping("/camp-groups/{id}/exceptions")
    @Requires(Permission.LODGING_EDIT)
    Answered<CampException> keep(
            @PathVariable UUID id, @Valid @RequestBody KeepException what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var exception = book.keep(Ids.next(), new CampGroupId(id), what);
            return Answer.created("/api/v1/camp-groups/" + id + "/exceptions", exception, 0);
        });
    }

    @DeleteMapping("/camp-exceptions/{id}")
    @Requires(Permission.LODGING_EDIT)
    Answered<Void> removeException(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            book.removeException(id);
            return new Answer<>(204, null, "", 0);
        });
    }

    private static Answer<CampGroup> answer(CampGroup group) {
        return Answer.ok(group, group.version());
    }
}
