package app.tailtown.alarms;

import app.tailtown.design.Page;

/**
 * Whether an alert reached somebody.
 *
 * @param secret of the link
 * @param address to whom the mail went; empty when the link is not good any more
 * @param isDone whether it was pressed just now
 */
record AlertTestPage(String secret, String address, boolean isDone) implements Page {

    String path() {
        return TestAlarms.PATH + secret;
    }
}
