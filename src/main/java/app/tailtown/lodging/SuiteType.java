package app.tailtown.lodging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A price and size class of suites, the company's own words. */
public record SuiteType(
        SuiteTypeId id,
        int version,
        String name,
        String description,
        int position,
        @Nullable Instant deletedAt) {}
