package app.tailtown.web;

import app.tailtown.platform.Precondition;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A body of at most one megabyte: by its declared length before a byte is read, and by counting when no length is declared. */
final class BodyLimit {

    static final long MOST_BYTES = 1_000_000;

    private BodyLimit() {}

    static HttpServletRequest around(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES) throw Precondition.tooLarge();
        return request.getContentLengthLong() >= 0 ? request : new Counted(request);
    }

    private static final class Counted extends HttpServletRequestWrapper {
        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private long read;

        CountedStream(ServletInputStream body) {
            this.body = body;
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
            if (read > MOST_BYTES) throw Precondition.tooLarge();
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
