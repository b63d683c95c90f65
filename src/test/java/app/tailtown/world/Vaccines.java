package app.tailtown.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A vaccine that is required, and proofs of it, as a manager and the desk say it over HTTP. */
public final class Vaccines {

    private Vaccines() {}

    public static void require(
            Api manager, UUID vaccine, UUID service, String strictness, String enforcedAt, LocalDate from) {
        var set = manager.post(
                "/api/v1/requirements",
                Map.of(
                        "immunizationTypeId", vaccine,
                        "serviceId", service,
                        "strictness", strictness,
                        "enforcedAt", enforcedAt,
                        "waitDays", 0,
                        "from", from.toString()));
        assertThat(set.status()).as(set.body()).isEqualTo(201);
    }

    /** Verified, and good through a day; its id. */
    public static String prove(Api desk, UUID pet, UUID vaccine, String until) {
        var told = desk.post(
                "/api/v1/pets/" + pet + "/vaccinations", Map.of("immunizationTypeId", vaccine, "validUntil", until));
        desk.post("/api/v1/vaccinations/" + told.at("/id") + "/verification", Map.of("seenOnPaper", true));
        return told.at("/id");
    }
}
