package app.tailtown.terminals;

import app.tailtown.design.Page;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.EvenWithoutSecondFactor;
import app.tailtown.identity.OpenToAll;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Languages;
import app.tailtown.web.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People who share a terminal take turns: a name, and the PIN. At any other browser there is nothing of it. */
@Controller
@RequestMapping("/terminal")
class TurnPages {

    private static final String WHY_OPEN =
            "nobody can be signed in before taking a turn; the key of a trusted terminal is asked for";
    private static final int MOST_OF_A_PIN = 6;

    private final Turns turns;
    private final Languages languages;

    TurnPages(Turns turns, Languages languages) {
        this.turns = turns;
        this.languages = languages;
    }

    @GetMapping
    @OpenToAll(WHY_OPEN)
    @Nullable
    Page show(@RequestParam(defaultValue = "/") String to, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var spot = turns.spot(request);
        if (spot.isEmpty()) return elsewhere(to, response);
        return turns.page(spot.get(), Optional.empty(), OwnPath.of(to, "/"), "", request);
    }

    @PostMapping
    @OpenToAll(WHY_OPEN)
    @Nullable
    Page take(
            @RequestParam(required = false) @Nullable UUID staff,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var spot = turns.spot(request);
        if (spot.isEmpty()) return elsewhere(to, response);
        var error = attempt(spot.get(), staff, pin, request, response);
        if (!error.isEmpty()) {
            response.setStatus(422);
            return turns.page(spot.get(), Optional.ofNullable(staff), OwnPath.of(to, "/"), error, request);
        }
        response.sendRedirect(OwnPath.of(to, "/"));
        return null;
    }

    /** The same for the page that covered itself: what was typed under it stays. */
    @PostMapping("/unlock")
    @OpenToAll(WHY_OPEN)
    ResponseEntity<String> unlock(
            @RequestParam UUID staff,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest request,
            HttpServletResponse response) {
        var spot = turns.spot(request);
        var error = spot.isEmpty() ? "gone" : attempt(spot.get(), staff, pin, request, response);
        if (error.isEmpty()) return ResponseEntity.noContent().build();
        var said = languages.of(request).text("terminal.error." + error);
        return ResponseEntity.unprocessableContent()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(said);
    }

    /** Whoever is in makes room: from now on nothing is done on their name. */
    @PostMapping("/switch")
    @OpenToAll("whoever is locked out makes room all the same")
    void makeRoom(@RequestParam(defaultValue = "/") String to, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        turns.giveUp(request, response);
        response.sendRedirect(OwnPath.andBack("/terminal", OwnPath.of(to, "/")));
    }

    /** Somebody types or moves about on a page without asking for another. Answers who is in, so that a page of somebody else notices. */
    @PostMapping("/awake")
    @EvenWithoutSecondFactor
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<String> awake() {
        return ResponseEntity.ok(CurrentVisit.get().id().toString());
    }

    private String attempt(
            Spot spot, @Nullable UUID staff, String pin, HttpServletRequest request, HttpServletResponse response) {
        if (staff == null) return "nobody";
        return pin.length() > MOST_OF_A_PIN ? "wrong" : turns.take(spot, staff, pin, request, response);
    }

    private static @Nullable Page elsewhere(String to, HttpServletResponse response) throws IOException {
        var own = OwnPath.of(to, "/");
        var back = own.equals("/") ? "" : "?to=" + URLEncoder.encode(own, StandardCharsets.UTF_8);
        response.sendRedirect("/sign-in" + back);
        return null;
    }
}
