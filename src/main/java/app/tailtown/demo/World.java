package app.tailtown.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All of one company, made up without a database: the same for the same company and moment, ids and times included. */
record World(
        Company company,
        Moment moment,
        Lodgings lodgings,
        List<Household> households,
        List<Booking> bookings,
        List<OutOfService> outOfService,
        List<Shot.Clinic> clinics,
        List<Shot> shots,
        DemoCamp camp) {

    private static final int CAMP_FROM = 100;

    record OutOfService(UUID id, UUID let, Stay.Closure closure, String reason, Instant since) {}

    /** Everything bookable stands since then, and somebody had time to book before the past that is told began. */
    LocalDate opened() {
        return opened(company, moment);
    }

    private static LocalDate opened(Company company, Moment moment) {
        var past =
                company.resorts().stream().mapToInt(DemoResort::pastDays).max().orElse(0);
        return LocalDate.ofInstant(moment.now(), ZoneOffset.UTC)
                .minusYears(2)
                .minusDays(past)
                .withDayOfMonth(1);
    }

    static World of(Company company, Moment moment) {
        var dice = Dice.of(company.id().value().getLeastSignificantBits());
        var opened = opened(company, moment).atStartOfDay(ZoneOffset.UTC).toInstant();
        var lodgings = Lodgings.of(company, opened, dice.fork());
        var maker = new Households(company, moment, dice.fork());
        var reasons = DemoWords.readGroups("texts").getOrDefault("closure", List.of());
        var households = new ArrayList<Household>();
        var bookings = new ArrayList<Booking>();
        var outOfService = new ArrayList<OutOfService>();
        for (var place : company.resorts()) {
            var theirs = maker.at(place);
            var plan = new OccupancyPlan(
                    lodgings.at(place), theirs, moment.today(place.resort()), place.pastDays(), dice.fork());
            var stays = plan.fill(place.closures());
            households.addAll(theirs);
            bookings.addAll(new Bookings(company, lodgings, moment, dice.fork()).of(stays));
            for (var closure : plan.closures()) {
                var since = earlier(
                        moment.now(), place.resort().turnoverOn(closure.from().minusDays(3)));
                outOfService.add(new OutOfService(
                        dice.id(since),
                        dice.id(since),
                        closure,
                        reasons.get(outOfService.size() % reasons.size()),
                        since));
            }
        }
        return furnished(company, moment, lodgings, households, bookings, outOfService);
    }

    /** By dice of their own, so that nothing before them changes. */
    private static World furnished(
            Company company,
            Moment moment,
            Lodgings lodgings,
            List<Household> households,
            List<Booking> bookings,
            List<OutOfService> outOfService) {
        var shots = new Shots(moment, bookings, Dice.of(company.id().value().getMostSignificantBits() + 1));
        return new World(
                company,
                moment,
                lodgings,
                List.copyOf(households),
                List.copyOf(bookings),
                List.copyOf(outOfService),
                shots.clinics(),
                shots.of(households),
                camp(company, moment, households, bookings));
    }

    /** Only a resort of hundreds has day camp; by dice of its own too. */
    private static DemoCamp camp(Company company, Moment moment, List<Household> households, List<Booking> bookings) {
        var dice = Dice.of(company.id().value().getMostSignificantBits() + 2);
        var place = company.resorts().getFirst();
        if (place.households() < CAMP_FROM) return DemoCamp.NONE;
        var theirs = households.stream().filter(h -> h.home() == place).toList();
        return new CampCalendar(company, moment, place, opened(company, moment), dice).of(theirs, bookings);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
