package app.tailtown.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers in a file that somebody else wrote. Whoever reads beyond its end gets an {@link IndexOutOfBoundsException}. */
final class Bytes {

    private final ByteBuffer content;

    Bytes(byte[] content, ByteOrder order) {
        this.content = ByteBuffer.wrap(content).order(order);
    }

    int length() {
        return content.limit();
    }

    int one(int at) {
        return content.get(at) & 0xff;
    }

    int two(int at) {
        return content.getShort(at) & 0xffff;
    }

    int three(int at) {
        return one(at) | one(at + 1) << 8 | one(at + 2) << 16;
    }

    /** A length; one of more than two gigabytes lies beyond the end of everything. */
    int four(int at) {
        var number = content.getInt(at);
        if (number < 0) throw new IndexOutOfBoundsException(at);
        return number;
    }
}
