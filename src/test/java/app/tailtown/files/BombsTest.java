package app.tailtown.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Papers;
import java.io.IOException;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Small files that unpack to huge ones. How long each takes is measured by {@code bin/bench bombs}. */
class BombsTest {

    private static final long MOST = 64_000_000;
    private static final int PACKED = 300_000_000;

    /** They are what they say without it, and what they hold too much is never unpacked. */
    private static final Set<String> CUT_OFF = Set.of("png-longer-than-it-says", "png-profile");

    @Test
    void asvs_5_2_3_no_bomb_takes_more_than_64_megabytes_and_none_is_opened() {
        var all = new SoftAssertions();
        for (var blast : Blast.all(PACKED)) {
            all.assertThat(blast.refused()).as(blast.name()).isNotEqualTo(CUT_OFF.contains(blast.name()));
            all.assertThat(blast.allocated()).as(blast.name()).isLessThan(MOST);
        }
        all.assertAll();
    }

    @Test
    void an_honest_document_is_drawn() throws IOException {
        LimitedFilter.install();
        assertThat(PdfFirstPage.drawn(Papers.withScript())).isPresent();
        assertThat(PdfFirstPage.drawn(Papers.withScans())).isPresent();
    }
}
