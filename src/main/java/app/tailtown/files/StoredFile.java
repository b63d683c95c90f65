package app.tailtown.files;

import java.util.UUID;

/**
 * A file that is kept.
 *
 * @param name as it was called where it came from
 * @param mediaType by what it holds
 */
public record StoredFile(UUID id, String name, String mediaType, int bytes) {}
