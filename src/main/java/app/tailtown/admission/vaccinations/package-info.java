/** What a pet was vaccinated with: told of, proved, decided about, taken back. */
@NullMarked
package app.tailtown.admission.vaccinations;

import org.jspecify.annotations.NullMarked;
