package app.tailtown.staff;

import app.tailtown.design.Page;
import app.tailtown.identity.SecondFactors;
import app.tailtown.web.Typed;

/**
 * Asks whether it is still them.
 *
 * @param passkey what a passkey is asked; empty when they have none
 */
record ProofPage(SecondFactors.Has has, String passkey, Typed typed) implements Page {}
