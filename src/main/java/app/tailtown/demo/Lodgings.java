package app.tailtown.demo;

import app.tailtown.organizations.Resort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The suites of a company, their types and what a night costs. */
record Lodgings(List<Type> types, List<Suite> suites, List<Rate> rates) {

    record Type(UUID id, SuiteKind kind) {}

    record Suite(UUID id, Resort resort, Type type, String name, String area, int position) {}

    /**
     * @param perNight minor units for the first pet, the second, and so on
     */
    record Rate(UUID id, Resort resort, Type type, List<Long> perNight) {

        long of(int pet) {
            return perNight.get(Math.min(pet, perNight.size() - 1));
        }
    }

    static Lodgings of(Company company, Instant since, Dice dice) {
        var types =
                company.kinds().stream().map(k -> new Type(dice.id(since), k)).toList();
        var suites = new ArrayList<Suite>();
        var rates = new ArrayList<Rate>();
        for (var place : company.resorts()) {
            for (var block : place.blocks()) {
                var type = types.stream()
                        .filter(t -> t.kind() == block.kind())
                        .findFirst()
                        .orElseThrow();
                if (rates.stream().noneMatch(r -> r.resort() == place.resort() && r.type() == type)) {
                    rates.add(new Rate(dice.id(since), place.resort(), type, prices(place, block.kind())));
                }
                for (int i = 1; i <= block.count(); i++) {
                    suites.add(new Suite(
                            dice.id(since), place.resort(), type, block.prefix() + i, block.area(), suites.size()));
                }
            }
        }
        return new Lodgings(types, List.copyOf(suites), List.copyOf(rates));
    }

    /** Whole dollars, as on a price list. */
    private static List<Long> prices(DemoResort place, SuiteKind kind) {
        return kind.perNight().stream()
                .map(dollars -> Math.round(dollars * place.pricePercent() / 100.0) * 100)
                .toList();
    }

    List<Suite> at(DemoResort place) {
        return suites.stream().filter(s -> s.resort() == place.resort()).toList();
    }

    Rate rate(Suite suite) {
        return rates.stream()
                .filter(r -> r.resort() == suite.resort() && r.type() == suite.type())
                .findFirst()
                .orElseThrow();
    }
}
