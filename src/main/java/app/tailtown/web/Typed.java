package app.tailtown.web;

import app.tailtown.design.Action;
import app.tailtown.design.FieldErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form: what a person typed, or what is kept already; and why it was not taken. A page draws its form from this alone, so that
 * nothing typed is ever lost.
 *
 * @param values by the name of the field, without the form's own token and key
 * @param errors what is wrong with which field
 * @param problem why it was not done although every field is fine; absent when there is no such reason
 */
public record Typed(
        Map<String, List<String>> values,
        FieldErrors errors,
        @Nullable Problem problem) {

    /** A form that nobody filled in. */
    public static final Typed NOTHING = new Typed(Map.of(), FieldErrors.NONE, null);

    private static final int STALE = 412;

    public Typed {
        values = new TreeMap<>(values);
    }

    /** What is kept already, by the name of the field; a null is an empty field. */
    public static Typed of(Map<String, ? extends @Nullable Object> kept) {
        var values = new LinkedHashMap<String, List<String>>();
        kept.forEach((field, value) -> values.put(field, List.of(value == null ? "" : value.toString())));
        return new Typed(values, FieldErrors.NONE, null);
    }

    /** What stands in a field; empty when nothing does. */
    public String of(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    public String of(String field, String otherwise) {
        return values.containsKey(field) ? of(field) : otherwise;
    }

    /** Everything chosen under one name, or in the rows {@code field[0]}, {@code field[1]} …: as a way out sends it. */
    public List<String> all(String field) {
        if (values.containsKey(field)) return values.getOrDefault(field, List.of());
        return IntStream.range(0, rows(field))
                .mapToObj(i -> values.getOrDefault(field + "[" + i + "]", List.of()))
                .flatMap(List::stream)
                .toList();
    }

    public boolean isOn(String field) {
        return Boolean.parseBoolean(of(field));
    }

    /** How many rows {@code list[0]}, {@code list[1]} … the form has. */
    public int rows(String list) {
        var row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,4})].*");
        return values.keySet().stream()
                        .map(row::matcher)
                        .filter(java.util.regex.Matcher::matches)
                        .mapToInt(m -> Integer.parseInt(m.group(1)))
                        .max()
                        .orElse(-1)
                + 1;
    }

    public @Nullable String error(String field) {
        return errors.of(field);
    }

    /** Whether the refusal on top says already what stands under this fact. */
    public boolean tells(String fact) {
        return problem != null && problem.facts().containsKey(fact);
    }

    public boolean isRefused() {
        return problem != null || !errors.isEmpty();
    }

    /** The version the next attempt changes: the one the form was opened with, but the newest once the person was told that there is a newer one. */
    public String version(int newest) {
        return problem != null && problem.status() == STALE ? String.valueOf(newest) : of("version", "" + newest);
    }

    /**
     * The ways out of the problem as buttons: another page, or the same form sent again to {@code path} with a field changed.
     *
     * @param back where the other page leads when its work is done; empty when it leads nowhere
     */
    public List<Action> ways(String path, String back) {
        return problem == null
                ? List.of()
                : problem.remedies().stream().map(way -> way(way, path, back)).toList();
    }

    /** Without a way out that leads back to where one is. */
    public Typed without(String way) {
        if (problem == null) return this;
        var others =
                problem.remedies().stream().filter(w -> !w.code().equals(way)).toList();
        return new Typed(values, errors, problem.offering(others));
    }

    /** Without what was typed in these fields: a password is not drawn again. */
    public Typed forgetting(String... fields) {
        var left = new LinkedHashMap<>(values);
        for (var field : fields) left.remove(field);
        return new Typed(left, errors, problem);
    }

    private Action way(Problem.WayOut way, String path, String back) {
        if (!way.href().isEmpty()) return Action.go(way.title(), OwnPath.andBack(way.href(), back));
        var fields = new LinkedHashMap<String, String>();
        values.forEach((name, all) -> {
            if (way.change().containsKey(name.replaceFirst("\\[\\d+]$", ""))) return;
            for (var i = 0; i < all.size(); i++) fields.put(all.size() == 1 ? name : name + "[" + i + "]", all.get(i));
        });
        fields.putAll(way.change());
        return Action.post(way.title(), path, fields);
    }

    /** A reason that a way out leads to is asked for, and nobody forgot it before the form that asks has been seen. */
    private boolean isYetToAsk(Problem.FieldError wrong) {
        return wrong.code().equals("waive-reason") && !values.containsKey(field(wrong.pointer()));
    }

    Typed because(Problem no) {
        var wrong = no.errors().stream()
                .filter(e -> !isYetToAsk(e))
                .map(e -> new app.tailtown.design.FieldError(field(e.pointer()), e.message()))
                .toList();
        return new Typed(values, new FieldErrors(wrong), no.errors().isEmpty() ? no : null);
    }

    /** {@code /people/0/email} is {@code people[0].email}. */
    private static String field(String pointer) {
        return pointer.replaceFirst("^/", "")
                .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replace('/', '.');
    }
}
