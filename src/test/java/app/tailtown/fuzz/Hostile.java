package app.tailtown.fuzz;

import java.util.List;

/** What nobody writes who means well. */
final class Hostile {

    /** For texts: each is kept as it is or refused. */
    static final List<String> TEXTS = List.of(
            "a\u0000b",
            "\u202Eevil\u202C\u2066x",
            "🐕‍🦺👩🏽‍🚒 \uFE0F\u200D",
            "\uD800",
            "x\uDC00",
            "e\u0301".repeat(60),
            "\r\nX-Injected: yes\r\n\r\n",
            "\u001B[31mred\u0007",
            "'; drop table pet; --",
            "' or '1'='1",
            "1) union select null, version() --",
            "\\'; select pg_sleep(5); --",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "${7*7}#{7*7}{{7*7}}<%= 7*7 %>",
            "${jndi:ldap://127.0.0.1/a}",
            "../../../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "=cmd|'/c calc'!A1",
            "%s%n%x%d {0} {} \\",
            "null",
            "NaN",
            "-0",
            "true",
            "[]",
            "\uFEFF",
            "\u00A0\u2003\u3000",
            "İıſK",
            "x".repeat(5_000),
            "9".repeat(400));

    /** In the place of any value, as JSON writes it. */
    static final List<String> VALUES = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[[]]",
            "{\"a\":[1]}",
            "\"\"",
            "0",
            "-1",
            "1.5",
            "1e999",
            "-1e-999",
            "9223372036854775808",
            "2147483648",
            "123456789012345678901234567890",
            "\"2026-02-30\"",
            "\"0000-01-01\"",
            "\"9999-12-31\"",
            "\"+99999-01-01\"",
            "\"25:61\"",
            "\"2026-11-23T09:00:00Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"{0193F2B0-7C1E-7000-8000-000000000001}\"",
            "[" + "1,".repeat(3_000) + "1]",
            "[".repeat(600) + "]".repeat(600),
            "NaN",
            "'x'",
            "\"\\ud800\"",
            "\"\\u0000\"");

    /** In the place of a parameter of the address. */
    static final List<String> WORDS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e9",
            "2147483648",
            "99999999999999999999",
            "null",
            "true",
            "NaN",
            "2026-02-30",
            "0000-01-01",
            "9999-12-31",
            "+99999-01-01",
            "2026-11-23T00:00",
            "me",
            "*",
            "%",
            "a,b",
            "00000000-0000-0000-0000-000000000000");

    static final List<String> CONTENT_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/merge-patch+json",
            "application/octet-stream",
            "nonsense",
            "*/*",
            "image/svg+xml",
            "application/pdf");

    private Hostile() {}
}
