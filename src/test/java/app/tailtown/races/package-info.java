/** What happens when many want the same at once, and when machines die meanwhile: every race with the control that shows it would be lost without its guard. */
@org.jspecify.annotations.NullMarked
package app.tailtown.races;
