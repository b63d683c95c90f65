package app.tailtown.identity;

import app.tailtown.organizations.Unscoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says of answers that outlive their request whether whoever asked is still in, and as whom: signed out, disabled or with another role counts at once. */
@Service
public class StillIn {

    private final Cookies cookies;
    private final Door door;

    StillIn(Cookies cookies, Door door) {
        this.cookies = cookies;
        this.door = door;
    }

    /** What somebody came in with; there to be asked about again. */
    public static final class Pass {
        private final String hash;
        private final String terminal;

        Pass(byte[] hash, byte[] terminal) {
            this.hash = HexFormat.of().formatHex(hash);
            this.terminal = HexFormat.of().formatHex(terminal);
        }

        byte[] session() {
            return HexFormat.of().parseHex(hash);
        }

        byte[] terminal() {
            return HexFormat.of().parseHex(terminal);
        }

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Pass pass && hash.equals(pass.hash) && terminal.equals(pass.terminal);
        }

        @Override
        public int hashCode() {
            return hash.hashCode();
        }
    }

    public Pass of(HttpServletRequest request) {
        return new Pass(Secrets.hash(cookies.session(request).orElse("")), cookies.terminalHash(request));
    }

    /** Those who are still in, as they would come in now; one question to the database however many they are. */
    @Unscoped
    public Map<Pass, Visit> among(Collection<Pass> passes) {
        if (passes.isEmpty()) return Map.of();
        var in = door.bySessions(passes.stream().distinct().toList());
        in.values().removeIf(Visit::isHalfIn);
        return in;
    }
}
