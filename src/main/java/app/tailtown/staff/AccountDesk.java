package app.tailtown.staff;

import app.tailtown.design.Place;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.FreshProof;
import app.tailtown.identity.Passkey;
import app.tailtown.identity.Passkeys;
import app.tailtown.identity.PasswordDesk;
import app.tailtown.identity.Proof;
import app.tailtown.identity.SecondFactors;
import app.tailtown.identity.Staff;
import app.tailtown.identity.Visit;
import app.tailtown.platform.NotFound;
import java.util.List;
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

    AccountDesk(Staff staff, PasswordDesk passwords, SecondFactors factors, Passkeys passkeys, FreshProof proof) {
        this.staff = staff;
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.proof = proof;
    }

    /** A program has no account to look at; that of an operator is no business of the company. */
    Visit person() {
        var visit = CurrentVisit.get();
        if (visit.session() == null || visit.entry() != null) throw new NotFound();
        return visit;
    }

    UUID account() {
        return Objects.requireNonNull(person().account());
    }

    String email() {
        return staff.find(person().id()).email();
    }

    SecondFactors.Has has() {
        return factors.of(account());
    }

    List<Passkey> passkeys() {
        return passkeys.of(account());
    }

    boolean isFresh() {
        return proof.isFresh(person());
    }

    /** Refused when the password is not the one they have, whoever is signed in: that is what is asked for. */
    void changePassword(String current, String wanted) {
        if (!passwords.matches(account(), current)) throw new FactorRefusal.PasswordIsAnother().refused();
        var visit = person();
        var names = Stream.concat(
                        Stream.of(email(), visit.name(), visit.company()),
                        visit.resorts().stream().map(Place::name))
                .toList();
        passwords.change(
                account(), wanted, Objects.requireNonNull(visit.session()).id(), "wanted", names);
    }

    /** With the password, and a code where they have an app. */
    void prove(String password, String code) {
        if (!passwords.matches(account(), password)) throw new FactorRefusal.PasswordIsAnother().refused();
        if (has().totp() && !factors.takesTotp(account(), code, false)) throw new FactorRefusal.CodeIsWrong().refused();
        proof.proved(person(), has().totp() ? Proof.TOTP : current());
    }

    /** The same with a passkey; false when it is not theirs. */
    boolean provePasskey(String credential) {
        var whose = passkeys.answered(credential);
        if (whose.filter(account()::equals).isEmpty()) return false;
        proof.proved(person(), Proof.PASSKEY);
        return true;
    }

    private Proof current() {
        var said = Objects.requireNonNull(person().session()).proof();
        return Stream.of(Proof.values())
                .filter(p -> p.code().equals(said))
                .findFirst()
                .orElse(Proof.PASSWORD);
    }

    String toMakePasskey() {
        return passkeys.toMake(account(), email(), person().name());
    }

    String toProve() {
        return has().passkeys() > 0 ? passkeys.toSignIn() : "";
    }

    void addPasskey(String name, String made) {
        proof.require(person());
        if (!passkeys.keep(account(), name, made)) throw new FactorRefusal.PasskeyNotKept().refused();
        proof.added(person(), Proof.PASSKEY);
    }

    void dropPasskey(UUID id) {
        proof.require(person());
        if (passkeys().stream().noneMatch(p -> p.id().equals(id))) throw new FactorRefusal.NoSuchFactor().refused();
        refuseLast(has().passkeys() == 1 && !has().totp());
        var _ = passkeys.drop(id, account());
    }

    /** A seed for the app, shown this once; it counts once a code of it was right. */
    String beginApp() {
        proof.require(person());
        return Optional.of(factors.beginTotp(account()))
                .filter(seed -> !seed.isEmpty())
                .orElseThrow(() -> new FactorRefusal.AppInUse().refused());
    }

    /** Answers the codes for the day the phone is lost, shown this once. */
    List<String> confirmApp(String code) {
        proof.require(person());
        if (has().totp()) throw new FactorRefusal.AppInUse().refused();
        if (!factors.takesTotp(account(), code, true)) throw new FactorRefusal.CodeIsWrong().refused();
        proof.added(person(), Proof.TOTP);
        return factors.newRecoveryCodes(account());
    }

    void dropApp() {
        proof.require(person());
        if (!has().totp()) throw new FactorRefusal.NoSuchFactor().refused();
        refuseLast(has().passkeys() == 0);
        var _ = factors.dropTotp(account());
    }

    List<String> newRecoveryCodes() {
        proof.require(person());
        if (!has().any()) throw new FactorRefusal.NoSuchFactor().refused();
        return factors.newRecoveryCodes(account());
    }

    private void refuseLast(boolean isLast) {
        if (isLast && person().grants().stream().anyMatch(g -> g.terms().secondFactor())) {
            throw new FactorRefusal.LastFactor().refused();
        }
    }
}
