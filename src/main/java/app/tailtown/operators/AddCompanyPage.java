package app.tailtown.operators;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.web.Typed;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** A new company, its first resort, its owner. */
record AddCompanyPage(Typed typed) implements Page {

    List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(z -> z.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .map(z -> Option.of(z, z.replace('_', ' ')))
                .toList();
    }

    List<Option> currencies() {
        return Stream.of("USD", "CAD", "MXN", "EUR", "GBP", "AUD", "NZD")
                .map(c -> Option.of(c, c + " " + Currency.getInstance(c).getSymbol()))
                .toList();
    }

    List<Option> languages() {
        return List.of(Option.of("en", "English"), Option.of("es", "Español"));
    }
}
