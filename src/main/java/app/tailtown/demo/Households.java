package app.tailtown.demo;

import app.tailtown.demo.Household.Address;
import app.tailtown.demo.Household.Ban;
import app.tailtown.demo.Household.Member;
import app.tailtown.demo.Household.Phone;
import app.tailtown.identity.Role;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up the households of a company. */
final class Households {

    /** How many of a hundred come from where; the keys of the name lists. */
    private static final Map<String, Integer> ORIGINS = Map.of(
            "american", 56,
            "latino", 19,
            "vietnamese", 3,
            "chinese", 4,
            "korean", 2,
            "indian", 4,
            "west-african", 4,
            "east-african", 2,
            "arabic", 3,
            "european", 3);

    private static final int MINUTES_A_DAY = 60 * 24;

    /** From 555-0100 on, in an order in which neighbours have no neighbouring numbers: a prime, so that each comes once. */
    private static final int LINES = 9_900;

    private static final int SCATTERED = 7_919;
    private static final Set<Integer> NOT_THESE = Set.of(1212, 4334);

    /** One household of so many was written down twice. */
    private static final int TWICE = 150;

    private final Map<String, List<String>> given = DemoWords.readGroups("given-names");
    private final Map<String, List<String>> family = DemoWords.readGroups("family-names");
    private final Map<String, List<String>> texts = DemoWords.readGroups("texts");
    private final List<String> streets =
            DemoWords.read("streets").stream().map(r -> r.getField(0)).toList();
    private final List<NamedCsvRecord> towns = DemoWords.read("towns");
    private final Company company;
    private final Moment moment;
    private final Dice dice;
    private final Pets pets;
    private int phones = 0;

    Households(Company company, Moment moment, Dice dice) {
        this.company = company;
        this.moment = moment;
        this.dice = dice;
        this.pets = new Pets(moment, dice.fork());
    }

    List<Household> at(DemoResort place) {
        var all = IntStream.range(0, place.households())
                .mapToObj(i -> household(place, i))
                .collect(Collectors.toCollection(ArrayList::new));
        for (var i = TWICE; i < all.size(); i += TWICE) all.set(i, again(all.get(i), all.get(i - 1)));
        return List.copyOf(all);
    }

    /** Somebody wrote them down once more: the same person and phone, in another writing and without the rest. */
    private Household again(Household household, Household known) {
        var person = known.people().getFirst();
        var digits = person.phones().getFirst().number().replaceAll("\\D", "").replaceFirst("^1(?=\\d{10}$)", "");
        var phone = new Phone(
                dice.id(household.since()),
                digits.substring(0, 3) + "." + digits.substring(3, 6) + "." + digits.substring(6));
        var same = new Member(
                dice.id(household.since()), person.given(), person.family(), Optional.empty(), List.of(phone), true);
        return new Household(
                household.id(),
                household.home(),
                household.since(),
                known.language(),
                household.address(),
                "",
                List.of(same),
                Optional.empty(),
                household.pets());
    }

    private Household household(DemoResort place, int number) {
        var longest = MINUTES_A_DAY * Math.max(365 * 6, place.pastDays() + 365);
        var since = moment.now().minus(Duration.ofMinutes(dice.between(MINUTES_A_DAY * 150, longest)));
        var origin = dice.pick(given.keySet().stream().toList(), ORIGINS::get);
        var speaksSpanish = origin.equals("latino") && dice.chance(0.6);
        return new Household(
                dice.id(since),
                place,
                since,
                speaksSpanish ? "es" : "en",
                address(place),
                dice.chance(0.12) ? dice.pick(words("customer")) : "",
                people(place, origin, since),
                banned(place, number, since),
                pets.of(since));
    }

    private Address address(DemoResort place) {
        var town = dice.pick(towns.stream()
                .filter(t -> t.getField("area").equals(place.area()))
                .toList());
        var street = dice.between(100, 9899) + " " + dice.pick(streets);
        return new Address(street, town.getField("city"), town.getField("region"), town.getField("postalCode"));
    }

    private List<Member> people(DemoResort place, String origin, Instant since) {
        var count = dice.pick(List.of(1, 2, 3, 4), n -> 55 / (n * n));
        var name = dice.pick(family.getOrDefault(origin, List.of()));
        var people = new ArrayList<Member>();
        while (people.size() < count) {
            var first = dice.pick(given.getOrDefault(origin, List.of()));
            var isNew = people.stream().noneMatch(p -> p.given().equals(first));
            var differs = !people.isEmpty() && dice.chance(0.15);
            var last = differs ? dice.pick(family.getOrDefault("american", List.of())) : name;
            if (isNew) people.add(person(place, first, last, people.size(), since));
        }
        return List.copyOf(people);
    }

    private Member person(DemoResort place, String first, String last, int position, Instant since) {
        var email = dice.chance(position == 0 ? 0.88 : 0.4)
                ? Optional.of(mailbox(first) + "." + mailbox(last) + dice.between(2, 98) + "@"
                        + dice.pick(List.of("example.com", "example.org", "example.net")))
                : Optional.<String>empty();
        var numbers = new ArrayList<Phone>();
        var lines = position == 0 ? dice.between(1, 2) : dice.between(0, 1);
        for (int i = 0; i < lines; i++) numbers.add(new Phone(dice.id(since), phone(place)));
        return new Member(dice.id(since), first, last, email, List.copyOf(numbers), position == 0 || dice.chance(0.85));
    }

    /**
     * Each its own. The exchange 555 serves no household anywhere in North America; 555-0100 to 555-0199 would be kept for made-up people for good, but is too few
     * for a town, and with a few numbers for all everybody looked like somebody else. So any line of 555 but directory assistance, 555-1212, and 555-4334.
     */
    private String phone(DemoResort place) {
        var areas = place.areaCodes();
        var area = areas.get(phones % areas.size());
        var number = 100 + (int) ((long) (phones++ / areas.size()) * SCATTERED % LINES);
        while (NOT_THESE.contains(number)) number = 100 + (int) ((long) (phones++ / areas.size()) * SCATTERED % LINES);
        var line = String.format(Locale.ROOT, "%04d", number);
        return switch (dice.between(0, 4)) {
            case 0 -> area + "-555-" + line;
            case 1 -> "+1 " + area + " 555 " + line;
            default -> "(" + area + ") 555-" + line;
        };
    }

    private static String mailbox(String name) {
        return Normalizer.normalize(
                        name.replace("ł", "l")
                                .replace("Ł", "L")
                                .replace("ø", "o")
                                .replace("Đ", "D"),
                        Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Three in a resort of hundreds, one in a small one. */
    private Optional<Ban> banned(DemoResort place, int number, Instant since) {
        var reasons = words("ban");
        var every = place.households() / Math.max(1, Math.min(reasons.size(), place.households() / 30));
        if (number % every != every / 2) return Optional.empty();
        var at = since.plus(Duration.between(since, moment.now()).dividedBy(2));
        return Optional.of(
                new Ban(at, company.one(Role.MANAGER).actor(), reasons.get(number / every % reasons.size())));
    }

    private List<String> words(String kind) {
        return texts.getOrDefault(kind, List.of());
    }
}
