package app.tailtown.races;

import app.tailtown.races.BenchBrowser.Took;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a front desk does all day, by hand in a real browser, counted in key presses, requests and milliseconds. The world is that of {@code -Dbench.home}
 * and {@code -Dbench.scale}, or a new one of scale 1.
 */
final class JobsBench {

    private static final String HOME = System.getProperty("bench.home", "");
    private static final int TIMES = Integer.getInteger("bench.times", 12);

    private static final int DAYS_AHEAD = 45;
    private static final int NIGHTS = 5;

    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMdd", Locale.US);

    private JobsBench() {}

    static boolean run(Path home) throws Exception {
        if (System.getProperty("bench.scale") == null) System.setProperty("bench.scale", "1");
        try (var app = AppProcess.ready(HOME.isEmpty() ? home : Path.of(HOME));
                var demo = DemoDesk.of(app);
                var browser = BenchBrowser.at(app)) {
            browser.signIn(app.person("front-desk"));
            print("camp-check-in", 3, 1, campDogs(demo), dog -> lets(browser, dog));
            print("family-check-in", 2, 2, families(demo), family -> family(browser, demo, family));
            print("phone-booking", 25, 30, callers(demo), caller -> books(browser, demo, caller));
            return Bench.kept(app.invariants());
        }
    }

