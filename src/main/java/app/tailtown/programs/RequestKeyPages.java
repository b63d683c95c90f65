package app.tailtown.programs;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.FreshProof;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.NotFound;
import app.tailtown.programs.signing.RequestKeys;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The keys that a program signs with: brought or made, ended. For people only. */
@Controller
@RequestMapping(ProgramsPage.PATH + "/{id}/request-keys")
@Requires(Permission.TOKENS_EDIT)
class RequestKeyPages {

    private static final Map<String, String> TO_SIGN = Map.of("which", "to-sign");

    private final ProgramDesk desk;
    private final RequestKeys keys;
    private final SecurityEvents events;
    private final FreshProof proof;

    RequestKeyPages(ProgramDesk desk, RequestKeys keys, SecurityEvents events, FreshProof proof) {
        this.desk = desk;
        this.keys = keys;
        this.events = events;
        this.proof = proof;
    }

    @GetMapping
    RequestKeysPage list(@PathVariable UUID id) {
        return page(id, "", Typed.NOTHING);
    }

    /** Draws the page instead of going on: a secret is kept where nobody reads it, so a redirect could not show it. */
    @PostMapping
    Reply add(@PathVariable UUID id, Form<AddRequestKey> form) {
        return form.show(
                what -> new Reply.Again(201, page(id, added(id, what), Typed.NOTHING)), typed -> page(id, "", typed));
    }

    private String added(UUID id, AddRequestKey what) {
        proof.requireBeyondPin(CurrentVisit.get());
        var program = desk.find(id);
        if (!program.isOpen()) throw new ProgramRefusal.ProgramHasEnded(program.name()).refused();
        var secret = made(id, what.publicKey());
        events.happened(Kind.KEY_MADE, "token:" + id, TO_SIGN);
        return secret;
    }

    /** Answers the secret; empty where they keep a key of their own. */
    private String made(UUID id, String publicKey) {
        if (publicKey.isEmpty())
            return Base64.getEncoder().encodeToString(keys.addSecret(id).secret());
        var _ = keys.addPublic(id, publicKey);
        return "";
    }

    @DeleteMapping("/{key}")
    Reply end(@PathVariable UUID id, @PathVariable UUID key, Form<Nothing> form) {
        return form.keep(
                _ -> {
                    if (page(id, "", Typed.NOTHING).keys().stream().noneMatch(k -> k.id().equals(key)))
                        throw new NotFound();
                    var ended = keys.end(key, id);
                    if (ended) events.happened(Kind.KEY_REVOKED, "token:" + id, TO_SIGN);
                    form.say(ended ? "programs.signing.ended" : "programs.was-ended");
                    return Answer.seeOther(ProgramsPage.path(id) + "/request-keys");
                },
                typed -> page(id, "", typed));
    }

    private RequestKeysPage page(UUID id, String secret, Typed typed) {
        return new RequestKeysPage(desk.find(id), keys.list(id), CurrentVisit.get(), secret, typed);
    }
}
