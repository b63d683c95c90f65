package app.tailtown.guards.planted;

import app.tailtown.platform.Refusal;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operations that are told no in roundabout ways. Abstract, so that nothing makes one. */
@RestController
abstract class KennelApi {

    record NoWater() implements Refusal {}

    record NoFood() implements Refusal {}

    record NoBed() implements Refusal {}

    /** Who knows about beds. */
    interface Beds {
        String bed();
    }

    /** Has none. */
    static class EmptyKennel implements Beds {
        @Override
        public String bed() {
            throw new NoBed().refused();
        }
    }

    private final Beds beds;

    KennelApi(Beds beds) {
        this.beds = beds;
    }

    @GetMapping("/lambda")
    String lambda() {
        return later(() -> {
            throw new NoWater().refused();
        });
    }

    @GetMapping("/reference")
    String reference() {
        return later(KennelApi::food);
    }

    @GetMapping("/interface")
    String behindAnInterface() {
        return beds.bed();
    }

    @GetMapping("/nothing")
    String nothing() {
        return "";
    }

    private static String food() {
        throw new NoFood().refused();
    }

    private static String later(Supplier<String> what) {
        return what.get();
    }
}
