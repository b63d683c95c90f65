package app.tailtown.care;

import app.tailtown.addons.GivenAddOn;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet that hangs at the suite: one for each pet of a stay, plain on paper. */
record KennelSheetPage(StayCarePage care, List<GivenAddOn> addOns) implements Page {

    List<GivenAddOn> addOns(StayCare.OfPet pet) {
        return addOns.stream().filter(a -> a.petId().equals(pet.petId())).toList();
    }

    /** "2 × Extra walk: Fri, Sat, Sun". */
    String said(GivenAddOn addOn, Ui ui) {
        var days = addOn.days().stream()
                .map(d -> ui.words().day(d.day(), care.today()))
                .collect(Collectors.joining(", "));
        return (addOn.quantity() > 1 ? addOn.quantity() + " × " : "") + addOn.addOn() + ": " + days;
    }
}
