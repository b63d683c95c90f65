package app.tailtown.web;

import app.tailtown.platform.Refusal;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A "no" of an operation that the database tells by a constraint, so that no call leads to it. The others are found without being named: {@code
 * openapi/refusals.properties} lists both, and is written from the compiled classes.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    Class<? extends Refusal>[] value();
}
