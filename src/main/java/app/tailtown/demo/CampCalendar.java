package app.tailtown.demo;

import app.tailtown.identity.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Fills the days of camp at one resort: regulars first, as their plans would, then whoever else fits. Dogs that board are left in their suites. */
final class CampCalendar {

    private static final int PLANS = 16;
    private static final int WEEKS_BACK = 3;
    private static final int WEEKS_AHEAD = 8;
    private static final int SMALL_GRAMS = 11_500;
    private static final long FIRST_NUMBER = 10_001;

    private final Company company;
    private final Moment moment;
    private final DemoResort place;
    private final LocalDate opened;
    private final Dice dice;
    private final Map<LocalDate, Map<UUID, Integer>> taken = new HashMap<>();
    private final Map<LocalDate, Set<UUID>> there = new HashMap<>();
    private final List<CampDay> days = new ArrayList<>();
    private final List<DemoCamp.Missed> missed = new ArrayList<>();

    CampCalendar(Company company, Moment moment, DemoResort place, LocalDate opened, Dice dice) {
        this.company = company;
        this.moment = moment;
        this.place = place;
        this.opened = opened;
        this.dice = dice;
    }

    DemoCamp of(List<Household> households, List<Booking> bookings) {
        bookings.stream().filter(b -> b.cancelled().isEmpty()).forEach(this::boards);
        var groups = groups();
        var plans = new ArrayList<DemoCamp.Plan>();
        var others = new ArrayList<Household>();
        for (var household : households) {
            if (guests(household, groups).isEmpty()) continue;
            if (plans.size() < PLANS && dice.chance(0.12)) plans.add(plan(household, groups, plans.size() > PLANS - 3));
            else others.add(household);
        }
        // The last two made their plans when one Friday was full already.
        var late = plans.subList(Math.max(0, plans.size() - 2), plans.size());
        plans.subList(0, plans.size() - late.size()).forEach(this::keep);
        for (var day = today().minusWeeks(WEEKS_BACK);
                day.isBefore(today().plusWeeks(WEEKS_AHEAD));
                day = day.plusDays(1)) {
            fill(day, groups, others);
        }
        late.forEach(this::keep);
        return new DemoCamp(groups, plans, numbered(), missed);
    }

    private List<CampDay> numbered() {
        var inOrder = days.stream()
                .sorted(Comparator.comparing(CampDay::at).thenComparing(CampDay::id))
                .toList();
        var numbered = new ArrayList<CampDay>();
        for (var day : inOrder) numbered.add(day.numbered(FIRST_NUMBER + numbered.size()));
        return List.copyOf(numbered);
    }

    private LocalDate today() {
        return moment.today(place.resort());
    }

    private List<DemoCamp.Group> groups() {
        var camp = List.of("Full Day Camp", "Half Day Camp");
        var since = opened.atStartOfDay(place.resort().zone()).toInstant();
        var rates = List.of(dice.id(since), dice.id(since));
        return List.of(
                new DemoCamp.Group(
                        dice.id(since), place, "Small dogs", 0, camp, rates, 24, dice.id(since), 2_600, 3_900),
                new DemoCamp.Group(
                        dice.id(since), place, "Large dogs", 1, camp, rates, 40, dice.id(since), 2_600, 3_900));
    }

    private void boards(Booking booking) {
        var stay = booking.stay();
        for (var day = stay.arrives(); !day.isAfter(stay.departs()); day = day.plusDays(1)) {
            var pets = there.computeIfAbsent(day, _ -> new HashSet<>());
            stay.rooms().forEach(r -> r.pets().forEach(p -> pets.add(p.id())));
        }
    }

    /** Its dogs of one size; the sizes play apart. */
    private List<DemoPet> guests(Household household, List<DemoCamp.Group> groups) {
        var dogs = household.guests("dog", today().minusWeeks(WEEKS_BACK));
        if (dogs.isEmpty()) return List.of();
        var group = group(dogs.getFirst(), groups);
        return dogs.stream().filter(d -> group(d, groups) == group).limit(2).toList();
    }

    private static DemoCamp.Group group(DemoPet dog, List<DemoCamp.Group> groups) {
        return groups.get(dog.weightGrams().map(g -> g < SMALL_GRAMS).orElse(false) ? 0 : 1);
    }

    private DemoCamp.Plan plan(Household household, List<DemoCamp.Group> groups, boolean late) {
        var pets = guests(household, groups);
        var weekdays = dice.pick(
                late
                        ? List.of(List.of(1, 3, 5), List.of(5))
                        : List.of(List.of(2, 4), List.of(1, 3, 5), List.of(2), List.of(1, 2, 3, 4, 5), List.of(3)));
        var starts = today().minusWeeks(dice.between(2, 30));
        var made = at(starts.minusDays(dice.between(2, 9)), LocalTime.of(dice.between(8, 17), dice.between(0, 59)));
        var part = dice.chance(0.25) ? "morning" : "full";
        return new DemoCamp.Plan(
                dice.id(made),
                group(pets.getFirst(), groups),
                household,
                pets,
                weekdays,
                part,
                starts,
                new Booking.Confirmed(made, desk()));
    }

