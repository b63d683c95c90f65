package app.tailtown.lodging;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Refuses;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suite types, suites and their closures, for programs. */
@RestController
@RequestMapping("/api/v1")
class LodgingApi {

    private final LodgingBook book;
    private final Idempotent idempotent;

    LodgingApi(LodgingBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    /** A closure, and the reservations that lost the suite to it. */
    record Closed(UUID id, UUID suiteId, List<HolderId> displaced) {}

    @GetMapping("/suite-types")
    @Requires(Permission.LODGING_VIEW)
    List<SuiteType> types() {
        return book.types();
    }

    @GetMapping("/suite-types/{id}")
    @Requires(Permission.LODGING_VIEW)
    ResponseEntity<SuiteType> type(@PathVariable UUID id) {
        var type = book.type(new SuiteTypeId(id));
        return Versions.tagged(type, type.version());
    }

    @PostMapping("/suite-types")
    @Requires(Permission.LODGING_EDIT)
    @Refuses(LodgingRefusal.SuiteTypeNameTaken.class)
    Answered<SuiteType> addType(@Valid @RequestBody KeepSuiteType what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var type = book.addType(new SuiteTypeId(Ids.next()), what);
            return Answer.created("/api/v1/suite-types/" + type.id().value(), type, type.version());
        });
    }

    @PutMapping("/suite-types/{id}")
    @Requires(Permission.LODGING_EDIT)
    @Refuses(LodgingRefusal.SuiteTypeNameTaken.class)
    Answered<SuiteType> changeType(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepSuiteType what,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(what, String.valueOf(ifMatch)), () -> {
            book.type(new SuiteTypeId(id));
            return answer(book.changeType(new SuiteTypeId(id), Versions.expected(ifMatch), what));
        });
    }

    @PostMapping("/suite-types/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    Answered<SuiteType> deleteType(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.deleteType(new SuiteTypeId(id))));
    }

    @DeleteMapping("/suite-types/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    @Refuses(LodgingRefusal.SuiteTypeNameTaken.class)
    Answered<SuiteType> restoreType(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.restoreType(new SuiteTypeId(id))));
    }

    @GetMapping("/resorts/{resort}/suites")
    @Requires(Permission.LODGING_VIEW)
    List<Suite> suites(@PathVariable UUID resort) {
        return book.suites(new ResortId(resort));
    }

    @GetMapping("/suites/{id}")
    @Requires(Permission.LODGING_VIEW)
    ResponseEntity<Suite> suite(@PathVariable UUID id) {
        var suite = book.suite(new SuiteId(id));
        return Versions.tagged(suite, suite.version());
    }

    @PostMapping("/resorts/{resort}/suites")
    @Requires(Permission.LODGING_EDIT)
    @Refuses(LodgingRefusal.SuiteNameTaken.class)
    Answered<Suite> addSuite(
            @PathVariable UUID resort, @Valid @RequestBody KeepSuite what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var suite = book.addSuite(new SuiteId(Ids.next()), new ResortId(resort), what);
            return Answer.created("/api/v1/suites/" + suite.id().value(), suite, suite.version());
        });
    }

    @PutMapping("/suites/{id}")
    @Requires(Permission.LODGING_EDIT)
    @Refuses(LodgingRefusal.SuiteNameTaken.class)
    Answered<Suite> changeSuite(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepSuite what,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(what, String.valueOf(ifMatch)), () -> {
            book.suite(new SuiteId(id));
            return answer(book.changeSuite(new SuiteId(id), Versions.expected(ifMatch), what));
        });
    }

    @PostMapping("/suites/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    Answered<Suite> deleteSuite(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.deleteSuite(new SuiteId(id))));
    }

    @DeleteMapping("/suites/{id}/deletion")
    @Requires(Permission.LODGING_EDIT)
    @Refuses(LodgingRefusal.SuiteNameTaken.class)
    Answered<Suite> restoreSuite(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> answer(book.restoreSuite(new SuiteId(id))));
    }

    @PostMapping("/suites/{id}/closures")
    @Requires(Permission.LODGING_EDIT)
    Answered<Closed> close(@PathVariable UUID id, @Valid @RequestBody CloseSuite what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var closure = Ids.next();
            var displaced = book.close(closure, new SuiteId(id), what);
            return Answer.created("/api/v1/closures/" + closure, new Closed(closure, id, List.copyOf(displaced)), 0);
        });
    }

    @GetMapping("/resorts/{resort}/closures")
    @Requires(Permission.LODGING_VIEW)
    List<Closures.Closure> closures(@PathVariable UUID resort) {
        return book.closures(new ResortId(resort));
    }

    @DeleteMapping("/closures/{id}")
    @Requires(Permission.LODGING_EDIT)
    Answered<Reopened> reopen(@PathVariable UUID id, HttpServletRequest request) {
        return idempotent.run(request, id, () -> {
            var reopened = book.reopen(id);
            return Answer.ok(reopened, reopened.suite().version());
        });
    }

    private static Answer<SuiteType> answer(SuiteType type) {
        return Answer.ok(type, type.version());
    }

    private static Answer<Suite> answer(Suite suite) {
        return Answer.ok(suite, suite.version());
    }
}
