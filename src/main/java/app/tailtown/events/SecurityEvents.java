package app.tailtown.events;

import app.tailtown.events.Happening.Whose;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.web.RequestIds;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Takes what happened and lets whoever says so go on at once. Within a transaction it has happened when that is committed. No text given here may be a
 * password, a token, an address of mail or a phone number.
 */
@Service
public class SecurityEvents {

    private static final int LONGEST = 200;

    private final Pending pending;
    private final Clock clock;

    SecurityEvents(Pending pending, Clock clock) {
        this.pending = pending;
        this.clock = clock;
    }

    /** In the bound company, by whoever is bound. */
    public void happened(Kind kind, String about, Map<String, String> facts) {
        var binding = CurrentOrganization.binding();
        var whose = new Whose.Of(binding.organization().value(), null);
        take(event(kind, whose, binding.actor(), about, binding.requestId(), facts));
    }

    /** Where nothing is bound: in this company, by this actor of the audit. */
    public void happenedIn(UUID company, String actor, Kind kind, String about, Map<String, String> facts) {
        take(event(kind, new Whose.Of(company, null), actor, about, Request.id(), facts));
    }

    /** By the person of this account, in this company. */
    public void happenedTo(UUID account, UUID company, Kind kind, Map<String, String> facts) {
        take(event(kind, new Whose.Of(company, account), "", "", Request.id(), facts));
    }

    /** With this account, in whichever companies it has a place. */
    public void happenedTo(UUID account, Kind kind, Map<String, String> facts) {
        take(event(kind, new Whose.Account(account), "", "", Request.id(), facts));
    }

    /** With the account of this address, if anybody has it. The log does not say the address. */
    public void happenedTo(String email, Kind kind, Map<String, String> facts) {
        var whose = email.isBlank() ? new Whose.House() : new Whose.Email(email.toLowerCase(Locale.ROOT));
        take(event(kind, whose, "", "", Request.id(), facts));
    }

    /** Nobody knows to whom: a matter of the installation. */
    public void happened(Kind kind, Map<String, String> facts) {
        happenedAtTheHouse("", kind, "", facts);
    }

    /** At the console, or to nobody in particular: a matter of the installation and of no company. */
    public void happenedAtTheHouse(String actor, Kind kind, String about, Map<String, String> facts) {
        take(event(kind, new Whose.House(), actor, about, Request.id(), facts));
    }

    private Happening event(
            Kind kind, Whose whose, String actor, String about, String request, Map<String, String> facts) {
        var now = clock.instant();
        var plain = facts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, f -> plain(f.getValue()), (one, _) -> one, TreeMap::new));
        return new Happening(kind, whose, actor, Request.address(), plain(about), request, plain, now, now, 1);
    }

    private void take(Happening event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            keep(event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(event);
            }
        });
    }

    /** A program's every call is no line of its own. */
    private void keep(Happening event) {
        if (event.kind() != Kind.KEY_USED) SecurityLog.say(event);
        pending.add(event);
    }

    /** What breaks a line or hides from who reads it is a blank. */
    private static String plain(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]", " ");
    }

    /** The request of this thread, if it works for one. */
    private static final class Request {

        static String address() {
            return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes of
                    ? of.getRequest().getRemoteAddr()
                    : "";
        }

        static String id() {
            return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes of
                    ? RequestIds.of(of.getRequest())
                    : "";
        }
    }
}
