/**
 * How Tailtown looks: the pieces every page is made of, each a template, with the values they take. It promises one look, two languages and no way to
 * draw an icon, a colour or a state that does not exist.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "platform")
package app.tailtown.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
