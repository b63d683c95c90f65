package app.tailtown.terminals;

import java.util.UUID;

/**
 * A terminal, as whoever stands at it sees it before anybody is in.
 *
 * @param organization whose it is
 * @param company its name
 * @param resort where it stands
 * @param place the name of that
 */
record Spot(UUID id, String name, UUID organization, String company, UUID resort, String place) {}
