package app.tailtown.admission.rules;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The evaluation of a pet that counts: the latest that was not taken back.
 *
 * @param conditions under which it passed; empty where there are none
 */
public record LatestEvaluation(UUID id, LocalDate heldOn, boolean passed, String conditions) {}
