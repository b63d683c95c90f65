package app.tailtown.demo;

import app.tailtown.identity.Role;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The companies of the demo: two, and at a larger scale more of the large kind. Their ids never change, so that a later start recognises them. */
final class Companies {

    static final Instant FOUNDED = Instant.parse("2019-03-04T15:00:00Z");
    private static final String DOG_BOARDING = "Indoor Suite Boarding";
    private static final Optional<String> DOGS = Optional.of("dog");

    private static final SuiteKind COZY =
            new SuiteKind("Cozy Run", "Indoor run for small dogs", 2, DOGS, 15, DOG_BOARDING, List.of(40, 32));
    private static final SuiteKind CLASSIC =
            new SuiteKind("Classic Run", "Indoor run with a raised cot", 2, DOGS, 0, DOG_BOARDING, List.of(46, 38));
    private static final SuiteKind GRAND = new SuiteKind(
            "Grand Run", "Wide run for families and large dogs", 3, DOGS, 0, DOG_BOARDING, List.of(54, 44, 38));
    private static final SuiteKind GARDEN = new SuiteKind(
            "Garden Suite", "With a door to its own patch of grass", 3, DOGS, 0, DOG_BOARDING, List.of(64, 50, 44));
    private static final SuiteKind VIP = new SuiteKind(
            "VIP Suite",
            "A room with a bed, a camera and day camp",
            4,
            Optional.empty(),
            0,
            "VIP Suite Boarding",
            List.of(82, 60, 52, 45));
    private static final SuiteKind CAT_CONDO = new SuiteKind(
            "Cat Condo",
            "Three levels and a window",
            3,
            Optional.of("cat"),
            12,
            "Cat Cabana Boarding",
            List.of(28, 18, 14));

    private static final int SEED = 20_190_304;
    private static final int CREEK_HOUSEHOLDS = 11_000;
    private static final int LAKESIDE_HOUSEHOLDS = 800;

    private final Dice dice;
    private final UUID roving;
    private final Scale scale;

    private Companies(int seed, Scale scale) {
        this.dice = Dice.of(seed);
        this.roving = dice.id(FOUNDED);
        this.scale = scale;
    }

    /** What every demo has: Cedar Creek, which opens the account that Harbor Paws shares. */
    static List<Company> small() {
        return all(Scale.SMALL);
    }

    static List<Company> all(Scale scale) {
        var first = new Companies(SEED, scale);
        var further = IntStream.range(1, scale.companies()).mapToObj(i -> new Companies(SEED + i, scale).further(i));
        return Stream.concat(Stream.of(first.cedarCreek(), first.harborPaws()), further)
                .toList();
    }

    /** Like Cedar Creek, with accounts of its own. */
    private Company further(int number) {
        var like = cedarCreek(number, "creek-" + (number + 1) + ".example");
        return new Company(
                like.id(),
                like.slug() + "-" + (number + 1),
                like.name() + " " + (number + 1),
                like.kinds(),
                like.resorts(),
                like.colleagues());
    }

    private Company cedarCreek() {
        return cedarCreek(0, "cedar-creek.example");
    }

    private Company cedarCreek(int number, String domain) {
        var creek = resort("Cedar Creek", "Des Moines, Iowa", "(515) 555-0100", "America/Chicago");
        var lakeside = resort("Cedar Creek Lakeside", "Frisco, Colorado", "(970) 555-0100", "America/Denver");
        var team = new Team(domain);
        team.add(Role.OWNER, "Margaret Ellison", "owner", "en");
        team.add(Role.MANAGER, "Priya Raman", "manager", "en");
        team.add(Role.FRONT_DESK, "Sam Okafor", "front-desk", "en");
        team.add(Role.KENNEL, "Luis Ortega", "kennel", "es");
        team.add(Role.READ_ONLY, "Beth Lindqvist", "read-only", "en");
        team.addAt(lakeside, Role.FRONT_DESK, "Kayla Nguyễn", "lakeside-front-desk");
        if (number == 0) team.addRoving(true);
        return new Company(
                new OrganizationId(dice.id(FOUNDED)),
                "cedar-creek",
                "Cedar Creek Pet Resorts",
                List.of(COZY, CLASSIC, GRAND, GARDEN, VIP, CAT_CONDO),
                List.of(creek(creek, number), lakeside(lakeside, number)),
                List.copyOf(team.colleagues));
    }

