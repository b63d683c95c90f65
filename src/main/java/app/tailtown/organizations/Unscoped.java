package app.tailtown.organizations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * A transaction that belongs to no company, such as a sign-in. It can reach nothing but the functions of schema {@code platform}: inside it every
 * statement on a company's table is an error. The catalogue test lists who may carry it.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(label = Unscoped.LABEL)
public @interface Unscoped {
    String LABEL = "unscoped";
}
