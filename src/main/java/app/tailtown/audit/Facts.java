package app.tailtown.audit;

import app.tailtown.platform.Money;
import app.tailtown.platform.Weight;
import app.tailtown.platform.Words;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a column holds, as people say it. What is known by no rule is shown as it is, without the marks of a program. */
record Facts(String table, Local local, Words words) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> MONEY = Set.of(
            "add_on_price.price",
            "camp_rate.half",
            "camp_rate.full_day",
            "suite_rate.per_night",
            "quote.per_night",
            "quote.amount");

    /** Columns with a word of a few: never what somebody typed. */
    private static final Set<String> CODES = Set.of(
            "unit",
            "enforced_at",
            "service_kind",
            "strictness",
            "rule",
            "how",
            "part",
            "state",
            "kind",
            "sex",
            "altered",
            "outcome",
            "valid_until_from",
            "verdict",
            "severity",
            "ended",
            "of_what",
            "sort",
            "size",
            "what");

    /** @param column as in the table, or a key of what it holds */
    String said(String column, @Nullable String value) {
        if (value == null) return words.text("audit.nothing");
        return Moments.range(value, local.zone(), words)
                .or(() -> nested(column, value))
                .or(() -> byName(column, value))
                .or(() -> Moments.said(value, local.zone(), words))
                .orElseGet(() -> AuditWords.actor(value, words));
    }

    private Optional<String> byName(String column, String value) {
        if (isAmount(table, column)) return number(value).map(n -> words.money(new Money(n, local.currency())));
        if (CODES.contains(column)) return Optional.of(code(value));
        return switch (column) {
            case "weight_grams", "weight_limit_grams" ->
                number(value).map(n -> words.text("audit.pounds", Weight.pounds(n.intValue())));
            case "weekday", "weekdays" ->
                number(value).filter(n -> n >= 1 && n <= 7).map(n -> words.weekday(DayOfWeek.of(n.intValue())));
            case "role" -> Optional.of(AuditWords.known("role." + value, value, words));
            case "permissions" -> Optional.of(AuditWords.known("permission." + value, value, words));
            case "ended_why" -> Optional.of(AuditWords.known("audit.ended." + value, value, words));
            case "language" -> Optional.of(Locale.forLanguageTag(value).getDisplayLanguage(words.locale()));
            case "country" -> Optional.of(Locale.of("", value).getDisplayCountry(words.locale()));
            default -> plain(value);
        };
    }

    private Optional<String> plain(String value) {
        return switch (value) {
            case "true" -> Optional.of(words.text("audit.yes"));
            case "false" -> Optional.of(words.text("audit.no"));
            default -> time(value).map(words::time);
        };
    }

    /** Whether a column holds what something costs, or is made of that. */
    static boolean isMoney(String table, String column) {
        return isAmount(table, column) || table.equals("quote") && column.equals("lines");
    }

    private static boolean isAmount(String table, String column) {
        return column.endsWith("_minor") || MONEY.contains(table + "." + column);
    }

    private String code(String value) {
        return AuditWords.known("audit.code." + value, value, words);
    }

    private static Optional<Long> number(String value) {
        return value.matches("-?\\d{1,15}") ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }

    private static Optional<LocalTime> time(String value) {
        try {
            return value.matches("\\d\\d:\\d\\d:\\d\\d") ? Optional.of(LocalTime.parse(value)) : Optional.empty();
        } catch (DateTimeParseException onlyLooksLikeOne) {
            return Optional.empty();
        }
    }

    /** A list or several facts in one column; what was cut off is no longer read. */
    private Optional<String> nested(String column, String value) {
        if (!value.startsWith("{") && !value.startsWith("[")) return Optional.empty();
        try {
            var node = JSON.readTree(value);
            return node.isContainer() ? Optional.of(all(column, node)) : Optional.empty();
        } catch (JacksonException onlyLooksLikeOne) {
            return Optional.empty();
        }
    }

    private String all(String column, JsonNode node) {
        if (node.isObject()) return each(node);
        var between = node.valueStream().anyMatch(JsonNode::isContainer) ? "; " : ", ";
        var said = node.valueStream().flatMap(n -> one(column, n)).collect(Collectors.joining(between));
        return said.isEmpty() ? words.text("audit.nothing") : said;
    }

    private String each(JsonNode facts) {
        return facts.properties().stream()
                .flatMap(f -> one(column(f), f.getValue())
                        .map(said -> words.text("audit.value", AuditWords.field(column(f), words), said)))
                .collect(Collectors.joining(", "));
    }

    /** Nothing of what holds nothing, or an id that nobody has a name for. */
    private Stream<String> one(String column, JsonNode node) {
        if (node.isNull() || node.isContainer() && node.isEmpty()) return Stream.empty();
        if (node.isContainer()) return Stream.of(all(column, node));
        var text = node.asString();
        return text.isEmpty() || AuditWords.isId(text) ? Stream.empty() : Stream.of(said(column, text));
    }

    /** "perNight" is "per_night". */
    private static String column(Map.Entry<String, JsonNode> fact) {
        return fact.getKey().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
