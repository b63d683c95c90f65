package app.tailtown.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tailtown.platform.FieldsRefused;
import app.tailtown.world.Pixels;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures from strangers, before and while they are unpacked. */
class BarePictureTest {

    private static MediaKind kind(byte[] content) {
        return MediaKind.of(content).orElseThrow();
    }

    private static BufferedImage shown(byte[] content) {
        var bare = BarePicture.of(kind(content), content);
        return Darkroom.upright(PictureDecoder.decode(kind(content), bare), bare.turn());
    }

    private static FieldsRefused.Wrong refused(byte[] content) {
        var no = catchThrowableOfType(FieldsRefused.class, () -> shown(content));
        assertThat(no).isNotNull();
        assertThat(no.wrong()).hasSize(1);
        assertThat(no.wrong().getFirst().field()).isEqualTo("file");
        return no.wrong().getFirst();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] webp(int width, int height) {
        return Darkroom.webp(Pixels.picture(width, height));
    }

    /** Where the green row at the top of the picture is after turning, seen at three places inside. */
    @ParameterizedTest
    @CsvSource({
        "1, 240, 160, TOP",
        "2, 240, 160, TOP",
        "3, 240, 160, BOTTOM",
        "4, 240, 160, BOTTOM",
        "5, 160, 240, LEFT",
        "6, 160, 240, RIGHT",
        "7, 160, 240, RIGHT",
        "8, 160, 240, LEFT"
    })
    void a_picture_stands_as_the_camera_was_held(int turn, int width, int height, String green) {
        var image = shown(Pixels.fromAPhone(240, 160, turn));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        var found = switch (green) {
            case "TOP" -> image.getRGB(width / 4, 4);
            case "BOTTOM" -> image.getRGB(width / 4, height - 5);
            case "LEFT" -> image.getRGB(4, height / 4);
            default -> image.getRGB(width - 5, height / 4);
        };
        assertThat(new Color(found).getGreen()).isGreaterThan(200);
        assertThat(new Color(found).getRed()).isLessThan(100);
        var middle = new Color(image.getRGB(width / 2 + 3, height / 2 + 3));
        assertThat(middle.getGreen()).isLessThan(100);
    }

    @Test
    void where_a_picture_was_taken_is_gone() {
        var sent = Pixels.fromAPhone(240, 160, 6);
        assertThat(text(sent)).contains("Exif", "GPS 41.5868N", "Pixel 9");
        assertThat(text(BarePicture.of(MediaKind.JPEG, sent).content())).doesNotContain("Exif", "GPS", "Pixel");
        for (var size : PictureSize.values()) {
            var print = text(Darkroom.webp(Darkroom.print(shown(sent), size)));
            assertThat(print).startsWith("RIFF").doesNotContain("EXIF", "Exif", "XMP", "ICCP", "GPS", "Pixel");
        }
    }

    @Test
    void what_hangs_behind_a_picture_is_cut_off() {
        for (var honest : new byte[][] {Pixels.jpeg(40, 30), Pixels.png(40, 30), webp(40, 30)}) {
            var page = "<html><script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
            var both = Arrays.copyOf(honest, honest.length + page.length);
            System.arraycopy(page, 0, both, honest.length, page.length);
            assertThat(text(BarePicture.of(kind(both), both).content())).doesNotContain("script");
            assertThat(shown(both).getWidth()).isEqualTo(40);
        }
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_by_its_header() {
        var began = System.nanoTime();
        var no = refused(Pixels.pngThatClaims(30_000, 30_000));
        assertThat(no.key()).isEqualTo("picture-too-large");
        assertThat(no.arguments()).containsExactly(30_000, 30_000, 50, 20_000);
        assertThat(refused(Pixels.pngThatClaims(20_001, 1)).key()).isEqualTo("picture-too-large");
        assertThat(refused(Pixels.pngThatClaims(-1, 5)).key()).isEqualTo("picture-broken");
        assertThat(refused(Pixels.pngThatClaims(0, 5)).key()).isEqualTo("picture-broken");
        assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
    }

    /** 300 megabytes in 600 kilobytes; the heap of the tests has room for it, so the time tells. */
    @Test
    void what_is_packed_a_thousandfold_is_not_unpacked() {
        var bomb = Pixels.bomb(300_000_000);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(text(BarePicture.of(MediaKind.PNG, bomb).content())).doesNotContain("zTXt");
        var began = System.nanoTime();
        assertThat(shown(bomb).getWidth()).isEqualTo(64);
        assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {0x7fffffff, 0x7ffffff8, -1, -13})
    void a_piece_that_says_it_is_longer_than_any_is_refused(int length) {
        var png = Pixels.png(4, 4);
        java.nio.ByteBuffer.wrap(png).putInt(33, length);
        assertThat(refused(png).key()).isEqualTo("picture-broken");
    }

    @Test
    void a_picture_that_ends_too_early_is_refused() {
        for (var whole : new byte[][] {Pixels.jpeg(400, 300), Pixels.png(400, 300), webp(400, 300)}) {
            for (var part : new double[] {.2, .5, .99}) {
                var cut = Arrays.copyOf(whole, (int) (whole.length * part));
                assertThat(refused(cut).key()).isEqualTo("picture-broken");
            }
        }
    }

    @Test
    void a_page_and_a_drawing_with_script_are_no_pictures() {
        for (var other : new String[] {
            "<html><script>alert(1)</script>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "GIF89a/*<script>*/",
            "BM......"
        }) {
            assertThat(MediaKind.of(other.getBytes(StandardCharsets.US_ASCII))).isEmpty();
        }
    }

    /** Whatever somebody changed in it, the answer is a picture or a refusal. */
    @Test
    void a_picture_with_broken_bytes_breaks_nothing() {
        var chance = new Random(7);
        for (var whole : new byte[][] {Pixels.fromAPhone(64, 48, 6), Pixels.png(64, 48), webp(64, 48)}) {
            for (var i = 0; i < 400; i++) {
                var changed = whole.clone();
                for (var n = 0; n < 1 + i % 5; n++) {
                    changed[8 + chance.nextInt(changed.length - 8)] = (byte) chance.nextInt(256);
                }
                try {
                    if (MediaKind.of(changed).isPresent()) {
                        assertThat(shown(changed)).isNotNull();
                    }
                } catch (FieldsRefused no) {
                    assertThat(no.wrong().getFirst().key()).startsWith("picture-");
                }
            }
        }
    }

    @Test
    void each_size_shows_what_it_should_and_none_is_larger_than_it_was() {
        var image = shown(Pixels.jpeg(4500, 3000));
        assertThat(image.getWidth()).isEqualTo(2250);
        var small = Darkroom.print(image, PictureSize.SMALL);
        assertThat(small.getWidth()).isEqualTo(96);
        assertThat(small.getHeight()).isEqualTo(96);
        var large = Darkroom.print(image, PictureSize.LARGE);
        assertThat(large.getWidth()).isEqualTo(2048);
        assertThat(large.getHeight()).isEqualTo(1365);
        assertThat(Darkroom.print(shown(webp(50, 20)), PictureSize.LARGE).getWidth())
                .isEqualTo(50);
    }
}
