package app.tailtown.files;

import app.tailtown.files.Developed.Shelved;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document on the shelf already; its row is written by {@link FileCabinet#keep}.
 *
 * @param picture how it looks; null when nobody could draw it
 */
public record Prepared(
        UUID id,
        String name,
        String mediaType,
        Shelved content,
        @Nullable Developed picture) {}
