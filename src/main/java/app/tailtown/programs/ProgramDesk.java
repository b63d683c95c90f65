package app.tailtown.programs;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.FreshProof;
import app.tailtown.identity.Secrets;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets programs in and out. Whoever does answers for them: nobody lets a program do more than they may do themselves. */
@Service
@Transactional
class ProgramDesk {

    /** Marks a secret as ours, so that scanners of leaked secrets know it. */
    private static final String PREFIX = "tt_";

    private final Programs programs;
    private final Grants grants;
    private final SecurityEvents events;
    private final FreshProof proof;
    private final Clock clock;

    ProgramDesk(Programs programs, Grants grants, SecurityEvents events, FreshProof proof, Clock clock) {
        this.grants = grants;
        this.programs = programs;
        this.events = events;
        this.proof = proof;
        this.clock = clock;
    }

    /**
     * A program that was just made or got another secret.
     *
     * @param secret nobody can read it again; empty of one that has none
     */
    record Made(Program program, String secret) {}

    /** Those that whoever asks has to do with, by name. */
    @Transactional(readOnly = true)
    public List<Program> list() {
        var visit = CurrentVisit.get();
        return programs.list().stream().filter(p -> p.isOf(visit)).toList();
    }

    @Transactional(readOnly = true)
    public Program find(UUID id) {
        return named(list(), id);
    }

    /** One that asks somebody, whether or not they have to do with programs. */
    @Transactional(readOnly = true)
    public Optional<Program> findAsking(UUID id) {
        return programs.list().stream()
                .filter(p -> p.id().equals(id) && p.isOpen() && !p.sponsor().hasLeft())
                .findFirst();
    }

    private static Program named(List<Program> among, UUID id) {
        return among.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    public Made add(AddProgram what) {
        proof.requireBeyondPin(CurrentVisit.get());
        ProgramChanges.refuseBeyondOwn(what.chosen(), what.places());
        var id = Ids.next();
        var now = clock.instant();
        programs.add(id, what, CurrentVisit.get().id(), now);
        return what.comesBy().hasSecrets() ? made(id, now, what.days()) : new Made(find(id), "");
    }

    /** A second secret beside the one that works, which ends when somebody ends it or at a time that is chosen now. */
    public Made replace(UUID id, ReplaceSecret how) {
        proof.requireBeyondPin(CurrentVisit.get());
        return replace(find(id), how);
    }

    private Made replace(Program before, ReplaceSecret how) {
        refuseEnded(before);
        if (!before.kind().hasSecrets()) throw new ProgramRefusal.ProgramHasNoSecrets(before.name()).refused();
        var id = before.id();
        var now = clock.instant();
        if (how.oldHours() != null) {
            var until = now.plus(Duration.ofHours(how.oldHours()));
            for (var old : before.working(now)) programs.shorten(old.id(), id, until, now);
        }
        return made(id, now, how.days());
    }

    /** A program that gets itself another secret, before the one it has ends. */
    public Made replaceOwn(ReplaceSecret how) {
        var visit = CurrentVisit.get();
        if (!visit.isProgram()) throw new NotFound();
        return replace(named(programs.list(), visit.id()), how);
    }

    private Made made(UUID id, Instant now, int days) {
        var secret = PREFIX + Secrets.next();
        if (!programs.addSecret(Ids.next(), id, Secrets.hash(secret), now, now.plus(Duration.ofDays(days))))
            throw new NotFound();
        events.happened(Kind.KEY_MADE, "token:" + id, Map.of());
        return new Made(named(programs.list(), id), secret);
    }

    /** From the next request on it opens nothing. False when it was ended before. */
    public boolean endSecret(UUID id, UUID secret) {
        var program = find(id);
        if (program.secrets().stream().noneMatch(s -> s.id().equals(secret))) throw new NotFound();
        return ended(id, programs.endSecret(secret, id, clock.instant()));
    }

    /** What people allowed it, the latest first. */
    @Transactional(readOnly = true)
    public List<Grants.Allowed> allowed(Program program) {
        return program.kind().isClient() ? grants.list(program.id()) : List.of();
    }

    /** What somebody allowed it holds no more, from the next request on. False when it was taken back before. */
    public boolean takeBack(UUID id, UUID grant) {
        var program = find(id);
        if (allowed(program).stream().noneMatch(g -> g.id().equals(grant))) throw new NotFound();
        var taken = grants.takeBack(grant, id);
        if (taken) events.happened(Kind.GRANT_TAKEN_BACK, "token:" + id, Map.of());
        return taken;
    }

    /** From the next request on it is out, whatever it comes with. False when it was ended before. */
    public boolean end(UUID id) {
        var _ = find(id);
        return ended(id, programs.end(id, clock.instant()));
    }

    private boolean ended(UUID id, boolean now) {
        if (now) events.happened(Kind.KEY_REVOKED, "token:" + id, Map.of());
        return now;
    }

    /** Whoever asks answers for it from now on: they may do what it may. */
    public Program answerFor(UUID id) {
        var program = find(id);
        refuseEnded(program);
        if (!ProgramChanges.reaches(CurrentVisit.get(), program.permissions(), program.resorts()))
            throw new ProgramRefusal.ProgramMayMore(program.name()).refused();
        if (!programs.answerFor(id, CurrentVisit.get().id())) throw new NotFound();
        return find(id);
    }

    static void refuseEnded(Program program) {
        if (!program.isOpen()) throw new ProgramRefusal.ProgramHasEnded(program.name()).refused();
    }
}
