package app.tailtown.programs.signing;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Visit;
import app.tailtown.platform.Precondition;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at the signature of whatever has one, behind the door: whoever signs and does it wrong is told, also where nobody asks for it. */
@Component
@Order(0)
class SignatureFilter extends OncePerRequestFilter {

    private static final String SIGNED = SignatureFilter.class.getName();

    private final RequestSignatures signatures;
    private final SecurityEvents events;

    SignatureFilter(RequestSignatures signatures, SecurityEvents events) {
        this.signatures = signatures;
        this.events = events;
    }

    /** Whether this request was signed, and rightly. */
    static boolean isSigned(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(SIGNED));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Signature-Input") == null && request.getHeader("Signature") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var program = CurrentVisit.find().filter(Visit::isProgram);
        if (program.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var body = looked(request, program.get());
        request.setAttribute(SIGNED, true);
        chain.doFilter(new Read(request, body), response);
    }

    /** The body, when the signature is right. One that is not is an event: whoever sent it has the program's key, and perhaps no more. */
    private byte[] looked(HttpServletRequest request, Visit program) throws IOException {
        try {
            var body = request.getInputStream().readAllBytes();
            signatures.refuseWrong(request, body, program.id());
            return body;
        } catch (Precondition wrong) {
            events.happenedIn(
                    program.organization().value(),
                    "token:" + program.id(),
                    Kind.SIGNATURE_REFUSED,
                    request.getRequestURI(),
                    Map.of("why", wrong.code()));
            throw wrong;
        }
    }

    /** A request whose body was read already. */
    private static final class Read extends HttpServletRequestWrapper {
        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream left;

        Bytes(ByteArrayInputStream left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return left.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return left.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body was read");
        }
    }
}
