package app.tailtown.booking.whynot;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why nothing is free, for programs. */
@RestController
@RequestMapping("/api/v1")
class ExplanationApi {

    private final Explanations explanations;

    ExplanationApi(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping("/resorts/{resort}/availability/explanation")
    @Requires(Permission.RESERVATIONS_VIEW)
    Explanation explain(
            @PathVariable UUID resort,
            @RequestParam LocalDate arrives,
            @RequestParam LocalDate departs,
            @RequestParam(defaultValue = "") List<UUID> petIds) {
        return explanations.of(
                new ResortId(resort),
                arrives,
                departs,
                petIds.stream().distinct().toList());
    }
}
