/**
 * Promises one PostgreSQL that is there: the embedded one started, adopted, healed and stopped, or an external one
 * checked. Everybody else gets a {@link javax.sql.DataSource} whose schema is exactly this program's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"installation", "telemetry"})
package app.tailtown.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