    /** The middle one of what each took, and how many could not be done so. */
    private static <T> void print(String job, int hands, int requests, List<T> all, Function<T, Took> work) {
        var took = new ArrayList<Took>();
        for (var one : all) {
            Bench.say(job + " " + one);
            try {
                took.add(work.apply(one));
            } catch (TimeoutError e) {
                Bench.say("Not done: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
            }
        }
        Figure.lower("jobs-" + job + "-not-done", "count", all.size() - took.size(), 0)
                .print();
        if (took.isEmpty()) return;
        took.sort(Comparator.comparing(Took::hands));
        Figure.lower("jobs-" + job + "-hands", "count", middle(took).hands(), hands)
                .print();
        Figure.lower("jobs-" + job + "-hands-most", "count", took.getLast().hands(), hands)
                .print();
        took.sort(Comparator.comparing(Took::requests));
        Figure.lower("jobs-" + job + "-requests", "count", middle(took).requests(), requests)
                .print();
        took.sort(Comparator.comparing(Took::millis));
        Figure.lower("jobs-" + job + "-time", "ms", middle(took).millis(), 1_000)
                .print();
    }

    private static Took middle(List<Took> took) {
        return took.get(took.size() / 2);
    }

    /** A dog by its name and its visit. */
    private record Guest(String name, String href, UUID pet, UUID service) {}

    /** Those who lack nothing: whoever does is not let in but told so. */
    private static List<Guest> campDogs(DemoDesk demo) {
        return demo
                .sql()
                .sql("""
                select min(p.name) as name, '/camp-visits/' || v.id as href, min(p.id::text)::uuid as pet, min(v.service_id::text)::uuid as service from camp_pet_visit d join camp_visit v on v.organization_id = d.organization_id and v.id = d.visit_id
                  join pet p on p.organization_id = d.organization_id and p.id = d.pet_id
                 where v.organization_id = ? and v.resort_id = ? and v.day = ? and v.live and d.checked_in_at is null
                 group by v.id having count(*) = 1 order by v.id limit ?""")
                .params(demo.organization(), demo.desk().resort(), demo.today(), TIMES * 10)
                .query(Guest.class)
                .list()
                .stream()
                .filter(dog -> isAdmitted(demo, dog.pet(), dog.service(), demo.today(), 1))
                .limit(TIMES)
                .toList();
    }

    /** Three letters are typed before anything counts. */
    private static Took lets(BenchBrowser browser, Guest dog) {
        browser.open("/");
        browser.press("/");
        browser.type(dog.name().substring(0, Math.min(3, dog.name().length())));
        var row = "#find-list [data-deed='" + dog.href() + "/check-in']";
        browser.page().locator(row).first().waitFor();
        browser.begin();
        while (browser.page().locator(row + "[aria-selected=true]").count() == 0) browser.press("ArrowDown");
        browser.press("Control+Enter");
        browser.page().locator("[data-toast]").waitFor();
        return browser.took();
    }

    /** A stay of several by where it stands, and who comes. */
    private record Family(String href, UUID service, UUID[] pets) {}

    private static List<String> families(DemoDesk demo) {
        return demo
                .sql()
                .sql("""
                select '/reservations/' || r.id as href, min(r.service_id::text)::uuid as service, array_agg(s.pet_id) as pets from reservation r join pet_stay s on s.organization_id = r.organization_id and s.reservation_id = r.id
                 where r.organization_id = ? and r.resort_id = ? and r.arrives_on = ? and s.arrives_on = r.arrives_on and s.checked_in_at is null and s.no_show_at is null
                   and not exists (select from hold h where h.organization_id = r.organization_id and h.reservation_id = r.id and h.held_until is not null)
                   and not exists (select from cancellation x where x.organization_id = r.organization_id and x.reservation_id = r.id and x.undone_at is null)
                 group by r.id having count(*) > 1 order by r.id limit ?""")
                .params(demo.organization(), demo.desk().resort(), demo.today(), TIMES * 10)
                .query((row, _) -> new Family(row.getString("href"), row.getObject("service", UUID.class), (UUID[])
                        row.getArray("pets").getArray()))
                .list()
                .stream()
                .filter(family -> Arrays.stream(family.pets())
                        .allMatch(pet -> isAdmitted(demo, pet, family.service(), demo.today(), 1)))
                .map(Family::href)
                .limit(TIMES)
                .toList();
    }

    private static Took family(BenchBrowser browser, DemoDesk demo, String stay) {
        browser.open("/resorts/" + demo.desk().resort() + "/today?all=true");
        var button = "#arrivals .guest:has(a[href='" + stay + "']) .guest-act :is(a, button)";
        browser.page().locator(button).first().waitFor();
        browser.begin();
        browser.click(button);
        var all = "main form .button--primary";
        browser.page().locator(all + ", [data-toast]").first().waitFor();
        if (browser.page().url().contains("/check-in")) browser.click(all);
        browser.page().locator("[data-toast]").waitFor();
        browser.page().waitForURL("**/today**");
        return browser.took();
    }

    /** A household with two of one kind, by a name that nobody else has: the demo has thirteen of some. */
    private record Caller(String name, String id, UUID[] pets) {}

    /** "und pai": among thousands many are called Underhill, and few of them Paige. */
    private static String shortly(String name) {
        var words = name.split(" ", -1);
        return Stream.of(words[words.length - 1], words[0])
                .map(word -> word.substring(0, Math.min(3, word.length())))
                .collect(Collectors.joining(" "));
    }

    /** Those whose pets have every proof for the stay: whoever lacks one is not booked, but told so. */
    private static List<Caller> callers(DemoDesk demo) {
        return demo
                .sql()
                .sql("""
                select c.name, c.id::text as id, array_agg(p.id) as pets from customer c join pet p on p.organization_id = c.organization_id and p.customer_id = c.id
                 where c.organization_id = ? and c.deleted_at is null and c.banned_at is null and p.deleted_at is null and p.deceased_on is null
                   and not exists (select from customer o where o.organization_id = c.organization_id and o.name = c.name and o.id <> c.id)
                   and exists (select from reservation r where r.organization_id = c.organization_id and r.customer_id = c.id)
                   and not exists (select from reservation r where r.organization_id = c.organization_id and r.customer_id = c.id and r.departs_on >= current_date)
                 group by c.id, c.name having count(*) = 2 and count(distinct p.species_id) = 1 order by c.id limit ?""")
                .params(demo.organization(), TIMES * 40)
                .query((row, _) -> new Caller(row.getString("name"), row.getString("id"), (UUID[])
                        row.getArray("pets").getArray()))
                .list()
                .stream()
                .filter(caller -> Arrays.stream(caller.pets())
                        .allMatch(pet -> isAdmitted(
                                demo, pet, demo.desk().boarding(), demo.today().plusDays(DAYS_AHEAD), NIGHTS)))
                .limit(TIMES)
                .toList();
    }

    private static boolean isAdmitted(DemoDesk demo, UUID pet, UUID service, LocalDate arrives, int days) {
        var reply = demo.desk()
                .api()
                .get("/api/v1/pets/%s/compliance?serviceId=%s&resortId=%s&arrives=%s&departs=%s"
                        .formatted(pet, service, demo.desk().resort(), arrives, arrives.plusDays(days)));
        return reply.status() == 200 && !reply.body().contains("\"met\":false");
    }

    /** The month and the day, and the year where it is another one; a date is left by way of its year and its calendar. */
    private static void date(BenchBrowser browser, String field, LocalDate day) {
        var page = browser.page();
        Supplier<Boolean> isIn =
                () -> Boolean.TRUE.equals(page.evaluate("f => document.activeElement.name === f", field));
        for (var i = 0; i < 6 && !isIn.get(); i++) browser.press("Tab");
        browser.type(MONTH_AND_DAY.format(day));
        for (var i = 0; i < 4 && isIn.get(); i++) browser.press("Tab");
    }

    /** By keys alone, from Today to the stay. */
    private static Took books(BenchBrowser browser, DemoDesk demo, Caller caller) {
        var page = browser.page();
        var arrives = demo.today().plusDays(DAYS_AHEAD);
        browser.open("/");
        browser.begin();
        browser.press("n");
        page.locator("#booking input[type=search]").waitFor();
        browser.type(shortly(caller.name()));
        var found = page.locator("#found a[href*='" + caller.id() + "']");
        found.first().waitFor();
        browser.press("Tab");
        Supplier<Boolean> isThere =
                () -> (boolean) page.evaluate("id => (document.activeElement.href ?? '').includes(id)", caller.id());
        for (var i = 0; i < 12 && !isThere.get(); i++) browser.press("ArrowDown");
        browser.press("Enter");
        page.locator("#book").waitFor();
        date(browser, "arrives", arrives);
        date(browser, "departs", arrives.plusDays(NIGHTS));
        // The price of all nights stands there to be read out; one that is booked for another price is asked about.
        page.locator("#book .button--primary:has-text('" + NIGHTS + " nights')").waitFor();
        browser.press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/reservations/[0-9a-f-]{36}"));
        return browser.took();
    }
}
