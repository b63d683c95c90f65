/**
 * Who may come in, and what each may do: accounts, people's places in a company, roles, sessions, tokens, and the door of every route. It promises
 * that a route without a rule lets nobody in, and that a change of a person's rights counts from the very next request.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "installation", "vault", "web", "design", "organizations", "events"})
package app.tailtown.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
