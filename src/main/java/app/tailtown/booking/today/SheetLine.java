package app.tailtown.booking.today;

import app.tailtown.design.Warning;
import java.util.List;

/**
 * One animal on a sheet.
 *
 * @param area what it stands under: part of the house or its group; empty where nobody named any
 * @param place its suites
 * @param phone of who is called about it; empty where that is not on the sheet
 * @param when the hour it comes or goes, or what is known of it; empty when nobody said
 * @param until the day it leaves; empty for whoever goes home on the same day
 * @param marks what is missing before it may come in; to be fed, to be medicated, or that nobody knows
 */
record SheetLine(
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
