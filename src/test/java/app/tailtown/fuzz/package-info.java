/** Calls every operation of the API document with what is right, at the edge and hostile, and looks at each answer; the same seed makes the same calls. */
@org.jspecify.annotations.NullMarked
package app.tailtown.fuzz;
