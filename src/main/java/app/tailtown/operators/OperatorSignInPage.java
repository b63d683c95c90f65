package app.tailtown.operators;

import app.tailtown.design.Page;

/**
 * The way into the console.
 *
 * @param error key of what is wrong, or empty
 * @param waitSeconds how long to wait; 0 when there is no need
 * @param passkey what a passkey is asked
 */
record OperatorSignInPage(String email, String error, long waitSeconds, String passkey) implements Page {}
