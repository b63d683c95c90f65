package app.tailtown.admission.vaccinations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vaccination as somebody tells of it. What nobody knows stays empty.
 *
 * @param validUntil its last good day as it is written on the proof; without it, it follows from product and dose, or is unknown
 * @param clinicName the vet; empty when unknown
 */
record KeepVaccination(
        @NotNull UUID immunizationTypeId,
        @Nullable UUID productId,
        @Nullable LocalDate administeredOn,
        @Nullable LocalDate validUntil,
        @Size(max = 120) String clinicName,
        @Size(max = 40) String clinicPhone,
        @Size(max = 120) String clinicPlace,
        @Size(max = 500) String note) {

    KeepVaccination {
        clinicName = clinicName == null ? "" : clinicName;
        clinicPhone = clinicPhone == null ? "" : clinicPhone;
        clinicPlace = clinicPlace == null ? "" : clinicPlace;
        note = note == null ? "" : note;
    }
}
