package app.tailtown.identity;

import org.springframework.context.ApplicationContext;

/** What is noted each minute is noted now. */
public final class SeenByHand {

    private SeenByHand() {}

    public static void note(ApplicationContext context) {
        context.getBean(Sessions.class).noteSeen();
    }
}
