package app.tailtown.guards.planted;

import org.springframework.web.bind.annotation.RestController;

/** Writes past every service. Abstract, so that nothing makes one. */
@RestController
abstract class WritingController {

    private final Bowls bowls;

    WritingController(Bowls bowls) {
        this.bowls = bowls;
    }

    void fill() {
        bowls.fill();
    }
}
