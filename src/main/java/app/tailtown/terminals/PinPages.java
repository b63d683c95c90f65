package app.tailtown.terminals;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.FreshProof;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Pins;
import app.tailtown.identity.Requires;
import app.tailtown.identity.Visit;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own PIN for shared terminals: set by whoever proved lately that it is them, and taken away. */
@Controller
@RequestMapping(PinPage.PATH)
@Requires(Permission.SIGNED_IN)
class PinPages {

    private final Pins pins;
    private final FreshProof proof;
    private final SecurityEvents events;

    PinPages(Pins pins, FreshProof proof, SecurityEvents events) {
        this.pins = pins;
        this.proof = proof;
        this.events = events;
    }

    record NewPin(
            @NotBlank @Size(max = 20) String pin,
            @NotBlank @Size(max = 20) String again) {
        @Override
        public String toString() {
            return "NewPin[…]";
        }
    }

    @GetMapping
    PinPage show() {
        return page(Typed.NOTHING);
    }

    /** Not kept with a key as other forms are: of a PIN nothing is left lying, not even a hash of the form. */
    @PostMapping
    Reply keep(Form<NewPin> form) {
        return form.take(
                what -> {
                    var visit = CurrentVisit.person();
                    proof.require(visit);
                    if (!what.pin().equals(what.again())) throw FieldsRefused.field("again", "pin-differs");
                    pins.keep(visit, account(visit), what.pin());
                    say(Kind.PIN_SET, visit);
                    form.say("pin.kept");
                    return "/account";
                },
                typed -> page(typed.forgetting("pin", "again")));
    }

    @DeleteMapping
    Reply drop(Form<Nothing> form) {
        return form.keep(
                _ -> {
                    var visit = CurrentVisit.person();
                    if (!pins.drop(account(visit))) throw new TerminalRefusal.NoPin().refused();
                    say(Kind.PIN_REMOVED, visit);
                    form.say("pin.dropped");
                    return Answer.seeOther("/account");
                },
                this::page);
    }

    private PinPage page(Typed typed) {
        var visit = CurrentVisit.person();
        return new PinPage(pins.setAt(account(visit)).isPresent(), proof.isFresh(visit), typed);
    }

    private void say(Kind kind, Visit visit) {
        events.happened(kind, visit.actor(), Map.of());
    }

    private static UUID account(Visit visit) {
        return Objects.requireNonNull(visit.account());
    }
}
