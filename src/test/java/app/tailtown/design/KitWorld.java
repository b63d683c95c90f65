package app.tailtown.design;

import app.tailtown.platform.Money;
import app.tailtown.platform.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

/** The made-up resort that the kit shows, in one language. */
public record KitWorld(Locale locale) {

    static final Path STATIC = Path.of("src/main/resources/static");

    private record Desk(String name, String language, String company, List<Place> places) implements Viewer {
        @Override
        public boolean may(String permission) {
            return true;
        }
    }

    public String t(String english, String spanish) {
        return locale.getLanguage().equals("es") ? spanish : english;
    }

    static Words words(Locale locale) {
        var design = new ResourceBundleMessageSource();
        design.setBasename("messages/design");
        design.setDefaultEncoding("UTF-8");
        design.setFallbackToSystemLocale(false);
        var nav = new StaticMessageSource();
        nav.setParentMessageSource(design);
        Map.of(
                        "today",
                        "Today",
                        "customers",
                        "Customers",
                        "reservations",
                        "Reservations",
                        "suites",
                        "Suites",
                        "settings",
                        "Settings")
                .forEach((key, word) -> nav.addMessage("nav." + key, Words.ENGLISH, word));
        Map.of(
                        "today",
                        "Hoy",
                        "customers",
                        "Clientes",
                        "reservations",
                        "Reservas",
                        "suites",
                        "Alojamientos",
                        "settings",
                        "Ajustes")
                .forEach((key, word) -> nav.addMessage("nav." + key, Words.SPANISH, word));
        return new Words(nav, locale.getLanguage().equals("es") ? Words.SPANISH : Words.ENGLISH);
    }

    Ui ui(String path, @Nullable Toast toast) {
        var places = List.of(
                place("Cedar Creek", "Des Moines", "America/Chicago"),
                place("Cedar Creek West", "Waukee", "America/Chicago"));
        var nav = List.of(
                new NavItem(10, "nav.today", "/today", "today", "", false),
                new NavItem(20, "nav.reservations", "/reservations", "boarding", "", false),
                new NavItem(30, "nav.customers", "/customers", "people", "", false),
                new NavItem(40, "nav.suites", "/suites", "board", "", false),
                new NavItem(90, "nav.settings", "/settings", "settings", "", true));
        return new Ui(
                words(locale),
                new Desk("Priya Nair", locale.getLanguage(), "Cedar Creek Pet Resorts", places),
                places.getFirst(),
                path,
                nav,
                "csrf",
                toast,
                "",
                assets());
    }

    Ui outside(String path) {
        return new Ui(words(locale), null, null, path, List.of(), "csrf", null, "", assets());
    }

