package app.tailtown.admission;

import app.tailtown.catalog.Service;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.design.Option;
import app.tailtown.design.Ui;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule about pets is for: one service, all of a kind, or everything, as a form has it in one choice.
 *
 * @param service the one it is for; {@code kind} the code of the kind it is for; with neither it is for everything
 */
public record RuleScope(@Nullable UUID service, @Nullable String kind) {

    public static final String PATTERN = "kind:[a-z-]{1,20}|service:[0-9a-f-]{36}";

    private static final String KIND = "kind:";
    private static final String SERVICE = "service:";

    /** {@code text} is of {@link #PATTERN}; nothing means everything. */
    public static RuleScope of(@Nullable String text) {
        if (text == null) return new RuleScope(null, null);
        return text.startsWith(SERVICE)
                ? new RuleScope(UUID.fromString(text.substring(SERVICE.length())), null)
                : new RuleScope(null, text.substring(KIND.length()));
    }

    /** Kinds first, then the services that are offered. */
    public static List<Option> options(List<Service> services, Ui ui) {
        var kinds = Stream.of(ServiceKind.values()).map(k -> Option.of(KIND + k.code(), word(k, ui)));
        var each = services.stream().filter(Service::active).map(s -> Option.of(SERVICE + s.id(), s.name()));
        return Stream.concat(kinds, each).toList();
    }

    /** "All boarding", the service by its name, or everything. */
    public static String words(@Nullable ServiceKind kind, @Nullable UUID service, List<Service> services, Ui ui) {
        if (kind != null) return word(kind, ui);
        return services.stream()
                .filter(s -> s.id().equals(service))
                .map(Service::name)
                .findFirst()
                .orElseGet(() -> ui.t("requirement.everything"));
    }

    private static String word(ServiceKind kind, Ui ui) {
        return ui.t("requirement.kind." + kind.code());
    }
}
