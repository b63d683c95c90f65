package app.tailtown.web;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.platform.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws pages. The template of a page record stands in its own module under the record's name. */
@Component
public class Pages {

    private static final String ROOT = "app.tailtown.";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "app.tailtown");
    private final Shells shells;
    private final Ahead ahead;

    Pages(Shells shells, Ahead ahead) {
        this.shells = shells;
        this.ahead = ahead;
    }

    public void draw(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ui = shells.of(request, response);
        var html = drawn(page, ui);
        if (ui.names().isMissed()) html = drawn(page, ui);
        ahead.allow(response);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private Utf8ByteOutput drawn(Page page, Ui ui) {
        var html = new Utf8ByteOutput();
        templates.render(template(page), Map.of("ui", ui, "page", page), html);
        return html;
    }

    /** What is not answered to a request: drawn in these words, with nothing around it. */
    public String drawn(Page page, Words words) {
        var html = new StringOutput();
        templates.render(template(page), Map.of("ui", Ui.without(words), "page", page), html);
        return html.toString();
    }

    private static String template(Page page) {
        return page.getClass().getName().substring(ROOT.length()).replace('.', '/') + ".jte";
    }
}
