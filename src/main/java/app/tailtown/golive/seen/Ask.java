package app.tailtown.golive.seen;

import java.util.Map;

/** What is asked of the house from outside, as a browser, a program or somebody who means ill would. */
public enum Ask {
    /** A page that anybody may see. */
    PAGE("GET", "sign-in", Map.of("Accept", "text/html", "Accept-Encoding", "gzip")),
    /** The same over a line that nobody encrypts. */
    PLAIN("GET", "sign-in", Map.of("Accept", "text/html")),
    /** A page that is not there for whoever is not signed in to the console. */
    MISSING("GET", "operator/go-live", Map.of("Accept", "text/html", "Accept-Language", "en")),
    MISSING_IN_SPANISH("GET", "operator/go-live", Map.of("Accept", "text/html", "Accept-Language", "es")),
    /** A program that does not say who it is. */
    API("GET", "api/v1/customers", Map.of("Accept", "application/json")),
    /** A script of another site, which asks whether it may. */
    PREFLIGHT(
            "OPTIONS",
            "api/v1/customers",
            Map.of("Origin", "https://stranger.example", "Access-Control-Request-Method", "GET")),
    /** More than anybody has to say. */
    LARGE("POST", "sign-in", Map.of("Content-Type", "application/x-www-form-urlencoded")),
    DOCUMENT("GET", "api/v1/openapi.json", Map.of("Accept", "application/json", "Origin", "https://stranger.example")),
    READY("GET", "readyz", Map.of()),
    LIVE("GET", "livez", Map.of()),
    /** What a program that wants a token is told. */
    TOKENS("GET", ".well-known/oauth-authorization-server", Map.of("Accept", "application/json")),
    /** The first style sheet that the page names. */
    ASSET("GET", "", Map.of("Accept-Encoding", "gzip"));

    /** Whether there is something to judge only when it was given out. */
    boolean isAPage() {
        return this == PAGE || this == ASSET;
    }

    final String method;
    final String path;
    final Map<String, String> headers;

    Ask(String method, String path, Map<String, String> headers) {
        this.method = method;
        this.path = path;
        this.headers = headers;
    }
}
