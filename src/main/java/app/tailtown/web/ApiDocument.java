package app.tailtown.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** What {@code /api/v1/openapi.json} says beyond what the controllers show by themselves: how to come in, and every way of being told no. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    /** The extension that lists an operation's refusals. */
    static final String REFUSALS = "x-refusals";

    private static final String BEARER = "bearer";

    private static final List<String> SIGNATURE = List.of(
            "signature-missing",
            "signature-unreadable",
            "signature-incomplete",
            "signature-old",
            "signature-replayed",
            "signature-wrong",
            "digest-wrong");

    static {
        // Written as text, whatever their classes look like inside.
        SpringDocUtils.getConfig()
                .replaceWithSchema(Currency.class, new StringSchema())
                .replaceWithSchema(ZoneId.class, new StringSchema());
    }

    @Bean
    ModelResolver schemas() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tailtown")
                        .version("1")
                        .description(
                                "Everything a pet resort does, for programs. Times are UTC, dates are the resort's local ones, money is in"
                                        + " minor units. Every request that changes something may carry an Idempotency-Key.")
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.txt")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** One schema for whatever is no success. */
    @Bean
    OpenApiCustomizer problemSchema() {
        return document -> ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
    }

    /** An amount is null for whoever may not see what things cost. */
    @Bean
    OpenApiCustomizer hiddenAmounts() {
        return document -> {
            orNull(document, "Money", "minor");
            orNull(document, "QuoteLine", "perNight", "amount");
            orNull(document, "CampQuoteLine", "amount");
        };
    }

    private static void orNull(OpenAPI document, String schema, String... properties) {
        var known = document.getComponents().getSchemas().get(schema);
        if (known == null) throw new IllegalStateException("The document has no " + schema);
        for (var property : properties) {
            var amount =
                    (Schema<?>) Objects.requireNonNull(known.getProperties().get(property), property);
            amount.types(new LinkedHashSet<>(List.of("integer", "null")));
        }
    }

    @Bean
    OperationCustomizer waysOfBeingToldNo() {
        var refusals = refusals();
        return (operation, handler) -> {
            var id = handler.getBeanType().getSimpleName() + "."
                    + handler.getMethod().getName();
            operation.setOperationId(id);
            if (isContent(handler)) anyType(operation);
            statuses(operation, handler)
                    .forEach((status, codes) ->
                            operation.getResponses().addApiResponse(status, problem(String.join(", ", codes))));
            var codes = refusals.getProperty(id);
            if (codes != null) operation.addExtension(REFUSALS, List.of(codes.split(",")));
            return operation;
        };
    }

    private static boolean isContent(HandlerMethod handler) {
        return ResolvableType.forMethodReturnType(handler.getMethod())
                .getGeneric(0)
                .isArray();
    }

    /** What somebody uploaded is answered as what it is. */
    private static void anyType(Operation operation) {
        var ok = operation.getResponses().get("200");
        if (ok == null || ok.getContent() == null) return;
        var json = ok.getContent().remove("application/json");
        if (json != null) ok.getContent().addMediaType("*/*", json);
    }

    /** The codes of the rules that may refuse, by operation. */
    private static Properties refusals() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("openapi/refusals.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, TreeSet<String>> statuses(Operation operation, HandlerMethod handler) {
        var all = new TreeMap<String, TreeSet<String>>();
        add(all, "401", "unauthenticated");
        add(all, "403", "forbidden");
        add(all, "503", "unavailable");
        if (handler.hasMethodAnnotation(Signed.class)) SIGNATURE.forEach(code -> add(all, "401", code));
        var parameters = Optional.ofNullable(operation.getParameters()).orElse(List.of());
        if (parameters.stream().anyMatch(p -> isIn(p, "path"))) add(all, "404", "not-found");
        if (parameters.stream().anyMatch(p -> isIn(p, "query"))) add(all, "422", "invalid-fields");
        if (parameters.stream().anyMatch(p -> p.getName().equals("If-Match"))) {
            add(all, "412", "stale");
            add(all, "428", "if-match-missing");
        }
        if (operation.getRequestBody() != null) {
            add(all, "400", "broken-json");
            add(all, "413", "too-large");
            add(all, "415", "unsupported-media-type");
            add(all, "422", "invalid-fields");
        }
        if (!handler.hasMethodAnnotation(GetMapping.class)) {
            add(all, "409", "still-running");
            add(all, "422", "key-reused");
        }
        return all;
    }

    private static boolean isIn(Parameter parameter, String place) {
        return place.equals(parameter.getIn());
    }

    private static void add(Map<String, TreeSet<String>> all, String status, String code) {
        all.computeIfAbsent(status, _ -> new TreeSet<>()).add(code);
    }

    private static ApiResponse problem(String codes) {
        var schema = new Schema<Problem>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(codes)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