    private DemoResort creek(Resort resort, int number) {
        var households = scale.households(CREEK_HOUSEHOLDS);
        return new DemoResort(
                resort, households, scale.days(number), "des-moines", iowa(), 100, 4, creekSuites(), true);
    }

    private DemoResort lakeside(Resort resort, int number) {
        var households = scale.households(LAKESIDE_HOUSEHOLDS);
        var areaCodes = List.of("970", "720");
        return new DemoResort(
                resort, households, scale.days(number), "lakeside", areaCodes, 115, 3, lakesideSuites(), true);
    }

    private Company harborPaws() {
        var harbor = resort("Harbor Paws", "Portland, Maine", "(207) 555-0100", "America/New_York");
        var team = new Team("harbor-paws.example");
        team.add(Role.OWNER, "Tom Hallowell", "owner", "en");
        team.add(Role.MANAGER, "Aisha Diallo", "manager", "en");
        team.add(Role.FRONT_DESK, "Grace Kim", "front-desk", "en");
        team.add(Role.KENNEL, "Ben Novák", "kennel", "en");
        team.add(Role.READ_ONLY, "Ruth Feldman", "read-only", "en");
        team.addRoving(false);
        return new Company(
                new OrganizationId(dice.id(FOUNDED)),
                "harbor-paws",
                "Harbor Paws",
                List.of(CLASSIC, VIP, CAT_CONDO),
                List.of(new DemoResort(
                        harbor, 30, scale.days(0), "harbor", List.of("207"), 120, 1, harborSuites(), false)),
                List.copyOf(team.colleagues));
    }

    private static List<String> iowa() {
        return List.of("515", "641", "712", "319", "563", "402", "816", "507");
    }

    private static List<DemoResort.Block> creekSuites() {
        return List.of(
                new DemoResort.Block(COZY, "Bark Street", "B", 28),
                new DemoResort.Block(CLASSIC, "North Wing", "N", 32),
                new DemoResort.Block(CLASSIC, "South Wing", "S", 30),
                new DemoResort.Block(GRAND, "Grand Hall", "G", 24),
                new DemoResort.Block(GARDEN, "Garden Row", "R", 16),
                new DemoResort.Block(VIP, "The Lodge", "V", 12),
                new DemoResort.Block(CAT_CONDO, "Cat Cabana", "C", 24));
    }

    private static List<DemoResort.Block> lakesideSuites() {
        return List.of(
                new DemoResort.Block(CLASSIC, "Dock", "D", 10),
                new DemoResort.Block(GRAND, "Boathouse", "H", 4),
                new DemoResort.Block(VIP, "The Point", "P", 4),
                new DemoResort.Block(CAT_CONDO, "Crow’s Nest", "C", 6));
    }

    private static List<DemoResort.Block> harborSuites() {
        return List.of(
                new DemoResort.Block(CLASSIC, "Wharf", "W", 6),
                new DemoResort.Block(VIP, "Captain’s Row", "K", 3),
                new DemoResort.Block(CAT_CONDO, "Cat Loft", "L", 3));
    }

    private Resort resort(String name, String city, String phone, String zone) {
        return new Resort(
                new ResortId(dice.id(FOUNDED)),
                1,
                name,
                city,
                phone,
                ZoneId.of(zone),
                Currency.getInstance("USD"),
                LocalTime.NOON);
    }

    private final class Team {
        private final List<Company.Colleague> colleagues = new ArrayList<>();
        private final String domain;

        Team(String domain) {
            this.domain = domain;
        }

        void add(Role role, String name, String mailbox, String language) {
            colleagues.add(new Company.Colleague(
                    dice.id(FOUNDED),
                    dice.id(FOUNDED),
                    name,
                    mailbox + "@" + domain,
                    language,
                    role,
                    Optional.empty(),
                    true));
        }

        void addAt(Resort only, Role role, String name, String mailbox) {
            colleagues.add(new Company.Colleague(
                    dice.id(FOUNDED),
                    dice.id(FOUNDED),
                    name,
                    mailbox + "@" + domain,
                    "en",
                    role,
                    Optional.of(only),
                    true));
        }

        /** Works for both companies and chooses between them after the sign-in. */
        void addRoving(boolean opensAccount) {
            colleagues.add(new Company.Colleague(
                    roving,
                    dice.id(FOUNDED),
                    "Jordan Rivera",
                    "jordan.rivera@two-resorts.example",
                    "en",
                    Role.MANAGER,
                    Optional.empty(),
                    opensAccount));
        }
    }
}
