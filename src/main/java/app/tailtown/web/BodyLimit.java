package app.tailtown.web;

import app.tailtown.platform.Precondition;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * A body of at most one megabyte, or of a document where one may come in: by its declared length before a byte is read, and by counting when no length is
 * declared. Only a document may come in parts, which nobody could count, so it has to declare its length.
 */
final class BodyLimit {

    static final long MOST_BYTES = 1_000_000;

    /** A file of ten mebibytes and what stands around it. */
    static final long MOST_BYTES_OF_UPLOAD = 11_000_000;

    private BodyLimit() {}

    static HttpServletRequest around(HttpServletRequest request, boolean isUpload)
            throws HttpMediaTypeNotSupportedException {
        var length = request.getContentLengthLong();
        var most = isUpload ? MOST_BYTES_OF_UPLOAD : MOST_BYTES;
        if (length > most) throw Precondition.tooLarge();
        if (comesInParts(request)) {
            if (!isUpload) throw new HttpMediaTypeNotSupportedException("multipart");
            if (length < 0) throw Precondition.tooLarge();
        }
        return length >= 0 ? request : new Counted(request, most);
    }

    private static boolean comesInParts(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long most;
        private long read;

        CountedStream(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var some = body.read(into, offset, length);
            if (some > 0) count(some);
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > most) throw Precondition.tooLarge();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
