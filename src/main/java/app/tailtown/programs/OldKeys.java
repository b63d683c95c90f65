package app.tailtown.programs;

import app.tailtown.identity.ApiToken;
import app.tailtown.identity.CompanyRole;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Roles;
import app.tailtown.identity.Tokens;
import app.tailtown.identity.Visit;
import app.tailtown.platform.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keys that were made with a role, before programs had permissions of their own: seen and ended, and none is made any more. */
@Service
class OldKeys {

    private final Tokens tokens;
    private final Roles roles;

    OldKeys(Tokens tokens, Roles roles) {
        this.tokens = tokens;
        this.roles = roles;
    }

    /** One of them, with its role as the company has it. */
    record OldKey(ApiToken token, List<CompanyRole> roles) {}

    List<OldKey> list() {
        var visit = CurrentVisit.get();
        var known = roles.list();
        return tokens.list().stream()
                .filter(t -> isOf(t, visit))
                .map(t -> new OldKey(
                        t, known.stream().filter(r -> r.code().equals(t.role())).toList()))
                .toList();
    }

    void end(UUID id) {
        if (list().stream().noneMatch(k -> k.token().id().equals(id))) throw new NotFound();
        tokens.revoke(id);
    }

    private static boolean isOf(ApiToken token, Visit visit) {
        return visit.mayEverywhere(Permission.TOKENS_EDIT)
                || token.resort() != null && visit.may(Permission.TOKENS_EDIT, token.resort());
    }
}
