/**
 * What is written to households: messages that other modules open in the transaction of what they tell, written when they are due, sent outside any
 * transaction and tried until they are taken. It promises that nothing that was committed goes untold, that a message is the same in every try, and that
 * none is called sent that no mail server took.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "telemetry",
            "platform",
            "installation",
            "web",
            "design",
            "organizations",
            "identity",
            "jobs"
        })
package app.tailtown.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