    /** The days of a plan as far as they are booked ahead. */
    private void keep(DemoCamp.Plan plan) {
        for (var day = today().minusWeeks(WEEKS_BACK);
                !day.isAfter(today().plusWeeks(WEEKS_AHEAD));
                day = day.plusDays(1)) {
            if (!plan.weekdays().contains(day.getDayOfWeek().getValue()) || day.isBefore(plan.starts())) continue;
            var booked = earlier(
                    at(day.minusWeeks(WEEKS_AHEAD), LocalTime.of(4, 0)),
                    plan.made().at());
            if (!add(plan.group(), plan.household(), plan.pets(), day, plan.part(), Optional.of(plan.id()), booked)) {
                var full = count(day, plan.group()) + plan.pets().size()
                        > plan.group().places();
                missed.add(new DemoCamp.Missed(plan, day, full));
            }
        }
    }

    /** The plan books when it was made, or when the day came into reach. */
    private static Instant earlier(Instant reach, Instant made) {
        return reach.isAfter(made) ? reach : made;
    }

    private void fill(LocalDate day, List<DemoCamp.Group> groups, List<Household> households) {
        var ahead = Math.max(0, day.toEpochDay() - today().toEpochDay());
        var isFull = day.equals(today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY)));
        var share = isFull ? 1 : usual(day) * Math.exp(-ahead / 12.0);
        for (var tried = 0; tried < (isFull ? 900 : 80); tried++) {
            var household = dice.pick(households);
            var pets = guests(household, groups);
            var group = group(pets.getFirst(), groups);
            if (count(day, group) + pets.size() > group.places() * share) continue;
            var latest = day.isAfter(today()) ? today().minusDays(1) : day.minusDays(1);
            var booked =
                    at(latest.minusDays(dice.between(0, 9)), LocalTime.of(dice.between(8, 17), dice.between(0, 59)));
            var part = dice.chance(0.2) ? "morning" : dice.chance(0.1) ? "afternoon" : "full";
            add(group, household, pets, day, part, Optional.empty(), booked);
        }
    }

    /** How much of a day is taken when it comes. */
    private static double usual(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> 0.35;
            case FRIDAY -> 0.95;
            default -> 0.75;
        };
    }

    private int count(LocalDate day, DemoCamp.Group group) {
        return taken.getOrDefault(day, Map.of()).getOrDefault(group.id(), 0);
    }

    /** False when there is no place, or one of them is there already. */
    private boolean add(
            DemoCamp.Group group,
            Household household,
            List<DemoPet> pets,
            LocalDate day,
            String part,
            Optional<UUID> plan,
            Instant booked) {
        var already = there.computeIfAbsent(day, _ -> new HashSet<>());
        if (pets.stream().anyMatch(p -> already.contains(p.id()))) return false;
        if (count(day, group) + pets.size() > group.places()) return false;
        pets.forEach(p -> already.add(p.id()));
        taken.computeIfAbsent(day, _ -> new HashMap<>()).merge(group.id(), pets.size(), Integer::sum);
        days.add(new CampDay(
                dice.id(booked),
                0,
                group,
                household,
                pets,
                day,
                part,
                plan,
                dice.id(booked),
                new Booking.Confirmed(booked, plan.isPresent() ? "job:plan-camp-ahead" : desk()),
                visits(pets, day, part)));
        return true;
    }

    /** Most come before nine and are fetched after work; a few did not come at all. */
    private List<Booking.Visit> visits(List<DemoPet> pets, LocalDate day, String part) {
        var comes = part.equals("afternoon") ? LocalTime.of(13, 5) : LocalTime.of(7, 10);
        var goes = part.equals("morning") ? LocalTime.of(11, 45) : LocalTime.of(16, 40);
        var in = at(day, comes.plusMinutes(dice.between(0, 100)));
        var out = at(day, goes.plusMinutes(dice.between(0, part.equals("morning") ? 60 : 110)));
        if (in.isAfter(moment.now()) || dice.chance(0.04)) return List.of();
        var left = out.isAfter(moment.now())
                ? Optional.<Booking.Left>empty()
                : Optional.of(new Booking.Left(dice.id(out), out, desk()));
        return pets.stream()
                .map(p -> new Booking.Visit(
                        dice.id(in), p.id(), in, desk(), left.map(l -> new Booking.Left(dice.id(out), l.at(), l.by()))))
                .toList();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(place.resort().zone()).toInstant();
    }

    private String desk() {
        return company.one(Role.FRONT_DESK).actor();
    }
}
