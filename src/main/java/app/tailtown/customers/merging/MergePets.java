package app.tailtown.customers.merging;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pet is to be merged into another one of its household, which is kept. Where nothing is said, the kept one's word holds, or the other's where the kept one
 * says nothing.
 *
 * @param otherId the one that goes
 * @param version of the kept one as it was looked at, and {@code otherVersion} of the other; absent where nobody looked
 * @param name whose holds: {@code kept} or {@code gone}; so are the other choices
 * @param notes {@code both} one after the other, which is what happens where nothing is said
 * @param instructions whose feeding and medication hold from now on; the others stay as earlier versions
 * @param death whose holds where only one of them is said to have died
 */
public record MergePets(
        @NotNull UUID otherId,
        @Nullable Integer version,
        @Nullable Integer otherVersion,
        @Nullable @Pattern(regexp = "kept|gone") String name,
        @Nullable @Pattern(regexp = "kept|gone") String breed,
        @Nullable @Pattern(regexp = "kept|gone") String sex,
        @Nullable @Pattern(regexp = "kept|gone") String altered,
        @Nullable @Pattern(regexp = "kept|gone") String birthDate,
        @Nullable @Pattern(regexp = "kept|gone") String weight,
        @Nullable @Pattern(regexp = "kept|gone") String color,
        @Nullable @Pattern(regexp = "kept|gone|both") String notes,
        @Nullable @Pattern(regexp = "kept|gone") String photo,
        @Nullable @Pattern(regexp = "kept|gone") String instructions,
        @Nullable @Pattern(regexp = "kept|gone") String death) {}
