package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.web.Typed;

/**
 * Asks where a link shall go.
 *
 * @param isMailed whether mail leaves this installation at all
 * @param isDone whether somebody has asked
 */
record ForgottenPage(boolean isMailed, boolean isDone, Typed typed) implements Page {}
