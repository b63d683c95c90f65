package app.tailtown.terminals;

import app.tailtown.identity.Cookies;
import app.tailtown.identity.Entrance;
import app.tailtown.identity.Pins;
import app.tailtown.platform.Ids;
import app.tailtown.web.CurrentPlace;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets whoever knows their PIN take the terminal over. */
@Service
class Turns {

    /** Who was in last at this browser; no secret. */
    private static final String WHO = "terminal-who";

    private final Pins pins;
    private final Spots spots;
    private final Entrance entrance;
    private final Cookies cookies;

    Turns(Pins pins, Spots spots, Entrance entrance, Cookies cookies) {
        this.pins = pins;
        this.spots = spots;
        this.entrance = entrance;
        this.cookies = cookies;
    }

    /** Answers nothing when they are in, else the key of what is wrong. */
    String take(Spot spot, UUID who, String pin, HttpServletRequest request, HttpServletResponse response) {
        var secret = cookies.terminal(request).orElseThrow();
        return switch (pins.attempt(secret, who, pin)) {
            case Pins.Outcome.Wrong() -> "wrong";
            case Pins.Outcome.TooOften() -> "too-often";
            case Pins.Outcome.TooLongAgo() -> "too-long-ago";
            case Pins.Outcome.Right(var account, var organization) -> {
                if (!entrance.openByPin(account, organization, request, response)) yield "wrong";
                cookies.keepTerminal(response, secret);
                cookies.keepChoice(response, CurrentPlace.COOKIE, spot.resort().toString());
                cookies.keepChoice(response, WHO, who.toString());
                yield "";
            }
        };
    }

    /** Somebody else takes their turn. */
    void giveUp(HttpServletRequest request, HttpServletResponse response) {
        entrance.standUp(request, response);
        cookies.keepChoice(response, WHO, "nobody");
    }

    Optional<Spot> spot(HttpServletRequest request) {
        return spots.of(request);
    }

    PickerPage page(Spot spot, Optional<UUID> chosen, String to, String error, HttpServletRequest request) {
        return new PickerPage(
                spot,
                spots.people(request),
                chosen.or(() -> last(request)).orElse(null),
                to,
                error,
                error.isEmpty() ? whyOut(request) : "");
    }

    /** That a terminal locks itself is nothing to tell. */
    private String whyOut(HttpServletRequest request) {
        var why = entrance.whyOut(request);
        return why.endsWith(".idle") || why.endsWith(".too-long") ? "" : why;
    }

    private static Optional<UUID> last(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(WHO))
                .map(Cookie::getValue)
                .filter(v -> v.matches(Ids.SHAPE))
                .map(UUID::fromString)
                .findFirst();
    }
}
