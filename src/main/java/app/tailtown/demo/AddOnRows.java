package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the company offers beside the stay, and gives some of it to those who are here or come these days. */
record AddOnRows(Rows rows, JdbcTemplate jdbc, Dice dice, JsonMapper json) {

    private static final int EVERY = 3;

    private record Offer(UUID id, String name, String unit, long price) {}

    /** What one pet of a stay gets: a line of its quote says the same. */
    private record Gift(UUID id, UUID quote, Booking to, UUID pet, Offer what, LocalDate day) {

        int times() {
            return switch (what.unit()) {
                case "night" -> to.stay().nights();
                case "day" -> to.stay().nights() + 1;
                default -> 1;
            };
        }

        long amount() {
            return times() * what.price();
        }
    }

    void write(World world) {
        var opened = world.opened().atStartOfDay(ZoneOffset.UTC).toInstant();
        var offers = List.of(
                new Offer(dice.id(opened), "Bath before departure", "each", 4_500),
                new Offer(dice.id(opened), "Extra walk", "day", 1_000),
                new Offer(dice.id(opened), "Cuddle time", "each", 1_200),
                new Offer(dice.id(opened), "Frozen Kong", "each", 700),
                new Offer(dice.id(opened), "Medication administration", "night", 300));
        writeOffers(world, offers, opened);
        writeGifts(gifts(world, offers));
    }

    private void writeOffers(World world, List<Offer> offers, Instant opened) {
        rows.insert(
                "insert into add_on (id, name, unit, position, created_at) values (?, ?, ?, ?, ?)",
                IntStream.range(0, offers.size())
                        .mapToObj(i -> row(
                                offers.get(i).id(),
                                offers.get(i).name(),
                                offers.get(i).unit(),
                                i,
                                opened)));
        rows.insert(
                "insert into add_on_price (id, resort_id, add_on_id, valid, price, created_at) values (?, ?, ?, daterange(?, null), ?, ?)",
                world.company().resorts().stream()
                        .flatMap(place -> offers.stream()
                                .map(o -> row(
                                        dice.id(opened),
                                        place.resort().id().value(),
                                        o.id(),
                                        world.opened(),
                                        o.price(),
                                        opened))));
    }

    private List<Gift> gifts(World world, List<Offer> offers) {
        var now = world.moment().now();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var current = world.bookings().stream()
                .filter(b -> !b.stay().isCancelled())
                .filter(b ->
                        b.stay().departs().isAfter(today) && b.stay().arrives().isBefore(today.plusDays(3)))
                .toList();
        var gifts = new ArrayList<Gift>();
        for (var i = 0; i < current.size(); i += EVERY) {
            var to = current.get(i);
            var what = offers.get(i / EVERY % offers.size());
            var first = to.stay().arrives().isBefore(today) ? today : to.stay().arrives();
            var day = what.name().startsWith("Bath") ? to.stay().departs() : first;
            var pet = to.stay().rooms().getFirst().pets().getFirst().id();
            gifts.add(new Gift(dice.id(now), dice.id(now), to, pet, what, day));
        }
        return gifts;
    }

    private void writeGifts(List<Gift> gifts) {
        rows.insert("""
                insert into quote (id, resort_id, currency, total_minor, lines, rules, made_at) values (?, ?, ?, ?, ?::jsonb, ?, ?)""", gifts.stream().map(this::quote));
        gifts.forEach(g -> jdbc.update("update reservation set quote_id = ? where id = ?", g.quote(), g.to().id()));
        rows.insert(
                """
                insert into given_add_on (id, resort_id, reservation_id, pet_id, add_on_id, quantity, day, added_at, added_by)
                values (?, ?, ?, ?, ?, 1, ?::date, ?, ?)""",
                gifts.stream()
                        .map(g -> row(
                                g.id(),
                                resort(g).id().value(),
                                g.to().id(),
                                g.pet(),
                                g.what().id(),
                                g.what().unit().equals("each")
                                        ? java.util.Optional.of(g.day())
                                        : java.util.Optional.empty(),
                                g.to().confirmed().at(),
                                g.to().confirmed().by())));
    }

    private static app.tailtown.organizations.Resort resort(Gift gift) {
        return gift.to().stay().household().home().resort();
    }

    private Object[] quote(Gift gift) {
        var quote = gift.to().quote();
        var lines = new ArrayList<Object>(quote.lines());
        lines.add(line(gift));
        return row(
                gift.quote(),
                resort(gift).id().value(),
                resort(gift).currency().getCurrencyCode(),
                quote.totalMinor() + gift.amount(),
                json.writeValueAsString(lines),
                quote.rules(),
                gift.to().confirmed().at());
    }

    /** As the pricing module reads it. */
    private static Map<String, Object> line(Gift gift) {
        var line = new LinkedHashMap<String, Object>();
        line.put("pet", gift.pet());
        line.put("suite", "");
        line.put("suiteType", "");
        line.put("ordinal", 0);
        line.put(
                "from",
                gift.what().unit().equals("each")
                        ? gift.day()
                        : gift.to().stay().arrives());
        line.put("nights", gift.times());
        line.put("perNight", gift.what().price());
        line.put("amount", gift.amount());
        line.put("addOn", gift.what().name());
        return line;
    }
}
