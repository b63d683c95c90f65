package app.tailtown.identity;

import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import org.springframework.stereotype.Component;

/** Whether roles that need a second factor are held to it: everywhere but in the demo, whose accounts are open anyway. */
@Component
class SecondFactorRule {

    private final boolean holds;

    SecondFactorRule(Installation installation) {
        this.holds = installation.kind() != EnvironmentKind.DEMO;
    }

    boolean holds() {
        return holds;
    }
}
