/**
 * Random operations on a small resort, many at once, against a model in memory that knows nothing of the application's code: each yes must follow from the
 * ones before it, each no must name something that was true, and now and then the database must say exactly what the model says.
 */
@org.jspecify.annotations.NullMarked
package app.tailtown.races.property;
