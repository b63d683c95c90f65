package app.tailtown.staff;

import app.tailtown.design.Page;

/**
 * A link was used, or is too old: what somebody with an old invitation reads.
 *
 * @param canSend whether a new one may be asked for by mail
 */
record LinkGonePage(boolean canSend) implements Page {}