    private static Map<String, String> assets() {
        try (var files = Files.walk(STATIC)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> STATIC.relativize(file).toString())
                    .collect(Collectors.toMap(file -> file, file -> "/assets/" + file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Place place(String name, String city, String zone) {
        return new Place(id(name), name, city, ZoneId.of(zone));
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Money usd(long cents) {
        return Money.of(cents, "USD");
    }

    public static Portrait pet(String name, Face face) {
        return Portrait.pet(id(name), face);
    }

    public Warning medication(@Nullable String note) {
        return new Warning(Icon.MEDICATION, false, t("Medication", "Medicación"), note);
    }

    public Warning bites() {
        return new Warning(Icon.BITES, true, t("Bites", "Muerde"), null);
    }

    public Warning allergy(String note) {
        return new Warning(Icon.ALLERGY, true, t("Allergy", "Alergia"), note);
    }

    public Warning neverWith(String name) {
        return new Warning(Icon.NEVER_WITH, false, t("Never with", "Nunca con") + " " + name, null);
    }

    public Warning escapes(@Nullable String note) {
        return new Warning(Icon.ESCAPES, false, t("Escapes", "Se escapa"), note);
    }

    public List<Guest> arrivals() {
        var checkIn = t("Check in", "Registrar llegada");
        return List.of(
                new Row("Biscuit & Gravy", "Whitfield", Face.FLOPPY, "R-06", 3, "9:15")
                        .of(
                                this,
                                checkIn,
                                false,
                                List.of(medication("Biscuit"), neverWith("Duke")),
                                List.of(new Badge(Tone.MIND, t("Agreement to sign", "Acuerdo por firmar"), Icon.SIGN))),
                new Row("Murphy", "Delacroix", Face.CURLY, "L-04", 2, "10:30")
                        .of(
                                this,
                                checkIn,
                                false,
                                List.of(),
                                List.of(new Badge(Tone.MIND, t("L-04 being cleaned", "L-04 en limpieza"), Icon.CLEAN))),
                new Row("Hazel", "Brandt", Face.FLOPPY, "K-11", 5, "10:45")
                        .of(
                                this,
                                checkIn,
                                false,
                                List.of(),
                                List.of(new Badge(
                                        Tone.ALERT, t("No rabies proof", "Sin prueba de rabia"), Icon.SYRINGE))),
                new Row("Nacho, Queso & Salsa", "Ramirez", Face.POINTY, "L-02", 4, "11:00")
                        .of(this, checkIn, false, List.of(allergy(t("chicken", "pollo"))), List.of()),
                new Row("Clementine", "Abara", Face.CAT, "C-03", 2, "11:30")
                        .of(this, checkIn, false, List.of(), List.of()));
    }

    public List<Guest> inHouse() {
        return List.of(
                new Row("Rocket", "Lindqvist", Face.POINTY, "K-03", 0, "8:00")
                        .of(this, t("Open", "Abrir"), true, List.of(medication(null), bites()), List.of()),
                new Row("Thumper", "Okonkwo", Face.RABBIT, "S-02", 0, "8:30")
                        .of(this, t("Open", "Abrir"), false, List.of(), List.of()),
                new Row("Otis & Maple", "Brennan", Face.CURLY, "L-01", 0, "13:00")
                        .of(this, "", false, List.of(escapes("Otis")), List.of()),
                new Row("Kiwi", "Park", Face.BIRD, "S-05", 0, "14:00").of(this, "", false, List.of(), List.of()));
    }

    public List<Guest> departures() {
        return List.of(
                new Row("Duke", "Patterson", Face.POINTY, "K-14", 0, "9:00")
                        .of(this, t("Check out", "Registrar salida"), true, List.of(neverWith("Biscuit")), List.of()),
                new Row("Olive", "Feld", Face.CAT, "C-01", 0, "11:00")
                        .of(this, t("Check out", "Registrar salida"), false, List.of(), List.of()));
    }

    public List<Guest> gone() {
        var row =
                new Row("Finn", "Gallagher", Face.FLOPPY, "K-01", 0, "8:40").of(this, "", false, List.of(), List.of());
        return List.of(new Guest(
                row.portraits(),
                row.names(),
                row.household(),
                row.href(),
                List.of("K-01", t("left 8:40 am", "salió 8:40")),
                null,
                false,
                List.of(),
                List.of(),
                null,
                true));
    }

    private record Row(String names, String household, Face face, String suite, int nights, String time) {

        Guest of(KitWorld world, String act, boolean late, List<Warning> warnings, List<Badge> badges) {
            var portraits = java.util.Arrays.stream(names.split(", | & "))
                    .map(name -> pet(name, face))
                    .toList();
            var facts = new ArrayList<>(List.of(suite));
            if (nights > 0) facts.add(words(world.locale()).text("design.nights", nights));
            var action = act.isEmpty()
                    ? null
                    : Action.post(act, "/reservations/1/check-in", Map.of()).named(act + ": " + names);
            var at = LocalTime.parse(time.length() == 4 ? "0" + time : time);
            return new Guest(
                    portraits, names, household, "/reservations/1", facts, at, late, warnings, badges, action, false);
        }
    }
}
