package app.tailtown.platform;

import java.util.Map;

/** What a module says when PostgreSQL refuses for one of its constraints: by the constraint's name. Each module may declare one as a bean. */
@FunctionalInterface
public interface ConstraintRefusals {
    Map<String, Refusal> byConstraint();
}
