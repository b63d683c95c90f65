package app.tailtown.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Texts that run a script, or write a formula, wherever somebody forgets that a text is a text. Each says {@value #MARK}, and each script sets {@value #RAN}. */
final class Scripts {

    static final String MARK = "zq7";
    static final String RAN = "zq7ran";

    private static final String DO = "window.zq7ran=1";

    static final List<String> CORPUS = Stream.of(
                    "<script>%s</script>",
                    "<ScRiPt >%s</sCrIpT >",
                    "</script><script>%s</script>",
                    "<script src=data:,%s></script>",
                    "<script src=/zq7.js></script>",
                    "\"><script>%s</script>",
                    "'><script>%s</script>",
                    "</title><script>%s</script>",
                    "</textarea><script>%s</script>",
                    "</style><script>%s</script>",
                    "</option></select><script>%s</script>",
                    "--><script>%s</script>",
                    "]]><script>%s</script>",
                    "<img src=x onerror=%s>",
                    "\"><img src=x onerror=\"%s\">",
                    "<img src=`x` onerror=%s>",
                    "<svg onload=%s>",
                    "<svg><animate onbegin=%s attributeName=x>",
                    "<svg><script>%s</script></svg>",
                    "<svg><a xlink:href=\"javascript:%s\"><text y=9>zq7</text></a></svg>",
                    "<math href=\"javascript:%s\">zq7</math>",
                    "<body onload=%s>",
                    "<iframe src=\"javascript:%s\">",
                    "<iframe srcdoc=\"<script>parent.%s</script>\">",
                    "<object data=\"javascript:%s\">",
                    "<embed src=\"javascript:%s\">",
                    "<details open ontoggle=%s>",
                    "<input autofocus onfocus=%s>",
                    "\" autofocus onfocus=\"%s",
                    "' autofocus onfocus='%s",
                    "` onmouseover=%s `",
                    "<video><source onerror=%s>",
                    "<marquee onstart=%s>",
                    "<a href=\"javascript:%s\">zq7</a>",
                    "javascript:%s//",
                    "data:text/html,<script>%s</script>",
                    "<base href=//zq7.example/>",
                    "<meta http-equiv=refresh content=\"0;url=javascript:%s\">",
                    "<link rel=stylesheet href=//zq7.example>",
                    "<form action=javascript:%s><button autofocus>zq7",
                    "<div hx-on:load=\"%s\" hx-get=\"/\" hx-trigger=load>zq7</div>",
                    "<template shadowrootmode=open><script>%s</script></template>",
                    "<noscript><p title=\"</noscript><img src=x onerror=%s>\">",
                    "&lt;script&gt;%s&lt;/script&gt;",
                    "&#60;img src=x onerror=%s&#62;",
                    "\\u003cscript\\u003e%s\\u003c/script\\u003e",
                    "\\x3cscript\\x3e%s\\x3c/script\\x3e",
                    "'-(%s)-'",
                    "${%s}{{%s}}#{%s}",
                    "=HYPERLINK(\"//zq7.example\",\"zq7\")",
                    "+zq7+cmd|' /C calc'!A0",
                    "-zq7",
                    "@SUM(zq7)")
            .map(text -> text.replace("%s", DO))
            .toList();

    private Scripts() {}
}
