package app.tailtown.demo;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a pet of the made-up world looks like in its photo. Few enough that each is drawn once and shown by all who look alike.
 *
 * @param coat colour of most of it
 * @param mask of the muzzle, the brows and the chest
 * @param ears colour of the ears
 * @param scene which of the backdrops and faces, 0 to {@value #SCENES} - 1
 */
record PetLooks(Shape shape, Color coat, Color mask, Color ears, Marks marks, int scene) {

    static final int SCENES = 3;

    /** Of the head and the ears. */
    enum Shape {
        FLOPPY,
        POINTED,
        CURLY,
        CAT,
        BIRD
    }

    /** What is drawn over the coat. */
    enum Marks {
        NONE,
        STRIPES,
        PATCHES,
        BLAZE
    }

    private record Fur(int coat, int mask, int ears, Marks marks) {}

    private static final Fur PLAIN = new Fur(0x9a7b5c, 0xc9b29a, 0x7a5f46, Marks.NONE);

    private static final Map<String, Fur> FURS = Map.ofEntries(
            Map.entry("black", new Fur(0x35322f, 0x4a4643, 0x24211f, Marks.NONE)),
            Map.entry("yellow", new Fur(0xe3c48d, 0xf3e3c3, 0xcfa968, Marks.NONE)),
            Map.entry("chocolate", new Fur(0x6a4530, 0x85604a, 0x4f3222, Marks.NONE)),
            Map.entry("golden", new Fur(0xd29a50, 0xeccb98, 0xb67c36, Marks.NONE)),
            Map.entry("brindle", new Fur(0x8a6643, 0x54402d, 0x4c3826, Marks.STRIPES)),
            Map.entry("tricolor", new Fur(0x3a3431, 0xf4efe8, 0xa8703e, Marks.BLAZE)),
            Map.entry("white", new Fur(0xf1ede6, 0xfffdf8, 0xdcd2c4, Marks.NONE)),
            Map.entry("cream", new Fur(0xeeddbf, 0xfaf1de, 0xdcc49c, Marks.NONE)),
            Map.entry("red", new Fur(0xa9592f, 0xd39a72, 0x854120, Marks.NONE)),
            Map.entry("blue merle", new Fur(0x99a2ab, 0xf0eeea, 0x4d545c, Marks.PATCHES)),
            Map.entry("black and tan", new Fur(0x32302f, 0xb4793f, 0x232120, Marks.NONE)),
            Map.entry("fawn", new Fur(0xc9a273, 0x4a3f38, 0x5a4a3e, Marks.NONE)),
            Map.entry("gray tabby", new Fur(0x9b9a94, 0xe4e1da, 0x7c7b75, Marks.STRIPES)),
            Map.entry("orange", new Fur(0xd98d45, 0xf5dfc0, 0xc1742f, Marks.STRIPES)),
            Map.entry("tuxedo", new Fur(0x2f2d2c, 0xf7f4ef, 0x242221, Marks.BLAZE)),
            Map.entry("calico", new Fur(0xf3ede3, 0xfffaf2, 0xd1803c, Marks.PATCHES)),
            Map.entry("seal point", new Fur(0xe6d8c3, 0x5a4436, 0x4a382d, Marks.NONE)),
            Map.entry("tortoiseshell", new Fur(0x4a3a30, 0xb7743c, 0x392c24, Marks.PATCHES)),
            Map.entry("gray", new Fur(0x97938e, 0xd8d4ce, 0x7b7772, Marks.NONE)),
            Map.entry("brown", PLAIN));

    private static final List<String> CURLY =
            List.of("doodle", "poo", "poodle", "shih tzu", "havanese", "schnauzer", "yorkshire");

    private static final Set<String> POINTED = Set.of(
            "french bulldog",
            "german shepherd dog",
            "german shepherd mix",
            "chihuahua",
            "border collie",
            "siberian husky",
            "pembroke welsh corgi",
            "pomeranian",
            "boston terrier",
            "shiba inu",
            "doberman pinscher",
            "blue heeler",
            "australian shepherd");

    /** Always the same of the same pet; none where nobody would know what it is. */
    static Optional<PetLooks> of(DemoPet pet) {
        var fur = FURS.getOrDefault(pet.color(), PLAIN);
        return shape(pet)
                .map(shape -> new PetLooks(
                        shape,
                        new Color(fur.coat()),
                        new Color(fur.mask()),
                        new Color(fur.ears()),
                        fur.marks(),
                        Math.floorMod(pet.id().hashCode(), SCENES)));
    }

    private static Optional<Shape> shape(DemoPet pet) {
        var breed = pet.breed().orElse("").toLowerCase(Locale.ROOT);
        return switch (pet.species()) {
            case "cat" -> Optional.of(Shape.CAT);
            case "dog" -> Optional.of(dog(breed));
            default -> breed.equals("bird") ? Optional.of(Shape.BIRD) : Optional.empty();
        };
    }

    private static Shape dog(String breed) {
        if (CURLY.stream().anyMatch(breed::contains)) return Shape.CURLY;
        return POINTED.contains(breed) ? Shape.POINTED : Shape.FLOPPY;
    }
}
