package app.tailtown.demo;

import app.tailtown.demo.PetLooks.Marks;
import app.tailtown.demo.PetLooks.Shape;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws an animal that looks into the camera, in a square of {@value #EDGE} pixels. Nobody's photo is in a demo. */
final class PetPainter {

    private static final int EDGE = 400;

    /** What is behind them, above and below. */
    private static final List<List<Color>> SCENES = List.of(
            List.of(new Color(0xbfd9ea), new Color(0x8fb87a)),
            List.of(new Color(0xf0dcc2), new Color(0xb98e6b)),
            List.of(new Color(0xd9dfe3), new Color(0x8d9aa5)));

    private static final List<Color> COLLARS = List.of(new Color(0xc2413a), new Color(0x2f6fa8), new Color(0x3f8a5b));
    private static final Color DARK = new Color(0x231d1a);
    private static final Color TONGUE = new Color(0xe58c92);

    private final PetLooks look;
    private final Graphics2D to;
    private final Area head;

    private PetPainter(PetLooks look, Graphics2D to) {
        this.look = look;
        this.to = to;
        this.head = look.shape() == Shape.CAT
                ? oval(200, 196, 112, 94)
                : look.shape() == Shape.BIRD ? oval(200, 190, 92, 92) : oval(200, 190, 92, 104);
    }

    static byte[] png(PetLooks look) {
        var image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
        var to = image.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new PetPainter(look, to).paint();
        to.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paint() {
        backdrop();
        to.rotate(Math.toRadians(List.of(0, -5, 6).get(look.scene())), 200, 300);
        body();
        ears(true);
        fill(head, shaded(look.coat()));
        marks();
        ears(false);
        if (look.shape() == Shape.BIRD) beak();
        else muzzle();
        eyes();
    }

    private void backdrop() {
        var colors = SCENES.get(look.scene());
        to.setPaint(new GradientPaint(
                0, 0, colors.getFirst(), 0, EDGE, colors.getFirst().brighter()));
        to.fillRect(0, 0, EDGE, EDGE);
        to.setPaint(new GradientPaint(
                0, 270, colors.getLast(), 0, EDGE, colors.getLast().darker()));
        to.fill(oval(200, 420, 420, 150));
    }

    private void body() {
        fill(oval(200, 400, 122, 140), shaded(look.coat()));
        fill(oval(200, 410, 62, 110), look.mask());
        if (look.shape() == Shape.BIRD) return;
        var collar = new Area(new Ellipse2D.Double(112, 234, 176, 74));
        collar.subtract(new Area(new Ellipse2D.Double(106, 214, 188, 70)));
        fill(collar, COLLARS.get(look.scene()));
        fill(oval(200, 306, 11, 12), new Color(0xe2c15c));
    }

    /** Hanging ears lie over the head, standing ones behind it. */
    private void ears(boolean behind) {
        var hang = look.shape() == Shape.FLOPPY || look.shape() == Shape.CURLY;
        if (hang == behind || look.shape() == Shape.BIRD) return;
        for (var side : List.of(1, -1)) {
            var before = to.getTransform();
            var mirror = new AffineTransform(side, 0, 0, 1, side == 1 ? 0 : EDGE, 0);
            to.transform(mirror);
            if (hang) hanging();
            else standing();
            to.setTransform(before);
        }
    }

    private void hanging() {
        var ear = new Path2D.Double();
        ear.moveTo(150, 106);
        ear.curveTo(96, 96, 70, 158, 82, 226);
        ear.curveTo(88, 262, 116, 258, 124, 222);
        ear.curveTo(130, 186, 136, 150, 160, 118);
        ear.closePath();
        fill(new Area(ear), shaded(look.ears()));
        if (look.shape() != Shape.CURLY) return;
        for (var i = 0; i < 5; i++)
            fill(oval(92 + i % 2 * 18, 130 + i * 26, 22, 20), i % 2 == 0 ? look.ears() : look.coat());
        for (var i = 0; i < 4; i++) fill(oval(140 + i * 22, 100 - i * 4, 24, 22), look.coat());
    }

    private void standing() {
        var cat = look.shape() == Shape.CAT;
        var ear = new Path2D.Double();
        ear.moveTo(cat ? 96 : 118, 178);
        ear.quadTo(cat ? 84 : 92, cat ? 96 : 74, cat ? 98 : 108, cat ? 66 : 50);
        ear.quadTo(150, 84, cat ? 190 : 186, 118);
        ear.closePath();
        fill(new Area(ear), shaded(look.ears()));
        var inside = new Area(ear);
        inside.transform(AffineTransform.getTranslateInstance(-130, -120));
        inside.transform(AffineTransform.getScaleInstance(.55, .6));
        inside.transform(AffineTransform.getTranslateInstance(134, 128));
        fill(inside, new Color(0xd9a79c));
    }

    private void marks() {
        var old = to.getClip();
        to.clip(head);
        switch (look.marks()) {
            case STRIPES -> {
                to.setColor(look.ears().darker());
                to.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                for (var x : List.of(168, 200, 232))
                    to.draw(new QuadCurve2D.Double(x, 84, x, 110, 200 + (x - 200) / 3d, 134));
                for (var y : List.of(190, 214)) {
                    to.draw(new QuadCurve2D.Double(92, y, 118, y, 136, y + 8));
                    to.draw(new QuadCurve2D.Double(308, y, 282, y, 264, y + 8));
                }
            }
            case PATCHES -> {
                fill(oval(150, 150, 52, 58), look.ears());
                fill(oval(268, 214, 30, 40), look.ears().darker());
                fill(oval(232, 108, 26, 20), look.ears().darker());
            }
            case BLAZE -> fill(oval(200, 120, 17, 92), look.mask());
            case NONE -> {}
        }
        to.setClip(old);
    }

    private void muzzle() {
        var cat = look.shape() == Shape.CAT;
        var panting = look.scene() == 1 && !cat;
        if (panting) fill(oval(200, 274, 20, 30), TONGUE);
        fill(oval(182, 236, cat ? 30 : 36, cat ? 24 : 34), look.mask());
        fill(oval(218, 236, cat ? 30 : 36, cat ? 24 : 34), look.mask());
        if (look.marks() == Marks.NONE && !cat) {
            fill(oval(164, 146, 14, 9), look.mask());
            fill(oval(236, 146, 14, 9), look.mask());
        }
        fill(oval(200, cat ? 222 : 216, cat ? 13 : 24, cat ? 9 : 17), cat ? TONGUE.darker() : DARK);
        if (!cat) fill(oval(193, 210, 7, 4), new Color(255, 255, 255, 120));
        to.setColor(DARK);
        to.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        to.draw(new Arc2D.Double(164, cat ? 222 : 228, 36, 28, 200, 150, Arc2D.OPEN));
        to.draw(new Arc2D.Double(200, cat ? 222 : 228, 36, 28, 190, 150, Arc2D.OPEN));
        if (cat) whiskers();
    }

    private void whiskers() {
        to.setStroke(new BasicStroke(1.8f));
        to.setColor(new Color(255, 255, 255, 210));
        for (var i = -1; i <= 1; i++) {
            to.draw(new QuadCurve2D.Double(168, 238 + i * 6, 120, 232 + i * 14, 72, 236 + i * 22));
            to.draw(new QuadCurve2D.Double(232, 238 + i * 6, 280, 232 + i * 14, 328, 236 + i * 22));
        }
    }

    private void beak() {
        var beak = new Path2D.Double();
        beak.moveTo(176, 196);
        beak.quadTo(200, 180, 224, 196);
        beak.quadTo(216, 240, 200, 246);
        beak.quadTo(184, 240, 176, 196);
        fill(new Area(beak), new Color(0xe0a23b));
    }

    private void eyes() {
        var cat = look.shape() == Shape.CAT;
        for (var x : List.of(160, 240)) {
            fill(oval(x, 180, cat ? 21 : 17, cat ? 19 : 18), cat ? new Color(0xa9b659) : new Color(0x4e3220));
            fill(oval(x, 180, cat ? 7 : 11, cat ? 17 : 12), DARK);
            fill(oval(x - 5, 174, 5, 5), Color.WHITE);
        }
    }

    private void fill(Area area, java.awt.Paint paint) {
        to.setPaint(paint);
        to.fill(area);
    }

    /** Lit from above. */
    private static RadialGradientPaint shaded(Color color) {
        var light = mixed(color, Color.WHITE, .14f);
        var dark = mixed(color, Color.BLACK, .2f);
        return new RadialGradientPaint(190, 130, 300, new float[] {0, .45f, 1}, new Color[] {light, color, dark});
    }

    private static Color mixed(Color one, Color other, float share) {
        var left = 1 - share;
        return new Color(
                (one.getRed() * left + other.getRed() * share) / 255,
                (one.getGreen() * left + other.getGreen() * share) / 255,
                (one.getBlue() * left + other.getBlue() * share) / 255);
    }

    private static Area oval(double x, double y, double halfWidth, double halfHeight) {
        return new Area(new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight));
    }
}
