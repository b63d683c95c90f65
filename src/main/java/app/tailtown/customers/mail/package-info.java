/** What a household wants no mail of. */
@NullMarked
package app.tailtown.customers.mail;

import org.jspecify.annotations.NullMarked;
