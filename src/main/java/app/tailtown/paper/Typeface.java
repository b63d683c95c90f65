package app.tailtown.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that lie beside {@code paper/README.md}, in the order in which a letter is looked for. */
enum Typeface {
    TEXT("NotoSans-Regular.ttf"),
    STRONG("NotoSans-Bold.ttf"),
    EMOJI("NotoEmoji-Regular.ttf"),
    HEBREW("NotoSansHebrew-Regular.ttf"),
    ARABIC("NotoSansArabic-Regular.ttf"),
    DEVANAGARI("NotoSansDevanagari-Regular.ttf"),
    SIGNS("DejaVuSans.ttf"),
    HAN("DroidSansFallbackFull.ttf"),
    HANGUL("NanumGothic-Regular.ttf");

    private static final int LAST_LETTER = 0x2FFFF;

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    /** As it is called in {@code paper/paper.css}. */
    String family() {
        return this == STRONG ? TEXT.family() : "paper-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean runsFromTheRight() {
        return this == HEBREW || this == ARABIC;
    }

    int weight() {
        return this == STRONG ? 700 : 400;
    }

    /** Fresh: a font belongs to one document and is closed with it. */
    TrueTypeFont open() {
        try (InputStream bytes = Objects.requireNonNull(Typeface.class.getResourceAsStream("/paper/" + file), file)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // Ligatures would make one letter of several, and searching and copying would not find them. Devanagari is
            // no word without them.
            font.setEnableGsub(this == DEVANAGARI);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("A font of ours cannot be read: " + file, e);
        }
    }

    /** Every code point it has a glyph for. */
    BitSet letters() {
        var letters = new BitSet();
        try (var font = open()) {
            var glyphs = font.getUnicodeCmapLookup();
            for (int letter = ' '; letter <= LAST_LETTER; letter++) {
                if (glyphs.getGlyphId(letter) != 0) letters.set(letter);
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException("A font of ours cannot be read: " + file, e);
        }
    }
}
