package app.tailtown.backups;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflate at its fastest, behind the length of what was packed: what is full of zeros, as much of a database is, becomes next to nothing. */
final class Packing {

    private Packing() {}

    static byte[] pack(byte[] plain) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(plain);
            deflater.finish();
            var packed = new ByteArrayOutputStream(plain.length / 4 + 64);
            packed.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(plain.length).array());
            var some = new byte[64 * 1024];
            while (!deflater.finished()) packed.write(some, 0, deflater.deflate(some));
            return packed.toByteArray();
        }
    }

    /** Only of what {@link #pack} made. */
    static byte[] unpack(byte[] packed) {
        var plain = new byte[ByteBuffer.wrap(packed).getInt()];
        try (var inflater = new Inflater()) {
            inflater.setInput(Arrays.copyOfRange(packed, Integer.BYTES, packed.length));
            var at = 0;
            while (at < plain.length) {
                var more = inflater.inflate(plain, at, plain.length - at);
                if (more == 0) throw new IllegalStateException("Packed shorter than it says");
                at += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IllegalStateException("Packed by somebody else", e);
        }
    }
}
