package app.tailtown.operators;

import app.tailtown.design.Page;

/**
 * After the password: what else they prove.
 *
 * @param ticket that the password was right
 * @param error key of what is wrong, or empty
 * @param waitSeconds how long to wait; 0 when there is no need
 * @param passkey what a passkey is asked; empty when they have none
 */
record OperatorSecondPage(String ticket, boolean totp, String error, long waitSeconds, String passkey)
        implements Page {}
