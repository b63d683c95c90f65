package app.tailtown.web;

import app.tailtown.platform.Refusal;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every "no" that the operations of an API may give, as the sealed types that hold them: the API document lists their codes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    Class<? extends Refusal>[] value();
}
