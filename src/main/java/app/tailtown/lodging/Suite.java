package app.tailtown.lodging;

import app.tailtown.organizations.ResortId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit of lodging.
 *
 * @param area where it stands, in the company's own words
 * @param maximumPets how many pets of one household it takes
 * @param speciesId null when it takes any
 * @param weightLimitGrams of all its pets together; null when there is no limit
 */
public record Suite(
        SuiteId id,
        int version,
        ResortId resortId,
        SuiteTypeId suiteTypeId,
        String suiteType,
        String name,
        String area,
        int position,
        int maximumPets,
        @Nullable UUID speciesId,
        @Nullable Integer weightLimitGrams,
        @Nullable Instant deletedAt) {}
