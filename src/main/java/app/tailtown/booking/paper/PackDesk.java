package app.tailtown.booking.paper;

import app.tailtown.files.Printouts;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the packs of resorts: the latest fourteen of each. */
@Service
@Transactional
class PackDesk {

    static final int KEPT = 14;

    /** Local to the resort: the night before is as good as over, and nobody has come for the day. */
    static final LocalTime HOUR = LocalTime.of(3, 0);

    private final Packs packs;
    private final Printouts printouts;
    private final Resorts resorts;
    private final Clock clock;

    PackDesk(Packs packs, Printouts printouts, Resorts resorts, Clock clock) {
        this.packs = packs;
        this.printouts = printouts;
        this.resorts = resorts;
        this.clock = clock;
    }

    record Shelf(Resort resort, List<Pack> packs) {}

    @Transactional(readOnly = true)
    public Shelf list(ResortId resort) {
        return new Shelf(resorts.find(resort), packs.list(resort, KEPT));
    }

    @Transactional(readOnly = true)
    public List<Packs.Due> due() {
        return packs.due(clock.instant(), HOUR);
    }

    /** One that the night made already counts; this one is dropped then. */
    public void keep(MadePack made, boolean nightly) {
        if (!packs.add(made, nightly, Columns.now(clock))) {
            dropLater(List.of(made.id()));
            return;
        }
        dropLater(packs.forget(made.resort(), KEPT));
    }

    /** It could not be made: that is said where one looks for it. */
    public void failed(ResortId resort) {
        packs.failed(Ids.next(), resort, resorts.find(resort).today(clock), Columns.now(clock));
    }

    @Transactional(readOnly = true)
    public Pack find(ResortId resort, UUID id) {
        return packs.find(resort, id);
    }

    @Transactional(propagation = Propagation.NEVER)
    public byte[] content(Pack pack) {
        return printouts.get(pack.id(), packs.hash(pack.id()));
    }

    /** What no row names goes once that is certain. */
    private void dropLater(List<UUID> ids) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ids.forEach(printouts::drop);
            }
        });
    }
}
