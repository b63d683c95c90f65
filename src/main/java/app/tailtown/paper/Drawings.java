package app.tailtown.paper;

import app.tailtown.design.Face;
import app.tailtown.design.Icon;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Icons and faces of the sprite {@code static/icons.svg}, as pictures that carry themselves: the same on paper as on the screen. */
public final class Drawings {

    private static final int EDGE = 192;
    private static final int PEN = 6;
    private static final String SPRITE = sprite();
    private static final Map<String, String> DRAWN = new ConcurrentHashMap<>();

    private Drawings() {}

    /** @param white on black, else black on white */
    public static String icon(Icon icon, boolean white) {
        var ink = white ? "#fff" : "#000";
        return DRAWN.computeIfAbsent(icon.id() + ink, _ -> drawn(icon.id(), ink, ink, 1.75));
    }

    public static String face(Face face) {
        return DRAWN.computeIfAbsent(face.id(), id -> drawn(id, "#555", "#e8e8e8", 1.6));
    }

    /** What a hand drew: lines of points "12,40 13,41" in a box of this size, as a picture. */
    public static String lines(List<String> lines, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var to = image.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.setColor(Color.BLACK);
        to.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var line : lines) {
            var path = new Path2D.Float();
            for (var point : line.split(" ")) {
                var at = point.split(",");
                var x = Float.parseFloat(at[0]);
                var y = Float.parseFloat(at[1]);
                if (path.getCurrentPoint() == null) path.moveTo(x, y);
                path.lineTo(x, y);
            }
            to.draw(path);
        }
        to.dispose();
        return DataUri.png(image);
    }

    private static String drawn(String id, String fill, String stroke, double width) {
        var symbol = Pattern.compile("(?s)<symbol id=\"" + id + "\" viewBox=\"([^\"]*)\">(.*?)</symbol>")
                .matcher(SPRITE);
        if (!symbol.find()) throw new IllegalArgumentException("No such drawing: " + id);
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + EDGE + "\" height=\"" + EDGE + "\" viewBox=\""
                + symbol.group(1)
                + "\" color=\"" + fill + "\" fill=\"none\" stroke=\"" + stroke + "\" stroke-width=\"" + width
                + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">" + symbol.group(2) + "</svg>";
        var document = Objects.requireNonNull(
                new SVGLoader()
                        .load(
                                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                                null,
                                com.github.weisj.jsvg.parser.LoaderContext.createDefault()),
                id);
        var image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_ARGB);
        var to = image.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render(null, to);
        to.dispose();
        return DataUri.png(image);
    }

    private static String sprite() {
        try (var bytes = Objects.requireNonNull(Drawings.class.getResourceAsStream("/static/icons.svg"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sprite cannot be read", e);
        }
    }
}
