package app.tailtown.booking.today;

import app.tailtown.booking.ReservationId;
import app.tailtown.customers.PetId;
import app.tailtown.design.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One animal on a sheet.
 *
 * @param stay null for whoever comes for the day only
 * @param area what it stands under: part of the house or its group; empty where nobody named any
 * @param place its suites
 * @param phone of who is called about it; empty where that is not on the sheet
 * @param when the hour it comes or goes, or what is known of it; empty when nobody said
 * @param until the day it leaves; empty for whoever goes home on the same day
 * @param marks what is missing before it may come in; to be fed, to be medicated, or that nobody knows
 */
public record SheetLine(
        @Nullable ReservationId stay,
        PetId petId,
        String area,
        String place,
        String pet,
        String family,
        String number,
        String phone,
        List<Warning> warnings,
        List<String> marks,
        String when,
        String until) {}
