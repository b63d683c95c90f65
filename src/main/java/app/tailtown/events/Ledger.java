package app.tailtown.events;

import app.tailtown.events.Happening.Whose;
import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.platform.Ids;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes what waits into the tables of the companies it belongs to, and into that of the installation, once a second, each in one statement. */
@Component
public class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Pending pending;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Budget budget = new Budget();

    Ledger(Pending pending, JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
        this.pending = pending;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    /** What stands in the log already is written later when the database is away; what cannot be written then is lost here, loudly. */
    @Scheduled(fixedDelay = 1_000)
    @PreDestroy
    public synchronized void write() {
        var lost = pending.lost();
        if (lost > 0) LOG.error("{} security events were too many to be kept: they stand in the log alone", lost);
        var taken = pending.take();
        if (taken.isEmpty()) return;
        try {
            byCompany(placed(taken))
                    .forEach((company, events) ->
                            company.ifPresentOrElse(id -> write(id, events), () -> writeOfTheHouse(events)));
        } catch (RuntimeException e) {
            LOG.error("{} security events wait because the database cannot say whose they are", taken.size(), e);
            taken.forEach(pending::add);
        }
    }

    private void writeOfTheHouse(List<Happening> events) {
        try {
            jdbc.sql("select platform.note_house_events(?::jsonb)")
                    .param(rows(events))
                    .query((_, _) -> true)
                    .single();
        } catch (RuntimeException e) {
            missed(events, "the installation", e);
        }
    }

    /** Away for a moment: they wait. What the database refuses stands in the log alone, and is not tried for ever. */
    private void missed(List<Happening> events, String whose, RuntimeException why) {
        if (isAway(why)) {
            LOG.warn("{} security events of {} wait for the database: {}", events.size(), whose, why.toString());
            events.forEach(pending::add);
        } else LOG.error("{} security events of {} stand in the log alone", events.size(), whose, why);
    }

    private static boolean isAway(RuntimeException why) {
        return why instanceof TransientDataAccessException
                || why instanceof DataAccessResourceFailureException
                || why instanceof CannotCreateTransactionException;
    }

    private String rows(List<Happening> events) {
        return json.writeValueAsString(events.stream().map(Ledger::row).toList());
    }

    private void write(UUID company, List<Happening> events) {
        try {
            var binding = Binding.toAll(
                    new OrganizationId(company),
                    "job:write-security-events",
                    Ids.next().toString());
            CurrentOrganization.run(
                    binding,
                    () -> transaction.executeWithoutResult(_ -> jdbc.sql("select tenant.note_security_events(?::jsonb)")
                            .param(rows(events))
                            .query((_, _) -> true)
                            .single()));
        } catch (RuntimeException e) {
            missed(events, company.toString(), e);
        }
    }

    private record Row(
            UUID id,
            String kind,
            String actor,
            @Nullable UUID account,
            String address,
            String about,
            String firstAt,
            String lastAt,
            int times,
            boolean refused,
            String request,
            Map<String, String> facts) {}

    private static Row row(Happening event) {
        return new Row(
                Ids.next(),
                event.kind().code(),
                event.actor(),
                event.whose() instanceof Whose.Of(var _, var account) ? account : null,
                event.address(),
                event.about(),
                event.first().toString(),
                event.last().toString(),
                event.times(),
                event.kind().isRefusal(),
                event.request(),
                event.facts());
    }

    /** What an account did, or somebody who tried to be it, is a matter of each company it has a place in; without any, of the installation. */
    private List<Happening> placed(List<Happening> taken) {
        var ids = taken.stream()
                .map(Happening::whose)
                .flatMap(w -> w instanceof Whose.Account(var id) ? Stream.of(id) : Stream.empty())
                .distinct()
                .toArray(UUID[]::new);
        var emails = taken.stream()
                .map(Happening::whose)
                .flatMap(w -> w instanceof Whose.Email(var email) ? Stream.of(email) : Stream.empty())
                .distinct()
                .toArray(String[]::new);
        var places = ids.length + emails.length == 0 ? Map.<Whose, List<Whose>>of() : places(ids, emails);
        return taken.stream().flatMap(e -> placed(e, places)).toList();
    }

    private static Stream<Happening> placed(Happening event, Map<Whose, List<Whose>> places) {
        if (event.whose() instanceof Whose.Of) return Stream.of(event);
        var known = places.get(event.whose());
        return known == null ? Stream.of(event.ofTheHouse()) : known.stream().map(event::of);
    }

    private Map<Whose, List<Whose>> places(UUID[] ids, String[] emails) {
        var places = new HashMap<Whose, List<Whose>>();
        jdbc.sql("select account_id, email, organization_id from platform.companies_of_accounts(?, ?)")
                .params(ids, emails)
                .query(row -> {
                    var account = row.getObject("account_id", UUID.class);
                    var of = new Whose.Of(row.getObject("organization_id", UUID.class), account);
                    for (var whose : List.of(new Whose.Account(account), new Whose.Email(row.getString("email")))) {
                        places.computeIfAbsent(whose, _ -> new ArrayList<>()).add(of);
                    }
                });
        return places;
    }

    private Map<Optional<UUID>, List<Happening>> byCompany(List<Happening> events) {
        var counted = new LinkedHashMap<Happening.Alike, Happening>();
        for (var event : events) {
            var within = budget.within(event);
            counted.merge(within.alike(), within, Happening::and);
        }
        var each = new LinkedHashMap<Optional<UUID>, List<Happening>>();
        counted.values()
                .forEach(e -> each.computeIfAbsent(e.company(), _ -> new ArrayList<>())
                        .add(e));
        return each;
    }
}
