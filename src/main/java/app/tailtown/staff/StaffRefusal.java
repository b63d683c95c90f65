package app.tailtown.staff;

import app.tailtown.platform.ConstraintRefusals;
import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every "no" of this module. */
sealed interface StaffRefusal extends Refusal {

    /** A company keeps somebody who owns all of it. */
    record LastOwner(List<Remedy> remedies) implements StaffRefusal {}

    /** Whoever has more than oneself is changed by somebody who has as much. */
    record HasMoreThanYou(String name) implements StaffRefusal {
        @Override
        public int status() {
            return 403;
        }
    }

    /** An address is one person. */
    record WorksHereAlready(String name, List<Remedy> remedies) implements StaffRefusal {}

    /** Nobody shuts themselves out. */
    record NotYourself() implements StaffRefusal {}

    /** Another role has this name. */
    record RoleNamedTwice(String name) implements StaffRefusal {}

    /** A role goes once nobody has it. */
    record RoleIsHeld(List<Remedy> remedies) implements StaffRefusal {}

    /** What PostgreSQL says no to. */
    @Configuration(proxyBeanMethods = false)
    class ByConstraint {
        @Bean
        static ConstraintRefusals staffRefusals() {
            var open = List.of(Remedy.go("open-staff", List.of(), StaffPage.PATH));
            return () -> Map.of("last_owner", new LastOwner(open), "role_is_held", new RoleIsHeld(open));
        }
    }
}
