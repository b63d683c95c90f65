/** Papers of a household and its pets: brought, looked at, found again, deleted and brought back. */
@NullMarked
package app.tailtown.customers.documents;

import org.jspecify.annotations.NullMarked;
