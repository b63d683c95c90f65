package app.tailtown.races.property;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the database, to be compared with the model. {@code jdbc} sees every company. */
record Written(JdbcClient jdbc, House house) {

    /** The last audit row of each request after this one. */
    Map<String, Long> tickets(long after) {
        var tickets = new HashMap<String, Long>();
        jdbc.sql("select request_id, max(id) as last from tenant.audit where id > ? group by request_id")
                .param(after)
                .query((row, _) -> tickets.put(row.getString("request_id"), row.getLong("last")))
                .list();
        return tickets;
    }

    long lastTicket() {
        return jdbc.sql("select coalesce(max(id), 0) from tenant.audit")
                .query(Long.class)
                .single();
    }

    /** What the one has and the other has not. */
    List<String> differences(State state) {
        var differences = new ArrayList<String>();
        compare("Who sleeps where", nightsOf(state), nights(state.today), differences);
        compare("Closed", closuresOf(state), closures(state.today), differences);
        compare("Where they stand", standingOf(state), standing(state), differences);
        compare("Camp", campOf(state), camp(state.today), differences);
        compare("Add-ons", new TreeSet<>(state.given.keySet()), given(state), differences);
        compare("Without a price", new TreeSet<>(), unpriced(state), differences);
        return differences;
    }

    private static void compare(String what, TreeSet<String> model, TreeSet<String> written, List<String> differences) {
        if (model.equals(written)) return;
        var missing = new TreeSet<>(model);
        missing.removeAll(written);
        var more = new TreeSet<>(written);
        more.removeAll(model);
        differences.add("%s: only the model has %s, only the database has %s".formatted(what, missing, more));
    }

    private static TreeSet<String> nightsOf(State state) {
        var nights = new TreeSet<String>();
        state.stays
                .values()
                .forEach(s -> s.guests.forEach((pet, g) -> g.beds.tailMap(state.today)
                        .forEach((night, bed) -> nights.add(
                                "%s %s %s %s %s".formatted(s.id, pet, House.date(night), bed.suite(), bed.type())))));
        return nights;
    }

    private TreeSet<String> nights(int today) {
        return set("""
                select concat_ws(' ', l.holder_id, p.pet_id, d::date, coalesce(l.suite_id::text, ''), l.suite_type_id)
                  from tenant.let l
                  join tenant.let_pet p on p.organization_id = l.organization_id and p.let_id = l.id
                 cross join generate_series(l.arrives_on, l.departs_on - 1, interval '1 day') d
                 where l.released_at is null and l.suite_type_id = any (?) and d::date >= ?::date""", uuids(house.types()), House.date(today));
    }

    private static TreeSet<String> closuresOf(State state) {
        var closures = new TreeSet<String>();
        state.closures.entrySet().stream()
                .filter(e -> e.getValue().until() > state.today)
                .forEach(e -> {
                    var c = e.getValue();
                    closures.add("%s %s %s %s"
                            .formatted(e.getKey(), c.suite(), House.date(c.from()), House.date(c.until())));
                });
        return closures;
    }

    private TreeSet<String> closures(int today) {
        return set("""
                select concat_ws(' ', holder_id, suite_id, arrives_on, departs_on) from tenant.let
                 where released_at is null and kind = 'out-of-service' and suite_type_id = any (?) and departs_on > ?::date""", uuids(house.types()), House.date(today));
    }

    private static TreeSet<String> standingOf(State state) {
        var standing = new TreeSet<String>();
        state.stays
                .values()
                .forEach(s -> s.guests.forEach(
                        (pet, g) -> standing.add("%s %s %s %s".formatted(s.id, s.cancelled, pet, g.facts()))));
        return standing;
    }

    private TreeSet<String> standing(State state) {
        return set("""
                select format('%s %s %s %s-%s %s%s%s %s', s.reservation_id, exists (select from tenant.cancellation x
                                where x.organization_id = s.organization_id and x.reservation_id = s.reservation_id and x.undone_at is null)::text,
                              s.pet_id, s.arrives_on - date '1970-01-01', s.departs_on - date '1970-01-01',
                              case when s.checked_in_at is not null then 'in ' end, case when s.checked_out_at is not null then 'out ' end,
                              case when s.no_show_at is not null then 'no-show ' end, s.gave_up_until - date '1970-01-01')
                  from tenant.pet_stay s where s.reservation_id = any (?)""", new Object[] {uuids(state.stays.keySet())});
    }

    private static TreeSet<String> campOf(State state) {
        var camp = new TreeSet<String>();
        state.visits.values().stream()
                .map(State.Visit::day)
                .distinct()
                .filter(d -> state.taken(d) > 0)
                .forEach(d -> camp.add(House.date(d) + " " + state.taken(d)));
        return camp;
    }

    private TreeSet<String> camp(int today) {
        return set(
                "select day || ' ' || taken from tenant.camp_place where group_id = ? and day >= ?::date and taken > 0",
                UUID.fromString(house.camp()),
                House.date(today));
    }

    private TreeSet<String> given(State state) {
        return set(
                "select id::text from tenant.given_add_on where reservation_id = any (?) and removed_from is null",
                new Object[] {uuids(state.stays.keySet())});
    }

    /** Stays with a night and without a price. */
    private TreeSet<String> unpriced(State state) {
        var lodged = state.stays.values().stream()
                .filter(s -> s.any(g -> !g.beds.isEmpty()))
                .map(s -> s.id)
                .toList();
        return set("""
                select r.id::text from tenant.reservation r join tenant.quote q on q.organization_id = r.organization_id and q.id = r.quote_id
                 where r.id = any (?) and q.total_minor <= 0""", new Object[] {uuids(lodged)});
    }

    private static UUID[] uuids(Collection<String> ids) {
        return ids.stream().map(UUID::fromString).toArray(UUID[]::new);
    }

    private TreeSet<String> set(String query, Object... params) {
        return new TreeSet<>(jdbc.sql(query).params(params).query(String.class).list());
    }
}
