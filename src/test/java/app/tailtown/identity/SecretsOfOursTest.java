package app.tailtown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sessions, keys, links and codes that come from here cannot be guessed; that they come from nowhere else is a rule of the house. */
class SecretsOfOursTest {

    private static final int MANY = 10_000;

    @Test
    void asvs_11_5_1_a_secret_has_two_hundred_and_fifty_six_bits_and_each_falls_either_way() {
        var all = Stream.generate(Secrets::next).limit(MANY).toList();

        assertThat(all).doesNotHaveDuplicates().allSatisfy(s -> assertThat(s).matches("[A-Za-z0-9_-]{43}"));
        var bits = all.stream()
                .map(s -> BitSet.valueOf(Base64.getUrlDecoder().decode(s)))
                .toList();
        // Six standard deviations of a fair coin.
        var off = 6 * Math.sqrt(MANY) / 2;
        assertThat(IntStream.range(0, 256)
                        .mapToLong(bit -> bits.stream().filter(b -> b.get(bit)).count()))
                .allSatisfy(set -> assertThat(set - MANY / 2.0).isBetween(-off, off));
    }
}
