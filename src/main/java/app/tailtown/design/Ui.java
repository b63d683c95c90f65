package app.tailtown.design;

import app.tailtown.platform.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets beside its page: the person's words, the shell around the page and what a form needs to be accepted.
 *
 * @param words texts, dates and money in the person's language
 * @param viewer the person; absent on pages before sign-in
 * @param place the place the person works at now; absent before sign-in
 * @param path the path of this request, without the query
 * @param nav the entries of the navigation this person may see
 * @param csrf the token every form sends back in the field {@code _csrf}
 * @param toast what was just done
 * @param seen up to which change of others this page shows, where somebody keeps count of them; empty elsewhere
 * @param names what the fields drawn so far are called
 * @param assets from a file's path below {@code /assets/} to the address under which it is kept for ever
 */
public record Ui(
        Words words,
        @Nullable Viewer viewer,
        @Nullable Place place,
        String path,
        List<NavItem> nav,
        String csrf,
        @Nullable Toast toast,
        String seen,
        FieldNames names,
        Map<String, String> assets) {

    /** The attribute of a request in which {@link #seen} stands. */
    public static final String SEEN = Ui.class.getName() + ".seen";

    public Ui(
            Words words,
            @Nullable Viewer viewer,
            @Nullable Place place,
            String path,
            List<NavItem> nav,
            String csrf,
            @Nullable Toast toast,
            String seen,
            Map<String, String> assets) {
        this(words, viewer, place, path, nav, csrf, toast, seen, new FieldNames(), assets);
    }

    /** For what is written to somebody who sees no page around it. */
    public static Ui without(Words words) {
        return new Ui(words, null, null, "", List.of(), "", null, "", Map.of());
    }

    /** The text of this key in the person's language; an unknown key is a bug and throws. */
    public String t(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** The address of a static file, for example {@code css/tailtown.css}. */
    public String asset(String file) {
        return Optional.ofNullable(assets.get(file))
                .orElseThrow(() -> new IllegalArgumentException("No such static file: " + file));
    }

    /** The address of one icon in the sprite, for {@code <use href>}. */
    public String icon(String id) {
        return asset("icons.svg") + "#" + id;
    }

    /** Whether it is at another resort than the one somebody works at just now. */
    public boolean isElsewhere(UUID resort) {
        return place != null && !place.id().equals(resort);
    }

    public boolean may(String permission) {
        return viewer != null && viewer.may(permission);
    }

    /** A fresh key for a form's hidden field {@code idempotencyKey}: sent twice, the form counts once. */
    public String formKey() {
        return UUID.randomUUID().toString();
    }

    public String href(NavItem item) {
        return item.href().replace("{place}", at());
    }

    public boolean isCurrent(NavItem item) {
        return item.holds(path, at());
    }

    /** What this screen is for, for whoever asks; empty where nobody has explained it. */
    public String help() {
        return Help.key(path, words::has).map(this::t).orElse("");
    }

    private String at() {
        return place == null ? "" : place.id().toString();
    }
}
