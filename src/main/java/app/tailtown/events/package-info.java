/**
 * What concerns the safety of a company: who came in or was refused, what was given and taken. Anybody says that it happened; it is in the log at once and in
 * the company's table a second later. It promises that saying so fails nobody, that no attack fills the table, and that no line of the log is forged.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "web", "organizations", "jobs"})
package app.tailtown.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
