package app.tailtown.golive.boxes;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An item of the checklist.
 *
 * @param number from 1
 */
public record Item(int number, String title, List<Box> boxes) {

    public Item {
        boxes = List.copyOf(boxes);
    }

    public static Item of(int number, String title, Box... boxes) {
        return new Item(number, title, List.of(boxes));
    }

    /**
     * A box in its place.
     *
     * @param id by which people and records name it: {@code 5.3} is the third of item 5
     */
    public record Placed(String id, Item item, Box box) {}

    public Stream<Placed> placed() {
        return IntStream.range(0, boxes.size()).mapToObj(i -> new Placed(number + "." + (i + 1), this, boxes.get(i)));
    }
}
