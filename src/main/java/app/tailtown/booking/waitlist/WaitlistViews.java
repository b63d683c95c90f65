package app.tailtown.booking.waitlist;

import app.tailtown.booking.StaysOnOffer;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.CustomerRow;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Reading;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The waitlist as programs and people read it. */
@Service
@Transactional(readOnly = true)
class WaitlistViews {

    private final Waitlist waitlist;
    private final OffersMade offers;
    private final WaitlistLists lists;
    private final Resorts resorts;
    private final FormChoices choices;
    private final StaysOnOffer stays;
    private final Clock clock;

    WaitlistViews(
            Waitlist waitlist,
            OffersMade offers,
            WaitlistLists lists,
            Resorts resorts,
            FormChoices choices,
            StaysOnOffer stays,
            Clock clock) {
        this.waitlist = waitlist;
        this.offers = offers;
        this.lists = lists;
        this.resorts = resorts;
        this.choices = choices;
        this.stays = stays;
        this.clock = clock;
    }

    Slice<WaitlistEntry> list(
            ResortId resort, WaitlistLists.Of of, String search, EntryOrder order, Cursor after, int size) {
        return lists.list(resorts.find(resort).id(), of, search, order, after, size, clock.instant());
    }

    WaitlistPage page(ResortId at, WaitlistLists.Of of, String search, EntryOrder order, Cursor after) {
        var resort = resorts.find(at);
        return new WaitlistPage(
                resort,
                of,
                search,
                order,
                lists.list(at, of, search, order, after, WaitlistPage.SIZE, clock.instant()),
                after.isStart(),
                lists.counts(at, clock.instant()),
                resort.today(clock));
    }

    /** Those of every bound resort who wait and have no offer, who has waited longest first. */
    Map<Resort, List<WaitlistEntry>> waiting() {
        var waiting = new LinkedHashMap<Resort, List<WaitlistEntry>>();
        waitlist.waiting(clock.instant()).stream()
                .collect(Collectors.groupingBy(WaitlistEntry::resortId, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, entries) -> waiting.put(resorts.find(id), entries));
        return waiting;
    }

    Set<Waitlist.Offered> offeredBefore(EntryId id) {
        return waitlist.offeredBefore(id);
    }

    EntryPage show(EntryId id, Typed typed) {
        var entry = waitlist.find(id, clock.instant());
        var resort = resorts.find(entry.resortId());
        var offer = entry.offer();
        var held = offer == null ? null : stays.find(offer.reservationId());
        return new EntryPage(entry, resort, resort.today(clock), offers.of(id), held, typed);
    }

    /** A form for a wish that is not on the list yet; without a household it asks for one. */
    EntryFormPage fill(ResortId at, Typed typed) {
        var resort = resorts.find(at);
        var customer = Reading.id(typed.of("customerId"))
                .map(id -> choices.customer(new CustomerId(id)))
                .orElse(null);
        var search = typed.of("q");
        var found = customer != null ? List.<CustomerRow>of() : choices.found(search);
        var today = resort.today(clock);
        return new EntryFormPage(
                resort,
                today,
                found,
                customer,
                choices.pets(customer),
                choices.types(resort),
                choices.services(),
                null,
                typed);
    }

    /** The same for one that is. */
    EntryFormPage edit(EntryId id, @Nullable Typed typed) {
        var entry = waitlist.find(id, clock.instant());
        var resort = resorts.find(entry.resortId());
        var customer = choices.customer(entry.customerId());
        var today = resort.today(clock);
        return new EntryFormPage(
                resort,
                today,
                List.of(),
                customer,
                choices.pets(customer),
                choices.types(resort),
                choices.services(),
                entry,
                typed == null ? EntryFormPage.kept(entry) : typed);
    }
}
