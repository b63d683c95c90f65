package app.tailtown.admission.agreements;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Ids;
import app.tailtown.platform.Slice;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import app.tailtown.web.Versions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agreements and their wording, for programs. */
@RestController
@RequestMapping("/api/v1")
class AgreementsApi {

    private final AgreementBook book;
    private final UnsignedList unsigned;
    private final Idempotent idempotent;

    AgreementsApi(AgreementBook book, UnsignedList unsigned, Idempotent idempotent) {
        this.book = book;
        this.unsigned = unsigned;
        this.idempotent = idempotent;
    }

    @GetMapping("/agreements")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<Agreement> list() {
        return book.list();
    }

    @GetMapping("/agreements/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<Agreement> find(@PathVariable UUID id) {
        var agreement = book.find(id);
        return Versions.tagged(agreement, agreement.version());
    }

    /** With its first version as a draft. */
    @PostMapping("/agreements")
    @Requires(Permission.RULES_EDIT)
    Answered<Agreement> add(@Valid @RequestBody NewAgreement what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var agreement = book.add(Ids.next(), what);
            return Answer.created("/api/v1/agreements/" + agreement.id(), agreement, agreement.version());
        });
    }

    @PutMapping("/agreements/{id}")
    @Requires(Permission.RULES_EDIT)
    Answered<Agreement> rename(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody RenameAgreement what,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(what, String.valueOf(ifMatch)), () -> {
            book.find(id);
            var agreement = book.rename(id, Versions.expected(ifMatch), what.name());
            return Answer.ok(agreement, agreement.version());
        });
    }

    /** Households that are still to come and have not signed what is in force. */
    @GetMapping("/agreements/{id}/unsigned")
    @Requires(Permission.CUSTOMERS_VIEW)
    Slice<Unsigned> unsigned(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(defaultValue = "day") @Pattern(regexp = UnsignedOrder.CODES) String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Slice.MOST) int limit) {
        return unsigned.list(id, search, UnsignedOrder.of(sort), Cursor.read(after), limit);
    }

    /** All wordings there ever were, the latest first. */
    @GetMapping("/agreements/{id}/versions")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<AgreementVersion> versions(@PathVariable UUID id) {
        return book.versions(id);
    }

    @GetMapping("/agreement-versions/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<AgreementVersion> version(@PathVariable UUID id) {
        var version = book.version(id);
        return Versions.tagged(version, version.version());
    }

    @PostMapping("/agreements/{id}/versions")
    @Requires(Permission.RULES_EDIT)
    Answered<AgreementVersion> draft(
            @PathVariable UUID id, @Valid @RequestBody KeepVersion what, HttpServletRequest request) {
        return idempotent.run(request, what, () -> {
            var version = book.draft(Ids.next(), id, what);
            return Answer.created("/api/v1/agreement-versions/" + version.id(), version, version.version());
        });
    }

    @PutMapping("/agreement-versions/{id}")
    @Requires(Permission.RULES_EDIT)
    Answered<AgreementVersion> edit(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepVersion what,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(what, String.valueOf(ifMatch)), () -> {
            book.version(id);
            var version = book.edit(id, Versions.expected(ifMatch), what);
            return Answer.ok(version, version.version());
        });
    }

    /** From now on it is what is signed, and never changes. */
    @PostMapping("/agreement-versions/{id}/publication")
    @Requires(Permission.RULES_EDIT)
    Answered<AgreementVersion> publish(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request) {
        return idempotent.run(request, List.of(id, String.valueOf(ifMatch)), () -> {
            book.version(id);
            var version = book.publish(id, Versions.expected(ifMatch));
            return Answer.ok(version, version.version());
        });
    }
}
