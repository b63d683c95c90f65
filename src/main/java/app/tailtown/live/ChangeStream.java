package app.tailtown.live;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.identity.StillIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events for whoever works at a resort: {@code change} with the ids of the resorts where something did, {@code still} every three seconds when
 * nothing does. The id of an event is where to go on from.
 */
@Controller
class ChangeStream {

    /** Seconds. Then the browser asks again. */
    private static final int LONGEST = 300;

    private final ChangeFeed feed;
    private final ChangeRows rows;

    private final StillIn stillIn;

    ChangeStream(ChangeFeed feed, ChangeRows rows, StillIn stillIn) {
        this.stillIn = stillIn;
        this.feed = feed;
        this.rows = rows;
    }

    @GetMapping(path = "/changes")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<SseEmitter> changes(
            @RequestParam(defaultValue = "") String after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            @RequestParam(defaultValue = "" + LONGEST) @Min(0) @Max(LONGEST) int seconds,
            HttpServletRequest request) {
        var stream = new SseEmitter(Duration.ofSeconds(seconds).toMillis());
        var listener = new Listener(stream, stillIn.of(request), CurrentVisit.get(), rows.resorts(), System.nanoTime());
        feed.add(listener);
        // Asked after it listens: what comes between is told twice rather than never.
        var missed = rows.changed(listener.resorts(), last.isEmpty() ? after : last);
        feed.tell(listener, missed.isEmpty() ? "still" : "change", missed);
        if (seconds == 0) stream.complete();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }
}
