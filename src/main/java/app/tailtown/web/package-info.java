/**
 * How the house speaks HTTP: pages and the shell around them, the id of each request, and the one place where a "no" or a fault becomes an answer. It
 * promises that nothing leaves without that id and that no stack trace leaves at all.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform", "design"})
package app.tailtown.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
