package app.tailtown.identity;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Place;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of programs.
 *
 * @param known the roles of the company
 * @param secret of the one that was just made, shown this once; empty otherwise
 */
record TokensPage(
        List<ApiToken> tokens, List<CompanyRole> known, List<Place> places, Instant now, String secret, Typed typed)
        implements Page {

    List<Option> roles(Ui ui) {
        return known.stream().map(r -> Option.of(r.code(), r.name(ui.words()))).toList();
    }

    String role(ApiToken token, Ui ui) {
        return known.stream()
                .filter(r -> r.code().equals(token.role()))
                .findFirst()
                .map(r -> r.name(ui.words()))
                .orElse(token.role());
    }

    List<Option> resorts() {
        return places.stream().map(p -> Option.of(p.id().toString(), p.name())).toList();
    }

    String where(ApiToken token, Ui ui) {
        return places.stream()
                .filter(p -> p.id().equals(token.resort()))
                .map(Place::name)
                .findFirst()
                .orElseGet(() -> ui.t("tokens.everywhere"));
    }

    String day(@Nullable Instant at, Ui ui) {
        return at == null
                ? ui.t("tokens.never")
                : ui.words().date(at.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
