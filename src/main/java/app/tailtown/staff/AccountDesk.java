package app.tailtown.staff;

import app.tailtown.design.Place;
import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.FreshProof;
import app.tailtown.identity.Passkey;
import app.tailtown.identity.Passkeys;
import app.tailtown.identity.PasswordDesk;
import app.tailtown.identity.Proof;
import app.tailtown.identity.SecondFactors;
import app.tailtown.identity.Staff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** One's own password and second factors. Whatever would let somebody else take the account over asks for a proof that is fresh. */
@Service
class AccountDesk {

    private final Staff staff;
    private final PasswordDesk passwords;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final FreshProof proof;
    private final SecurityEvents events;

    AccountDesk(
            Staff staff,
            PasswordDesk passwords,
            SecondFactors factors,
            Passkeys passkeys,
            FreshProof proof,
            SecurityEvents events) {
        this.staff = staff;
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.proof = proof;
        this.events = events;
    }

    UUID account() {
        return Objects.requireNonNull(CurrentVisit.person().account());
    }

    String email() {
        return staff.find(CurrentVisit.person().id()).email();
    }

    SecondFactors.Has has() {
        return factors.of(account());
    }

    List<Passkey> passkeys() {
        return passkeys.of(account());
    }

    boolean isFresh() {
        return proof.isFresh(CurrentVisit.person());
    }

    /** Refused when the password is not the one they have, whoever is signed in: that is what is asked for. */
    void changePassword(String current, String wanted) {
        if (!passwords.matches(account(), current)) throw new FactorRefusal.PasswordIsAnother().refused();
        var visit = CurrentVisit.person();
        var names = Stream.concat(
                        Stream.of(email(), visit.name(), visit.company()),
                        visit.resorts().stream().map(Place::name))
                .toList();
        passwords.change(
                account(), wanted, Objects.requireNonNull(visit.session()).id(), "wanted", names);
    }

    /** With the password, and a code where they have an app. */
    void prove(String password, String code) {
        var by = current();
        // Beside a PIN a password is one more thing that one knows.
        if (by == Proof.PIN && has().passkeys() > 0 && !has().totp())
            throw new FactorRefusal.PasskeyIsAsked().refused();
        if (!passwords.matches(account(), password)) throw new FactorRefusal.PasswordIsAnother().refused();
        if (has().totp() && !passwords.matchesCode(account(), code)) throw new FactorRefusal.CodeIsWrong().refused();
        proof.proved(CurrentVisit.person(), has().totp() ? Proof.TOTP : by == Proof.PIN ? Proof.PASSWORD : by);
    }

    /** The same with a passkey; false when it is not theirs. */
    boolean provePasskey(String credential) {
        var whose = passkeys.answered(credential);
        if (whose.filter(account()::equals).isEmpty()) return false;
        proof.proved(CurrentVisit.person(), Proof.PASSKEY);
        return true;
    }

    private Proof current() {
        var said = Objects.requireNonNull(CurrentVisit.person().session()).proof();
        return Stream.of(Proof.values())
                .filter(p -> p.code().equals(said))
                .findFirst()
                .orElse(Proof.PASSWORD);
    }

    String toMakePasskey() {
        return passkeys.toMake(account(), email(), CurrentVisit.person().name());
    }

    String toProve() {
        return has().passkeys() > 0 ? passkeys.toSignIn() : "";
    }

    void addPasskey(String name, String made) {
        proof.require(CurrentVisit.person());
        if (!passkeys.keep(account(), name, made)) throw new FactorRefusal.PasskeyNotKept().refused();
        proof.added(CurrentVisit.person(), Proof.PASSKEY);
        say(Kind.FACTOR_ADDED, Proof.PASSKEY);
    }

    void dropPasskey(UUID id) {
        proof.require(CurrentVisit.person());
        if (passkeys().stream().noneMatch(p -> p.id().equals(id))) throw new FactorRefusal.NoSuchFactor().refused();
        refuseLast(has().passkeys() == 1 && !has().totp());
        if (passkeys.drop(id, account())) say(Kind.FACTOR_REMOVED, Proof.PASSKEY);
    }

    /** A seed for the app, shown this once; it counts once a code of it was right. */
    String beginApp() {
        proof.require(CurrentVisit.person());
        return Optional.of(factors.beginTotp(account()))
                .filter(seed -> !seed.isEmpty())
                .orElseThrow(() -> new FactorRefusal.AppInUse().refused());
    }

    /** Answers the codes for the day the phone is lost, shown this once. */
    List<String> confirmApp(String code) {
        proof.require(CurrentVisit.person());
        if (has().totp()) throw new FactorRefusal.AppInUse().refused();
        if (!factors.takesTotp(account(), code, true)) throw new FactorRefusal.CodeIsWrong().refused();
        proof.added(CurrentVisit.person(), Proof.TOTP);
        say(Kind.FACTOR_ADDED, Proof.TOTP);
        return factors.newRecoveryCodes(account());
    }

    void dropApp() {
        proof.require(CurrentVisit.person());
        if (!has().totp()) throw new FactorRefusal.NoSuchFactor().refused();
        refuseLast(has().passkeys() == 0);
        if (factors.dropTotp(account())) say(Kind.FACTOR_REMOVED, Proof.TOTP);
    }

    List<String> newRecoveryCodes() {
        proof.require(CurrentVisit.person());
        if (!has().any()) throw new FactorRefusal.NoSuchFactor().refused();
        say(Kind.FACTOR_ADDED, Proof.RECOVERY_CODE);
        return factors.newRecoveryCodes(account());
    }

    private void say(Kind kind, Proof which) {
        events.happenedTo(account(), kind, Map.of("which", which.code()));
    }

    private void refuseLast(boolean isLast) {
        if (isLast && passwords.hasShort(account())) throw new FactorRefusal.PasswordStandsBeside().refused();
        if (isLast
                && CurrentVisit.person().grants().stream()
                        .anyMatch(g -> g.terms().secondFactor())) {
            throw new FactorRefusal.LastFactor().refused();
        }
    }
}
