/**
 * Work that nobody waits for: durable, once for the whole installation however many processes run, and for each company bound to it. It promises that a
 * job that failed is tried again and that one company's failure does not keep the others waiting.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"telemetry", "platform", "organizations"})
package app.tailtown.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
