package app.tailtown.programs;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.FreshProof;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Visit;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what programs are: their names, what they may do and where, and whereto they lead people. It counts with their next request. */
@Service
@Transactional
class ProgramChanges {

    private final ProgramDesk desk;
    private final Programs programs;
    private final SecurityEvents events;
    private final FreshProof proof;
    private final Clock clock;

    ProgramChanges(ProgramDesk desk, Programs programs, SecurityEvents events, FreshProof proof, Clock clock) {
        this.desk = desk;
        this.programs = programs;
        this.events = events;
        this.proof = proof;
        this.clock = clock;
    }

    /**
     * A program that may be changed by whoever asks.
     *
     * @param version what the form that changes it was opened with
     */
    record Open(Program program, int version) {}

    /** Refused where it has ended, or may do more than whoever asks. */
    @Transactional(readOnly = true)
    public Open find(UUID id) {
        var program = desk.find(id);
        ProgramDesk.refuseEnded(program);
        if (!reaches(CurrentVisit.get(), program.permissions(), program.resorts()))
            throw new ProgramRefusal.ProgramMayMore(program.name()).refused();
        return new Open(program, programs.version(id));
    }

    /** Nobody gives more than they have, and whoever was asked for an address that is gone is asked no more. */
    public Program change(UUID id, int version, ChangeProgram what) {
        proof.require(CurrentVisit.get());
        var before = find(id).program();
        refuseBeyondOwn(what.chosen(), what.places());
        var addresses = Choices.addresses(before.kind(), what.redirects());
        if (!programs.change(id, version, what, addresses, clock.instant())) throw Precondition.stale();
        var after = desk.find(id);
        var facts = facts(before, after);
        if (!facts.isEmpty()) events.happened(Kind.PROGRAM_CHANGED, "token:" + id, facts);
        return after;
    }

    private static Map<String, String> facts(Program before, Program after) {
        var facts = new LinkedHashMap<String, String>();
        var changed = new java.util.ArrayList<String>();
        if (!before.name().equals(after.name())) changed.add("program-name");
        if (!sameResorts(before.resorts(), after.resorts())) changed.add("program-resorts");
        if (!Set.copyOf(before.redirects()).equals(Set.copyOf(after.redirects()))) changed.add("program-redirects");
        if (!changed.isEmpty()) facts.put("changed", String.join(", ", changed));
        var given = codes(after, before);
        if (!given.isEmpty()) facts.put("given", given);
        var taken = codes(before, after);
        if (!taken.isEmpty()) facts.put("taken", taken);
        return facts;
    }

    private static boolean sameResorts(@Nullable List<UUID> one, @Nullable List<UUID> other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : Set.copyOf(one).equals(Set.copyOf(other));
    }

    private static String codes(Program of, Program but) {
        return of.chosen().stream()
                .filter(p -> !but.permissions().contains(p))
                .map(Permission::code)
                .collect(Collectors.joining(", "));
    }

    /** Refuses resorts at which whoever asks lets no programs in, and permissions that they do not have at each of them. */
    static void refuseBeyondOwn(Set<Permission> permissions, @Nullable List<UUID> resorts) {
        var visit = CurrentVisit.get();
        if (resorts == null) {
            if (!visit.mayEverywhere(Permission.TOKENS_EDIT)) throw FieldsRefused.field("resorts", "own-resort");
        } else if (resorts.stream().anyMatch(r -> visit.place(r).isEmpty() || !visit.may(Permission.TOKENS_EDIT, r))) {
            throw FieldsRefused.field("resorts", "unknown-id");
        }
        if (!reaches(visit, permissions, resorts)) throw FieldsRefused.field("permissions", "more-than-own");
    }

    /** Whether they have all of it themselves at all of these resorts. */
    static boolean reaches(Visit visit, Set<Permission> permissions, @Nullable List<UUID> resorts) {
        return permissions.stream()
                .filter(Program.CHOICES::contains)
                .allMatch(p -> resorts == null
                        ? visit.mayEverywhere(p)
                        : resorts.stream().allMatch(r -> visit.may(p, r)));
    }
}
